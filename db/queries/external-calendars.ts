import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reader, Tx } from '../transaction.ts'
import type { ExternalCalendar } from '../types.ts'

export type ExternalCalendarRow = Selectable<ExternalCalendar>

export const findCalendar = (db: Reader, id: string): Promise<ExternalCalendarRow | undefined> =>
  db.selectFrom('external_calendar').selectAll().where('id', '=', id).executeTakeFirst()

export const lockCalendar = (tx: Tx, id: string): Promise<ExternalCalendarRow | undefined> =>
  tx.selectFrom('external_calendar').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** With how many of their busy times are still to come; oldest first. */
export const calendarsOf = (
  db: Reader,
  instructorIds: readonly string[],
  now: Date,
): Promise<(ExternalCalendarRow & { busy_count: number })[]> =>
  db
    .selectFrom('external_calendar')
    .selectAll()
    .select((select) =>
      select
        .selectFrom('external_busy')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('external_busy.calendar_id', '=', 'external_calendar.id')
        .where(sql<boolean>`upper(external_busy.during) > ${now}`)
        .$asScalar()
        .$castTo<number>()
        .as('busy_count'),
    )
    .where('instructor_id', 'in', [...instructorIds])
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()

export const liveCalendarIds = async (db: Reader, instructorId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('external_calendar')
    .select('id')
    .where('instructor_id', '=', instructorId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** False where the instructor has it already. */
export async function insertCalendar(tx: Tx, row: Insertable<ExternalCalendar>): Promise<boolean> {
  const inserted = await tx
    .insertInto('external_calendar')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export const updateCalendar = (tx: Tx, id: string, change: Updateable<ExternalCalendar>) =>
  tx.updateTable('external_calendar').set(change).where('id', '=', id).execute()

/** So that the next reading works everything out anew. */
export const forgetCopies = (tx: Tx, ids: readonly string[]) =>
  tx
    .updateTable('external_calendar')
    .set({ etag: null, last_modified: null, expanded_at: null })
    .where('id', 'in', [...ids])
    .execute()

/** Its address, which opens the whole calendar to whoever knows it, goes with it. */
export async function removeCalendar(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('external_calendar')
    .set({ removed_at: at, url_ciphertext: Buffer.alloc(0), etag: null, last_modified: null, last_error: null })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('external_busy').where('calendar_id', '=', id).execute()
}

interface Span {
  start: Date
  end: Date
}

/** Puts these busy times in place of those that were there; false where they are the same. */
export async function replaceBusy(tx: Tx, calendarId: string, busy: readonly Span[]): Promise<boolean> {
  const { rows } = await sql<{ start: Date; end: Date }>`
    select lower(during) as start, upper(during) as end from external_busy
    where calendar_id = ${calendarId} order by lower(during), upper(during)`.execute(tx)
  const isSame =
    rows.length === busy.length &&
    rows.every(
      (row, i) => row.start.getTime() === busy[i]?.start.getTime() && row.end.getTime() === busy[i]?.end.getTime(),
    )
  if (isSame) return false
  await tx.deleteFrom('external_busy').where('calendar_id', '=', calendarId).execute()
  await sql`
    insert into external_busy (calendar_id, during)
    select ${calendarId}, tstzrange(span.start, span.end)
    from unnest(${busy.map(({ start }) => start)}::timestamptz[], ${busy.map(({ end }) => end)}::timestamptz[]) as span(start, "end")`.execute(
    tx,
  )
  return true
}
