import type { Pool } from 'pg'
import type { Clock } from '../../ports/clock.ts'

export interface ZoomWorld {
  pool: Pool
  clock: Clock
  /** The platform's own address: its pages carry the place where people join. */
  publicUrl(): string
}
