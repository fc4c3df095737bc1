import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { Reader } from '../transaction.ts'

/** Writes that these workers were alive at `at`. */
export async function beat(db: Db, workerIds: string[], at: Date): Promise<void> {
  if (workerIds.length === 0) return
  await db
    .insertInto('worker_heartbeat')
    .values(workerIds.map((id) => ({ worker_id: id, beat_at: at })))
    .onConflict((conflict) => conflict.column('worker_id').doUpdateSet({ beat_at: at }))
    .execute()
}

/** Workers that gave no sign of life since `before`. */
export async function silentWorkers(db: Reader, before: Date): Promise<string[]> {
  const rows = await db.selectFrom('worker_heartbeat').select('worker_id').where('beat_at', '<', before).execute()
  return rows.map((row) => row.worker_id)
}

/** Whoever holds a lock on a job or a queue. */
export async function everyLockHolder(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ locked_by: string }>`
    select locked_by from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null`.execute(db)
  return rows.map((row) => row.locked_by)
}

export async function forgetWorkers(db: Db, workerIds: string[]): Promise<void> {
  if (workerIds.length > 0) await db.deleteFrom('worker_heartbeat').where('worker_id', 'in', workerIds).execute()
}
