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

/** Who gave no sign of life since `before`; whoever died before his first is known by what he has locked. */
export async function silentWorkers(db: Reader, before: Date): Promise<string[]> {
  const { rows } = await sql<{ worker_id: string }>`
    select worker_id from (
      select worker_id from worker_heartbeat
      union select locked_by from graphile_worker._private_jobs where locked_at < ${before}
      union select locked_by from graphile_worker._private_job_queues where locked_at < ${before}
    ) as known
    where worker_id is not null
      and worker_id not in (select worker_id from worker_heartbeat where beat_at >= ${before})`.execute(db)
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
