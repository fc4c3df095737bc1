import type { Db } from '../database.ts'

/**
 * The job queue runs on real time, so that when the clock jumps ahead the waiting jobs come nearer by as much.
 * Jobs at work or given up stay as they are.
 */
export async function jumpJobs(tx: Db, ms: number): Promise<void> {
  const { rows } = await tx.query<{ there: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as there`,
  )
  if (!rows[0]?.there) return
  await tx.query(
    `update graphile_worker._private_jobs
        set run_at = run_at - make_interval(secs => $1::float8 / 1000)
      where locked_at is null and attempts < max_attempts`,
    [ms],
  )
  // What graphile-worker itself says after an insert: the workers look at once instead of at their next poll.
  await tx.query(`select pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":1}')`)
}
