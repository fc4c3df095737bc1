import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Reader, Tx } from '../transaction.ts'
import type { AvailabilityException, Instructor, WeeklyHours } from '../types.ts'
import type { ConsultationRow } from './consultations.ts'
import type { InstructorRow } from './instructors.ts'

/**
 * The row whose version guards hours, rules and exceptions. Not `for update`: a booking that names the instructor only
 * wants him to stay who he is, and need not wait.
 */
export const lockAvailability = (tx: Tx, instructorId: string): Promise<InstructorRow | undefined> =>
  tx
    .selectFrom('instructor')
    .selectAll()
    .where('person_id', '=', instructorId)
    .where('retired_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()

export const findAvailability = (db: Reader, instructorId: string): Promise<InstructorRow | undefined> =>
  db
    .selectFrom('instructor')
    .selectAll()
    .where('person_id', '=', instructorId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()

/** Every change raises the version. */
export const updateAvailability = (
  tx: Tx,
  instructorId: string,
  change: Omit<Updateable<Instructor>, 'person_id' | 'availability_version'> = {},
): Promise<InstructorRow> =>
  tx
    .updateTable('instructor')
    .set({ ...change, availability_version: sql<number>`availability_version + 1` })
    .where('person_id', '=', instructorId)
    .returningAll()
    .executeTakeFirstOrThrow()

export type WeeklyHoursRow = Selectable<WeeklyHours>

/** By weekday, then by time. */
export const weeklyHoursOf = (db: Reader, instructorIds: readonly string[]): Promise<WeeklyHoursRow[]> =>
  db
    .selectFrom('weekly_hours')
    .selectAll()
    .where('instructor_id', 'in', [...instructorIds])
    .orderBy('weekday')
    .orderBy('start_minute')
    .orderBy('effective_from', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .execute()

export async function replaceWeeklyHours(tx: Tx, instructorId: string, rows: Insertable<WeeklyHours>[]): Promise<void> {
  await tx.deleteFrom('weekly_hours').where('instructor_id', '=', instructorId).execute()
  if (rows.length > 0) await tx.insertInto('weekly_hours').values(rows).execute()
}

export type ExceptionRow = Selectable<AvailabilityException>

/** Those of `from` and later, by date. */
export const exceptionsOf = (db: Reader, instructorIds: readonly string[], from: string): Promise<ExceptionRow[]> =>
  db
    .selectFrom('availability_exception')
    .selectAll()
    .where('instructor_id', 'in', [...instructorIds])
    .where('date', '>=', from)
    .orderBy('date')
    .execute()

export const saveException = (tx: Tx, row: Insertable<AvailabilityException>) =>
  tx
    .insertInto('availability_exception')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['instructor_id', 'date']).doUpdateSet((row) => ({
        intervals: row.ref('excluded.intervals'),
        reason: row.ref('excluded.reason'),
      })),
    )
    .execute()

/** False where there was none. */
export async function deleteException(tx: Tx, instructorId: string, date: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('availability_exception')
    .where('instructor_id', '=', instructorId)
    .where('date', '=', date)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Live bookings that are still to come, by start. */
export const upcomingBookingsOf = (
  db: Reader,
  instructorIds: readonly string[],
  now: Date,
): Promise<ConsultationRow[]> =>
  db
    .selectFrom('consultation')
    .selectAll()
    .where('instructor_id', 'in', [...instructorIds])
    .where('state', 'in', ['HELD', 'AWAITING_PAYMENT', 'CONFIRMED'])
    .where('starts_at', '>=', now)
    .orderBy('starts_at')
    .execute()
