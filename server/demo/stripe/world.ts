import type { Pool } from 'pg'
import type { Clock } from '../../ports/clock.ts'

/** What every operation of the stand-in needs. */
export interface StripeWorld {
  pool: Pool
  clock: Clock
  /** The platform's own address: its pages carry the hosted pages, and its webhook is told. No slash at the end. */
  publicUrl(): string
}
