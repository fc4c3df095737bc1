import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Reader, Tx } from '../transaction.ts'
import type { Consultation } from '../types.ts'
import { lockPeople } from './claims.ts'

export type ConsultationRow = Selectable<Consultation>

export const findConsultation = (db: Reader, id: string): Promise<ConsultationRow | undefined> =>
  db.selectFrom('consultation').selectAll().where('id', '=', id).executeTakeFirst()

/** The booking that each of these calls made, in their order; null where it made none. */
export async function consultationsByRequests(
  db: Reader,
  requests: readonly { bookedBy: string; requestKey: string }[],
): Promise<(ConsultationRow | null)[]> {
  const { rows } = await sql<ConsultationRow>`
    select consultation.* from consultation
    join unnest(
      ${requests.map((one) => one.bookedBy)}::uuid[], ${requests.map((one) => one.requestKey)}::text[]
    ) as asked (booked_by, request_key) using (booked_by, request_key)`.execute(db)
  const byRequest = new Map(rows.map((row) => [`${row.booked_by} ${row.request_key}`, row]))
  return requests.map((one) => byRequest.get(`${one.bookedBy} ${one.requestKey}`) ?? null)
}

/**
 * Locks a booking for a change: first its people (and whoever else is named, such as another instructor), then its row. Call it before
 * locking a payment or any other row, always; locking twice in a transaction costs nothing but the statements.
 */
export async function lockConsultation(
  tx: Tx,
  id: string,
  otherPersonIds: readonly string[] = [],
): Promise<ConsultationRow | undefined> {
  const people = await tx
    .selectFrom('consultation')
    .select(['instructor_id', 'member_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!people) return undefined
  await lockPeople(tx, [people.instructor_id, people.member_id, ...otherPersonIds])
  const row = await tx.selectFrom('consultation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  // Moved to another instructor between the two statements: his lock is needed instead.
  if (row && row.instructor_id !== people.instructor_id) return lockConsultation(tx, id, otherPersonIds)
  return row
}

/**
 * A reference that another booking has by chance is drawn again. Undefined when this person has sent this request key before: a call that
 * came twice at once.
 */
export async function insertConsultation(
  tx: Tx,
  drawReference: () => string,
  row: Omit<Insertable<Consultation>, 'reference'>,
): Promise<ConsultationRow | undefined> {
  for (let tries = 0; tries < 3; tries += 1) {
    const inserted = await tx
      .insertInto('consultation')
      .values({ ...row, reference: drawReference() })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst()
    if (inserted) return inserted
    const [twin] = await consultationsByRequests(tx, [{ bookedBy: row.booked_by, requestKey: row.request_key }])
    if (twin) return undefined
  }
  throw new Error('no free reference found')
}

/** Every change of a row raises its version. */
export const updateConsultation = (
  tx: Tx,
  id: string,
  change: Omit<Updateable<Consultation>, 'id' | 'version'>,
): Promise<ConsultationRow> =>
  tx
    .updateTable('consultation')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Unpaid bookings of a member whose hold is not over. */
export async function countUnpaidHolds(tx: Tx, memberId: string, now: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('consultation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('member_id', '=', memberId)
    .where('state', 'in', ['HELD', 'AWAITING_PAYMENT'])
    .where('hold_expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return count
}

/** Undefined for somebody who is not there any more. */
export const memberStanding = (db: Reader, personId: string) =>
  db
    .selectFrom('person')
    .select(({ exists, selectFrom }) => [
      'id',
      exists(
        selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.person_id', '=', 'person.id')
          .where('role', '=', 'GRADUATE')
          .where('revoked_at', 'is', null),
      )
        .$castTo<boolean>()
        .as('is_graduate'),
    ])
    .where('person.id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
