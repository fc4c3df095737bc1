import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Tx } from '../transaction.ts'
import type { Letter } from '../types.ts'

export type LetterRow = Selectable<Letter>

/** Letters that put an appointment into a calendar, move it there or take it out. */
export const INVITATIONS = ['CONSULTATION_CONFIRMED', 'CONSULTATION_RESCHEDULED', 'CONSULTATION_CANCELLED']

/** Ids of those that were not written before under their key. */
export async function insertLetters(tx: Tx, letters: readonly Insertable<Letter>[]): Promise<Set<string>> {
  const rows = await tx
    .insertInto('letter')
    .values([...letters])
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

export const findLetter = (db: Reader, id: string) =>
  db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst()

/** Whoever reads the row later finds no secret in it. */
export const letterSent = (tx: Tx, id: string, at: Date) =>
  tx
    .updateTable('letter')
    .set({ sent_at: at, last_error: null, detail: sql`detail - 'sealedCode'` })
    .where('id', '=', id)
    .execute()

export const letterHeldUp = (tx: Tx, id: string, reason: string) =>
  tx.updateTable('letter').set({ last_error: reason }).where('id', '=', id).execute()

export const letterGivenUp = (tx: Tx, id: string, at: Date, reason: string) =>
  tx
    .updateTable('letter')
    .set({ given_up_at: at, last_error: reason, detail: sql`detail - 'sealedCode'` })
    .where('id', '=', id)
    .execute()

/** Whether the reader already has a later word on the same appointment. */
export async function isOvertaken(db: Reader, letter: LetterRow): Promise<boolean> {
  const later = await db
    .selectFrom('letter')
    .select('id')
    .where('consultation_id', '=', letter.consultation_id)
    .where('person_id', '=', letter.person_id)
    .where('kind', 'in', INVITATIONS)
    .where('sent_at', 'is not', null)
    .where(sql<number>`(detail ->> 'sequence')::int`, '>', Number(letter.detail.sequence))
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}

/** The person's primary address; undefined for one who has none, such as an older graduate from the office's lists. */
export async function addressOf(db: Reader, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('email_address')
    .select('address')
    .where('person_id', '=', personId)
    .where('is_primary', '=', true)
    .executeTakeFirst()
  return row?.address
}

/** Where the last invitation to this appointment went, by person, while that address is still theirs. */
export async function invitedAddresses(
  db: Reader,
  consultationId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('letter')
    .innerJoin('email_address', (join) =>
      join
        .onRef('email_address.person_id', '=', 'letter.person_id')
        .onRef('email_address.address', '=', 'letter.address'),
    )
    .distinctOn('letter.person_id')
    .select(['email_address.person_id', 'letter.address'])
    .where('letter.consultation_id', '=', consultationId)
    .where('letter.person_id', 'in', [...personIds])
    .where('letter.kind', 'in', INVITATIONS)
    .orderBy('letter.person_id')
    .orderBy('letter.created_at', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.address]))
}

/** The people's primary addresses, by person. */
export async function addressesOf(db: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('email_address')
    .select(['person_id', 'address'])
    .where('person_id', 'in', [...personIds])
    .where('is_primary', '=', true)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.address]))
}

const NAMES = ['id', 'family_name', 'given_name', 'roman_name', 'display_name', 'locale', 'time_zone'] as const

/** How people are called and where they are. */
export const peopleOfLetters = (db: Reader, ids: string[]) =>
  db.selectFrom('person').select(NAMES).where('id', 'in', ids).execute()

export type LetterPerson = Awaited<ReturnType<typeof peopleOfLetters>>[number]

/** A booking with what letters say of it: price, cancellation, the instructor's zone. Never its topic or details. */
export const consultationOfLetters = (db: Reader, id: string) =>
  db
    .selectFrom('consultation')
    .innerJoin('instructor', 'instructor.person_id', 'consultation.instructor_id')
    .leftJoin('payment', 'payment.consultation_id', 'consultation.id')
    .leftJoin('consultation_cancellation as cancellation', 'cancellation.consultation_id', 'consultation.id')
    .where('consultation.id', '=', id)
    .select([
      'consultation.id',
      'consultation.reference',
      'consultation.kind',
      'consultation.state',
      'consultation.instructor_id',
      'consultation.member_id',
      'consultation.starts_at',
      'consultation.policy',
      'consultation.invitation_uid',
      'consultation.invitation_sequence',
      'consultation.organizer_name',
      'consultation.organizer_address',
      'instructor.time_zone as instructor_zone',
      'payment.method as payment_method',
      'payment.amount as price',
      'payment.captured_amount as captured',
      'payment.pay_by',
      'cancellation.cause',
      'cancellation.refund_amount',
    ])
    .executeTakeFirst()

export type LetterConsultation = NonNullable<Awaited<ReturnType<typeof consultationOfLetters>>>

export const messageOfLetter = (db: Reader, messageId: string) =>
  db.selectFrom('consultation_message').select(['by_person', 'text']).where('id', '=', messageId).executeTakeFirst()

export const refundOfLetter = (db: Reader, refundId: string) =>
  db
    .selectFrom('refund')
    .innerJoin('payment', 'payment.id', 'refund.payment_id')
    .select(['refund.amount', 'refund.last_error', 'refund.gateway_refund_id', 'payment.method'])
    .where('refund.id', '=', refundId)
    .executeTakeFirst()

/** The page of the voucher that the payer holds. */
export const voucherOfConsultation = (db: Reader, consultationId: string) =>
  db
    .selectFrom('payment_attempt')
    .innerJoin('payment', 'payment.id', 'payment_attempt.payment_id')
    .select('payment_attempt.voucher_url')
    .where('payment.consultation_id', '=', consultationId)
    .where('payment_attempt.voucher_url', 'is not', null)
    .orderBy('payment_attempt.number', 'desc')
    .limit(1)
    .executeTakeFirst()

export const lettersByIds = (db: Reader, ids: readonly string[]) =>
  db.selectFrom('letter').selectAll().where('id', 'in', ids).execute()

/** Each party's newest invitation, change or cancellation of a booking, by the booking's number. */
export const newestInvitations = (db: Reader, reference: string) =>
  db
    .selectFrom('letter')
    .innerJoin('consultation', 'consultation.id', 'letter.consultation_id')
    .selectAll('letter')
    .distinctOn('letter.person_id')
    .where('consultation.reference', '=', reference)
    .where('letter.kind', 'in', INVITATIONS)
    .orderBy('letter.person_id')
    .orderBy('letter.created_at', 'desc')
    .execute()

/** Given up, for a reason that does not begin with `notFor`. */
export const undeliveredLetters = (db: Reader, notFor: string) =>
  db
    .selectFrom('letter')
    .selectAll()
    .where('given_up_at', 'is not', null)
    .where((eb) => eb.or([eb('last_error', 'is', null), eb('last_error', 'not like', `${notFor}%`)]))
    .orderBy('created_at')
    .execute()

/** As if it had not been tried. */
export const letterAgain = (tx: Tx, id: string, messageId: string) =>
  tx
    .updateTable('letter')
    .set({ sent_at: null, given_up_at: null, last_error: null, message_id: messageId })
    .where('id', '=', id)
    .execute()
