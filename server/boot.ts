import type { AppOptions } from './app.ts'
import type { Clock } from './ports/clock.ts'
import type { Complete, createSystem } from './system.ts'

/** What the two modes do differently at start. */
export interface Boot {
  complete: Complete
  clock: Clock
  /** No other process can be working on this database. */
  alone: boolean
  extensions: NonNullable<AppOptions['extensions']>
  /** Once the database can be reached, before anything else. */
  prepare(running: ReturnType<typeof createSystem>): Promise<void>
  /** Tells whoever started us that it is ready. */
  announce(): void
  close(): Promise<void>
}
