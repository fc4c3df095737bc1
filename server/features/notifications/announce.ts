import type { ConsultationKindName } from '../../../db/columns.ts'
import type { ConsultationRow } from '../../../db/queries/consultations.ts'
import { addressesOf, addressOf, INVITATIONS, invitedAddresses } from '../../../db/queries/notifications.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { readSettings } from '../office/settings.ts'
import { cancelSchedule, scheduleConsultation } from './consultation-schedule.ts'
import type { AppointmentDetail, LetterDetails } from './letter-details.ts'
import type { LetterKind } from './letter-kinds.ts'
import { type AnyNewLetter, writeLetter, writeLetters } from './write-letter.ts'

type Announcing = Pick<System, 'ids' | 'clock' | 'config'>

/*
 * What people are told, and the jobs that a change of a consultation brings. Called inside the transaction that makes
 * the change, with the row as it stands afterwards (its invitation_sequence already raised). Repeating a call is harmless.
 */

/** Invitations to both, the video meeting, reminders, and the end of it. */
export async function announceConfirmed(tx: Tx, system: Announcing, consultation: ConsultationRow): Promise<void> {
  const letter = { kind: 'CONSULTATION_CONFIRMED' as const, step: 'confirmed', detail: appointment(consultation) }
  await toParties(
    tx,
    system,
    consultation,
    parties(consultation).map((personId) => ({ ...letter, personId })),
  )
  await scheduleConsultation(tx, system, consultation)
}

/** `before` = the row as it was; another instructor is invited anew, and the former one's entry is cancelled. */
export async function announceRescheduled(
  tx: Tx,
  system: Announcing,
  consultation: ConsultationRow,
  before: Pick<ConsultationRow, 'starts_at' | 'ends_at' | 'instructor_id' | 'confirmed_at'>,
): Promise<void> {
  // A time chosen for the first time, after late money, is a booking to everybody.
  if (before.confirmed_at === null) return announceConfirmed(tx, system, consultation)
  const handedOver = before.instructor_id !== consultation.instructor_id
  const previous = { start: before.starts_at.toISOString(), end: before.ends_at.toISOString() }
  for (const personId of parties(consultation)) {
    if (handedOver && personId === consultation.instructor_id)
      await toParty(tx, system, consultation, {
        personId: personId,
        kind: 'CONSULTATION_CONFIRMED',
        step: 'confirmed',
        detail: appointment(consultation),
      })
    else
      await toParty(tx, system, consultation, {
        personId: personId,
        kind: 'CONSULTATION_RESCHEDULED',
        step: 'rescheduled',
        detail: { ...appointment(consultation), previous, previousInstructorId: before.instructor_id },
      })
  }
  if (handedOver)
    await toParty(tx, system, consultation, {
      personId: before.instructor_id,
      kind: 'CONSULTATION_CANCELLED',
      step: 'handed-over',
      detail: {
        ...previous,
        sequence: consultation.invitation_sequence,
        instructorId: before.instructor_id,
        invited: true,
        handedOver: true,
      },
    })
  await scheduleConsultation(tx, system, consultation)
}

/** Its cancellation row is there already. Who was never invited (an unpaid hold's instructor) hears nothing. */
export async function announceCancelled(tx: Tx, system: Announcing, consultation: ConsultationRow): Promise<void> {
  const invited = consultation.confirmed_at !== null
  for (const personId of invited ? parties(consultation) : [consultation.member_id])
    await toParty(tx, system, consultation, {
      personId: personId,
      kind: 'CONSULTATION_CANCELLED',
      step: 'cancelled',
      detail: { ...appointment(consultation), invited, handedOver: false },
    })
  await cancelSchedule(tx, system, consultation)
}

/** Nobody paid in time: the member hears that the time is free again. */
export const announceExpired = (tx: Tx, system: Announcing, consultation: ConsultationRow): Promise<void> =>
  toParty(tx, system, consultation, {
    personId: consultation.member_id,
    kind: 'CONSULTATION_EXPIRED',
    step: 'expired',
    detail: appointment(consultation),
  })

/** Money came for a time that is gone: the member chooses another or gets it back. */
export const announceUnplaced = (tx: Tx, system: Announcing, consultation: ConsultationRow): Promise<void> =>
  toParty(tx, system, consultation, {
    personId: consultation.member_id,
    kind: 'CONSULTATION_UNPLACED',
    step: 'unplaced',
    detail: appointment(consultation),
  })

/** How and until when to pay at the convenience store; the payment and its attempt say the rest. */
export const announceVoucher = (tx: Tx, system: Announcing, consultation: ConsultationRow): Promise<void> =>
  toParty(tx, system, consultation, {
    personId: consultation.member_id,
    kind: 'PAYMENT_VOUCHER',
    step: 'voucher',
    detail: appointment(consultation),
  })

