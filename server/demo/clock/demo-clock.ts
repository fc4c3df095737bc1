import type { Pool } from 'pg'
import type { Clock } from '../../ports/clock.ts'
import { type DemoLog, inTransaction } from '../database.ts'
import type { Signals } from '../signals.ts'
import { jumpJobs } from './jobs.ts'

/** The platform's clock in demo mode: the machine's, ahead by an offset that is kept in the database. */
export interface DemoClock extends Clock {
  /** Moves everybody's clock forward and makes the jobs due that have become so. Milliseconds, more than zero. */
  advance(ms: number): Promise<Date>
  /** Called after each jump, in whatever process it was made. Returns how to stop. */
  onJump(listener: () => void): () => void
}

/** Expects the schema `demo`. Other processes follow within milliseconds. */
export async function openDemoClock(pool: Pool, signals: Signals, log: DemoLog): Promise<DemoClock> {
  let offset = await readOffset(pool)
  const listeners = new Set<() => void>()
  const jumpTo = (next: number) => {
    if (next <= offset) return
    offset = next
    for (const listener of listeners) listener()
  }
  signals.on('clock', () => {
    readOffset(pool).then(jumpTo, (error: unknown) => log.warn({ err: error }, 'the demo clock could not be read'))
  })

  return {
    now: () => new Date(Date.now() + offset),
    real: (at) => new Date(at.getTime() - offset),
    async advance(ms) {
      if (!(ms > 0)) throw new RangeError('The demo clock never goes backwards')
      const next = await inTransaction(pool, async (tx) => {
        const { rows } = await tx.query<{ offset_ms: number }>(
          'update demo.clock set offset_ms = offset_ms + $1 returning offset_ms',
          [ms],
        )
        await jumpJobs(tx, ms)
        await tx.query(`select pg_notify('demo_clock', '')`)
        return rows[0]!.offset_ms
      })
      jumpTo(next)
      return new Date(Date.now() + offset)
    },
    onJump(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function readOffset(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ offset_ms: number }>('select offset_ms from demo.clock')
  return rows[0]?.offset_ms ?? 0
}
