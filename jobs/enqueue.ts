import { sql } from 'kysely'
import type { Tx } from '../db/transaction.ts'
import type { Clock } from '../server/ports/clock.ts'
import type { TaskName, Tasks } from './tasks.ts'

export interface EnqueueOptions {
  /** By our clock; left out = at once. */
  runAt?: Date
  /** A later job with the same key takes the place of one that has not run. */
  jobKey?: string
  /** Such a job that waits already keeps its time, so that a steady stream of changes cannot put it off for ever. */
  keepRunAt?: boolean
  /** Jobs of one queue run one after another. */
  queue?: string
  maxAttempts?: number
}

/** A job with what it carries and when it runs. */
export type JobOrder = { [T in TaskName]: { task: T; payload: Tasks[T] } & EnqueueOptions }[TaskName]

/** Puts a job into the outbox: it exists when, and only if, the transaction commits. */
export const enqueue = <T extends TaskName>(
  tx: Tx,
  clock: Clock,
  task: T,
  payload: Tasks[T],
  options: EnqueueOptions = {},
): Promise<void> => addJobs(tx, clock, [{ task, payload, ...options }])

/** The same for several with keys of their own, in their order. */
export const enqueueAll = (tx: Tx, clock: Clock, orders: readonly JobOrder[]): Promise<void> =>
  addJobs(tx, clock, orders)

async function addJobs(
  tx: Tx,
  clock: Clock,
  orders: readonly ({ task: TaskName; payload: Tasks[TaskName] } & EnqueueOptions)[],
): Promise<void> {
  if (orders.length === 0) return
  // One call for all of them: it costs little more than one for each of them would.
  for (const [keepRunAt, alike] of Map.groupBy(orders, (order) => order.keepRunAt ?? false)) {
    const jobs = alike.map(({ task, payload, runAt, jobKey, queue, maxAttempts = 25 }) => ({
      task,
      payload,
      queue,
      run_at: runAt && clock.real(runAt),
      max_attempts: maxAttempts,
      key: jobKey,
    }))
    await sql`select count(*) from graphile_worker.add_jobs(
      (
        select array_agg((task, payload, queue, run_at, max_attempts, key, null, null)::graphile_worker.job_spec)
        from json_to_recordset(${JSON.stringify(jobs)}::json) as job
          (task text, payload json, queue text, run_at timestamptz, max_attempts int, key text)
      ),
      job_key_preserve_run_at => ${keepRunAt}::boolean
    )`.execute(tx)
  }
}

/** Takes back a job that has not run. */
export async function dequeue(tx: Tx, jobKey: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${jobKey})`.execute(tx)
}

const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 600_000

/** When to ask an outside system again that gave no answer: soon at first, never more than ten minutes apart, nor before `notBefore`. */
export function retryAt(now: Date, attempt: number, notBefore: Date | null = null): Date {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 20))
  return new Date(Math.max(now.getTime() + wait, notBefore?.getTime() ?? 0))
}
