import { insertClaims, releaseClaims } from '../../../db/queries/claims.ts'
import { type ConsultationRow, lockConsultation } from '../../../db/queries/consultations.ts'
import type { Tx } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { announceConfirmed, announceUnplaced } from '../notifications/announce.ts'
import { readSettings } from '../office/settings.ts'
import { become } from './become.ts'
import { recordEvent } from './events.ts'
import { returnJobKey } from './job-keys.ts'

/**
 * Money came for a booking that had EXPIRED: its time is claimed again where it is still free and still ahead, else the member chooses
 * another or has the money back (`return-unplaced`). On a HELD or AWAITING_PAYMENT booking money is not late: use
 * `confirmConsultation`. A CANCELLED one stays as it is, and the caller sends the money back.
 */
export async function placeLatePayment(tx: Tx, system: System, consultationId: string): Promise<ConsultationRow> {
  const booking = await lockConsultation(tx, consultationId)
  if (!booking) throw new Error(`no consultation ${consultationId}`)
  if (booking.state !== 'EXPIRED') return booking
  const now = system.clock.now()
  return booking.starts_at > now && (await claimAgain(tx, system, booking, now))
    ? confirm(tx, system, booking, now)
    : askForAnotherTime(tx, system, booking, now)
}

async function claimAgain(tx: Tx, system: System, booking: ConsultationRow, now: Date): Promise<boolean> {
  const people = [booking.instructor_id, booking.member_id]
  const claimed = await insertClaims(
    tx,
    people.map((personId) => ({ id: system.ids.uuid(), personId })),
    { consultationId: booking.id, start: booking.starts_at, end: booking.ends_at, at: now },
  )
  if (claimed.length === people.length) return true
  await releaseClaims(tx, booking.id, now)
  return false
}

async function confirm(tx: Tx, system: System, booking: ConsultationRow, now: Date): Promise<ConsultationRow> {
  const confirmed = await become(tx, booking, 'CONFIRMED', { confirmed_at: now })
  await recordEvent(tx, system, { consultation: confirmed, kind: 'PAID_LATE', by: null })
  await recordEvent(tx, system, { consultation: confirmed, kind: 'CONFIRMED', by: null })
  await announceConfirmed(tx, system, confirmed)
  return confirmed
}

async function askForAnotherTime(
  tx: Tx,
  system: System,
  booking: ConsultationRow,
  now: Date,
): Promise<ConsultationRow> {
  const { consultations } = await readSettings(tx)
  const unplaced = await become(tx, booking, 'UNPLACED')
  await recordEvent(tx, system, { consultation: unplaced, kind: 'UNPLACED', by: null })
  await announceUnplaced(tx, system, unplaced)
  await enqueue(
    tx,
    system.clock,
    'return-unplaced',
    { consultationId: booking.id },
    {
      runAt: new Date(now.getTime() + consultations.returnUnplacedAfterHours * 3_600_000),
      jobKey: returnJobKey(booking.id),
    },
  )
  return unplaced
}
