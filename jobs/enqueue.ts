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

/** Puts a job into the outbox: it exists when, and only if, the transaction commits. */
export async function enqueue<T extends TaskName>(
  tx: Tx,
  clock: Clock,
  task: T,
  payload: Tasks[T],
  { runAt, jobKey, keepRunAt = false, queue, maxAttempts = 25 }: EnqueueOptions = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${task}::text,
    payload => ${JSON.stringify(payload)}::json,
    queue_name => ${queue ?? null}::text,
    run_at => ${runAt ? clock.real(runAt) : null}::timestamptz,
    max_attempts => ${maxAttempts}::int,
    job_key => ${jobKey ?? null}::text,
    job_key_mode => ${keepRunAt ? 'preserve_run_at' : 'replace'}::text
  )`.execute(tx)
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
