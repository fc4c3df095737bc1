import type { Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../transaction.ts'
import type { VideoMeeting } from '../types.ts'

export type MeetingRow = Selectable<VideoMeeting>

/** A booking's meeting, kept from other writers until the transaction ends. */
export const lockMeeting = (tx: Tx, consultationId: string): Promise<MeetingRow | undefined> =>
  tx
    .selectFrom('video_meeting')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .forUpdate()
    .executeTakeFirst()

export const meetingOf = (db: Reader, consultationId: string): Promise<MeetingRow | undefined> =>
  db.selectFrom('video_meeting').selectAll().where('consultation_id', '=', consultationId).executeTakeFirst()

export const updateMeeting = (tx: Tx, id: string, change: Updateable<VideoMeeting>): Promise<MeetingRow> =>
  tx.updateTable('video_meeting').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** A row for a booking that has none; the one that is there already otherwise. */
export async function ensureMeeting(
  tx: Tx,
  row: { id: string; consultationId: string; hostUserId: string; mark: string; at: Date },
): Promise<MeetingRow> {
  await tx
    .insertInto('video_meeting')
    .values({
      id: row.id,
      consultation_id: row.consultationId,
      host_user_id: row.hostUserId,
      state: 'PENDING',
      mark: row.mark,
      created_at: row.at,
    })
    .onConflict((conflict) => conflict.column('consultation_id').doNothing())
    .execute()
  return tx
    .selectFrom('video_meeting')
    .selectAll()
    .where('consultation_id', '=', row.consultationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** The instructor's user at the video service. */
export async function videoUserOf(db: Reader, instructorId: string): Promise<string | null> {
  const row = await db
    .selectFrom('instructor')
    .select('video_user_id')
    .where('person_id', '=', instructorId)
    .executeTakeFirst()
  return row?.video_user_id ?? null
}

/** Counts one call of the day; false when the day's are used up. */
export async function countVideoCall(tx: Tx, hostUserId: string, day: string, most: number): Promise<boolean> {
  const row = await tx
    .insertInto('video_call_count')
    .values({ host_user_id: hostUserId, day, calls: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['host_user_id', 'day'])
        .doUpdateSet((eb) => ({ calls: eb('video_call_count.calls', '+', 1) }))
        .where('video_call_count.calls', '<', most),
    )
    .returning('calls')
    .executeTakeFirst()
  return row !== undefined
}