/** To the other party; to both where the office wrote. */
export async function announceMessage(
  tx: Tx,
  system: Announcing,
  consultation: ConsultationRow,
  message: { id: string; by_person: string },
): Promise<void> {
  for (const personId of parties(consultation).filter((id) => id !== message.by_person))
    await toParty(tx, system, consultation, {
      personId: personId,
      kind: 'CONSULTATION_MESSAGE',
      step: `message:${message.id}`,
      detail: { ...appointment(consultation), messageId: message.id },
    })
}

export async function announceReminder(
  tx: Tx,
  system: Announcing,
  consultation: ConsultationRow,
  hoursBefore: number,
): Promise<void> {
  for (const personId of parties(consultation))
    await toParty(tx, system, consultation, {
      personId: personId,
      kind: 'CONSULTATION_REMINDER',
      step: `reminder-${hoursBefore}`,
      detail: { ...appointment(consultation), hoursBefore },
    })
}

/** The gateway has sent the money on its way. */
export async function announceRefundSent(
  tx: Tx,
  system: Announcing,
  refund: { id: string; payerId: string; consultationId: string },
): Promise<void> {
  const address = await addressOf(tx, refund.payerId)
  if (!address) return
  await writeLetter(tx, system, {
    kind: 'REFUND_SENT',
    key: `refund-sent:${refund.id}`,
    personId: refund.payerId,
    address,
    consultationId: refund.consultationId,
    detail: { refundId: refund.id },
  })
}

/** To the office: a refund needs a hand. */
export const announceRefundFailed = (
  tx: Tx,
  system: Announcing,
  refund: { id: string; consultationId: string },
): Promise<void> =>
  toOffice(tx, system, 'REFUND_FAILED', `refund-failed:${refund.id}`, refund.consultationId, { refundId: refund.id })

/** To the office, once per appointment and cause: nobody could join as things are. */
export const announceMeetingMissing = (
  tx: Tx,
  system: Announcing,
  consultation: ConsultationRow,
  cause: { kind: 'refused' | 'late'; reason: string | null },
): Promise<void> =>
  toOffice(
    tx,
    system,
    'MEETING_MISSING',
    `meeting-${cause.kind}:${consultation.id}:${consultation.invitation_sequence}`,
    consultation.id,
    { ...appointment(consultation), reason: cause.reason },
  )

/** Free time that somebody asked to be told about; once per wish. */
export async function announceSlotOpened(
  tx: Tx,
  system: Announcing,
  watch: { id: string; personId: string; kind: ConsultationKindName; instructorId: string | null },
  slot: { start: Date; end: Date },
): Promise<void> {
  const address = await addressOf(tx, watch.personId)
  if (!address) return
  await writeLetter(tx, system, {
    kind: 'SLOT_OPENED',
    key: `slot-opened:${watch.id}`,
    personId: watch.personId,
    address,
    detail: {
      kind: watch.kind,
      instructorId: watch.instructorId,
      start: slot.start.toISOString(),
      end: slot.end.toISOString(),
    },
  })
}

const parties = (consultation: ConsultationRow): string[] => [consultation.member_id, consultation.instructor_id]

const appointment = (consultation: ConsultationRow): AppointmentDetail => ({
  start: consultation.starts_at.toISOString(),
  end: consultation.ends_at.toISOString(),
  sequence: consultation.invitation_sequence,
  instructorId: consultation.instructor_id,
})

type ToParty = { [K in LetterKind]: { personId: string; kind: K; step: string; detail: LetterDetails[K] } }[LetterKind]

async function toParties(
  tx: Tx,
  system: Announcing,
  consultation: ConsultationRow,
  letters: readonly ToParty[],
): Promise<void> {
  const people = letters.map((letter) => letter.personId)
  // A calendar finds its entry by the attendee too: later changes follow the address that was invited (RFC 5546 §3.2.2).
  const invited = letters.some((letter) => INVITATIONS.includes(letter.kind))
    ? await invitedAddresses(tx, consultation.id, people)
    : new Map<string, string>()
  const primary = await addressesOf(tx, people)
  await writeLetters(
    tx,
    system,
    letters.flatMap(({ personId, step, ...letter }): AnyNewLetter[] => {
      const address = (INVITATIONS.includes(letter.kind) ? invited.get(personId) : undefined) ?? primary.get(personId)
      const key = `${step}:${consultation.id}:${consultation.invitation_sequence}:${personId}`
      return address ? [{ ...letter, key, personId, address, consultationId: consultation.id }] : []
    }),
  )
}

const toParty = (tx: Tx, system: Announcing, consultation: ConsultationRow, letter: ToParty): Promise<void> =>
  toParties(tx, system, consultation, [letter])

async function toOffice<K extends LetterKind>(
  tx: Tx,
  system: Announcing,
  kind: K,
  key: string,
  consultationId: string,
  detail: LetterDetails[K],
): Promise<void> {
  const { association } = await readSettings(tx)
  await writeLetter(tx, system, { kind, key, personId: null, address: association.officeEmail, consultationId, detail })
}
