import type pg from 'pg'
import { createDb, createPool } from '../db/client.ts'
import { icsReader } from './adapters/ics-reader.ts'
import { keyRing } from './adapters/key-ring.ts'
import { postgresLive } from './adapters/postgres-live.ts'
import { randomIds } from './adapters/random-ids.ts'
import { smtpMailer } from './adapters/smtp.ts'
import { stripeGateway } from './adapters/stripe.ts'
import { zoomMeetings } from './adapters/zoom.ts'
import type { Config, StripeConfig, ZoomConfig } from './config/config.ts'
import type { RingKey } from './config/keys.ts'
import type { System } from './context.ts'
import type { Clock } from './ports/clock.ts'

/** The settings with nothing left open: what the vendors' clients are built from. */
export interface Complete {
  databaseUrl: string
  stripe: StripeConfig
  zoom: ZoomConfig
  smtpUrl: string
  keys: RingKey[]
}

/** Builds the ports' real adapters. Opens no connection by itself but the one that listens for live changes. */
export function createSystem(config: Config, complete: Complete, clock: Clock, log: System['log']) {
  const pool: pg.Pool = createPool({
    url: complete.databaseUrl,
    size: config.processes === 'all' ? 16 : 12,
    onError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  })
  const fanOut = postgresLive(pool, log)
  const mailer = smtpMailer({ url: complete.smtpUrl })
  const system: System = {
    db: createDb(pool),
    config,
    log,
    clock,
    ids: randomIds(clock),
    keys: keyRing(complete.keys),
    live: fanOut.live,
    mailer,
    payments: stripeGateway(complete.stripe),
    video: zoomMeetings(complete.zoom, clock),
    externalCalendars: icsReader(),
  }
  return {
    system,
    pool,
    start: () => fanOut.start(),
    async close() {
      await fanOut.close()
      await mailer.close()
      await pool.end()
    },
  }
}
