import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, makeWorkerUtils, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { beat, everyLockHolder, forgetWorkers, silentWorkers } from '../db/queries/jobs.ts'
import { transaction } from '../db/transaction.ts'
import { systemClock } from '../server/adapters/system-clock.ts'
import type { System } from '../server/context.ts'
import { enqueue } from './enqueue.ts'
import { handlers } from './handlers.ts'
import type { TaskName } from './tasks.ts'

const BEAT_MS = 15_000
/** A worker silent for this long is dead, and its jobs are freed; graphile-worker by itself waits four hours. */
const SILENT_MS = 60_000
const DRAIN_MS = 10_000
const RETRY_MS = 1_000

export interface WorkerOptions {
  system: System
  pool: pg.Pool
  concurrency?: number
  /** Nobody else can be working on this database (demo mode owns it): whatever is locked was locked by the dead. */
  alone?: boolean
}

/** Runs jobs until `stop()`, which lets those at work finish. */
export async function startWorker({ system, pool, concurrency = 4, alone = false }: WorkerOptions) {
  const logger = new Logger((_scope) => (level, message) => {
    if (level === 'error') system.log.error(message)
    else if (level === 'warning') system.log.warn(message)
  })
  const utils = await makeWorkerUtils({ pgPool: pool, logger })
  const own = new Set<string>()
  const events: WorkerEvents = new EventEmitter()
  // Jobs are locked in the name of the pool, whichever of its workers has them.
  events.on('pool:create', ({ workerPool }) => own.add(workerPool.id))
  events.on('job:error', ({ job, error }) =>
    system.log.warn({ err: error, jobId: job.id, task: job.task_identifier, attempts: job.attempts }, 'a job failed'),
  )

  if (alone) await free(await everyLockHolder(system.db))
  await freeJobsOfTheDead()
  await transaction(system.db, async (tx) => {
    // Work that repeats is a keyed job that enqueues itself again, so that it follows the demo clock.
    await enqueue(tx, system.clock, 'sweep-payments', {}, { jobKey: 'sweep-payments' })
    await enqueue(tx, system.clock, 'purge-expired', {}, { jobKey: 'purge-expired' })
    await enqueue(tx, system.clock, 'notify-slot-watchers', { instructorId: null }, { jobKey: 'slot-watch:daily' })
  })
  const begin = () =>
    run({
      pgPool: pool,
      concurrency,
      noHandleSignals: true,
      pollInterval: 1_000,
      logger,
      events,
      gracefulShutdownAbortTimeout: DRAIN_MS,
      taskList: taskList(system),
      // Only with these does it catch it when a job's end cannot be written down.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
  let stopped = false
  let runner = await begin()
  const over = keepRunning()
  await heartbeat()
  const timer = setInterval(heartbeat, BEAT_MS)

  /** graphile-worker ends when its database is away for long, or at the wrong moment: then we begin anew, until it is back. */
  async function keepRunning(): Promise<void> {
    while (!stopped) {
      await runner.promise.catch((error: unknown) => system.log.warn({ err: error }, 'the worker has ended'))
      while (!stopped && !(await beginAgain())) await sleep(RETRY_MS)
    }
  }

  async function beginAgain(): Promise<boolean> {
    const former = [...own]
    try {
      await free(former)
      for (const id of former) own.delete(id)
      runner = await begin()
      if (stopped) await runner.stop()
      return true
    } catch (error) {
      system.log.warn({ err: error }, 'the worker cannot begin again yet')
      return false
    }
  }

  async function heartbeat(): Promise<void> {
    try {
      // About processes, and so by the real clock, whatever the demo's says.
      await beat(system.db, [...own], systemClock.now())
      await freeJobsOfTheDead()
    } catch (error) {
      system.log.warn({ err: error }, 'the heartbeat failed')
    }
  }

  async function freeJobsOfTheDead(): Promise<void> {
    await free(await silentWorkers(system.db, new Date(systemClock.now().getTime() - SILENT_MS)))
  }

  async function free(dead: string[]): Promise<void> {
    if (dead.length === 0) return
    system.log.warn({ workers: dead.length }, 'freeing the jobs of workers that are gone')
    await utils.forceUnlockWorkers(dead)
    await forgetWorkers(system.db, dead)
  }

  return {
    async stop() {
      clearInterval(timer)
      stopped = true
      // It says so when it has ended by itself just now.
      await runner.stop().catch(() => {})
      await over
      await forgetWorkers(system.db, [...own])
      await utils.release()
    },
  }
}

const taskList = (system: System): TaskList =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name satisfies string as TaskName,
      async (payload: unknown) => handle(payload as never, system),
    ]),
  )
