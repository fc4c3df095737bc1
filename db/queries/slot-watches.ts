import { type Insertable, type Selectable, sql } from 'kysely'
import type { ConsultationKindName } from '../columns.ts'
import type { Reader, Tx } from '../transaction.ts'
import type { SlotWatch } from '../types.ts'

export type SlotWatchRow = Selectable<SlotWatch>

const live = (db: Reader, now: Date) =>
  db
    .selectFrom('slot_watch')
    .selectAll()
    .where('notified_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id')

export const liveWatchesOf = (db: Reader, personIds: readonly string[], now: Date): Promise<SlotWatchRow[]> =>
  live(db, now)
    .where('person_id', 'in', [...personIds])
    .execute()

/** Who waits for this instructor or for anybody; null = whoever waits at all. */
export const liveWatchesFor = (db: Reader, instructorId: string | null, now: Date): Promise<SlotWatchRow[]> => {
  if (instructorId === null) return live(db, now).execute()
  return live(db, now)
    .where((where) => where.or([where('instructor_id', '=', instructorId), where('instructor_id', 'is', null)]))
    .execute()
}

export async function isWatched(db: Reader, instructorId: string, now: Date): Promise<boolean> {
  const row = await live(db, now)
    .clearSelect()
    .select('id')
    .where((where) => where.or([where('instructor_id', '=', instructorId), where('instructor_id', 'is', null)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The same wish once more lasts longer; one that had lapsed lives again. */
export const saveWatch = (tx: Tx, row: Insertable<SlotWatch>) =>
  tx
    .insertInto('slot_watch')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'kind', 'instructor_id'])
        .where('notified_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .doUpdateSet((row) => ({
          expires_at: row.ref('excluded.expires_at'),
          sooner_than: row.ref('excluded.sooner_than'),
        })),
    )
    .execute()

export const cancelWatch = (
  tx: Tx,
  watch: { personId: string; instructorId: string | null; kind: ConsultationKindName },
  at: Date,
) =>
  tx
    .updateTable('slot_watch')
    .set({ cancelled_at: at })
    .where('person_id', '=', watch.personId)
    .where('kind', '=', watch.kind)
    .where(sql<boolean>`instructor_id is not distinct from ${watch.instructorId}::uuid`)
    .where('notified_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()

/** False where it was told, or taken back, in the meantime. */
export async function markNotified(tx: Tx, id: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('slot_watch')
    .set({ notified_at: at })
    .where('id', '=', id)
    .where('notified_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const noteFirstOpen = (tx: Tx, id: string, soonerThan: Date | null) =>
  tx.updateTable('slot_watch').set({ sooner_than: soonerThan }).where('id', '=', id).execute()
