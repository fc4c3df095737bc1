import type pg from 'pg'
import type { DemoClock } from '../../server/demo/clock/demo-clock.ts'
import { jumpJobs } from '../../server/demo/clock/jobs.ts'
import { inTransaction } from '../../server/demo/database.ts'

export interface StillClock extends DemoClock {
  /** Back to where every history begins; nothing may be waiting then. */
  restart(): void
}

/** The platform's clock, standing still between the moves of a test: a history runs alike however slow the machine is. */
export function stillClock(pool: pg.Pool, beginning: Date): StillClock {
  let now = beginning.getTime()
  const listeners = new Set<() => void>()
  return {
    now: () => new Date(now),
    real: (at) => new Date(Date.now() + at.getTime() - now),
    async advance(ms) {
      await inTransaction(pool, (tx) => jumpJobs(tx, ms))
      now += ms
      for (const listener of listeners) listener()
      return new Date(now)
    },
    onJump(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    restart() {
      now = beginning.getTime()
    },
  }
}
