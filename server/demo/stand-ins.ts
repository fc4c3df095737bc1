import Fastify from 'fastify'
import type { Pool } from 'pg'
import { type DemoClock, openDemoClock } from './clock/demo-clock.ts'
import { type DemoLog, openPool } from './database.ts'
import { type Mailbox, startMailbox } from './mailbox/server.ts'
import { createDemoSchema } from './schema.ts'
import { demoSecrets } from './secrets.ts'
import { openSignals, type Signals } from './signals.ts'
import { startDeliveries } from './stripe/deliveries.ts'
import { stripeRoutes } from './stripe/routes.ts'
import { zoomRoutes } from './zoom/routes.ts'

/** The outside world's own footing: its pool, its tables, its clock. Several processes may each have one on one database. */
export interface DemoWorld {
  pool: Pool
  clock: DemoClock
  signals: Signals
  log: DemoLog
  close(): Promise<void>
}

export async function openDemoWorld({ databaseUrl, log }: { databaseUrl: string; log: DemoLog }): Promise<DemoWorld> {
  const pool = openPool(databaseUrl, log)
  try {
    await createDemoSchema(pool)
    const signals = await openSignals(pool, log)
    const clock = await openDemoClock(pool, signals, log)
    const close = async () => {
      await signals.close()
      await pool.end()
    }
    return { pool, clock, signals, log, close }
  } catch (error) {
    await pool.end()
    throw error
  }
}

export interface StandInOptions {
  world: DemoWorld
  /** Where people reach the platform; a function where it is known only once it listens. */
  publicUrl: string | (() => string)
  /** Which of them to play; the others are real. */
  which: { stripe: boolean; zoom: boolean; smtp: boolean }
}

/** What the real clients are given; null where the real service is used. */
export interface StandIns {
  stripe: { secretKey: string; webhookSecret: string; apiBase: string } | null
  zoom: { accountId: string; clientId: string; clientSecret: string; apiBase: string; oauthBase: string } | null
  smtp: { url: string } | null
  close(): Promise<void>
}

/** Stripe, Zoom and a mail server on loopback ports that the system chooses. Everything they know is in the database. */
export async function startStandIns({ world, publicUrl, which }: StandInOptions): Promise<StandIns> {
  const secrets = await demoSecrets(world.pool)
  const address = typeof publicUrl === 'string' ? () => publicUrl : publicUrl
  const outside = { ...world, publicUrl: () => address().replace(/\/$/, '') }
  const zoomKeys = {
    accountId: secrets.zoomAccountId,
    clientId: secrets.zoomClientId,
    clientSecret: secrets.zoomClientSecret,
  }
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 1024 * 1024 })
  if (which.stripe) app.register(stripeRoutes(outside, secrets.stripeSecretKey), { prefix: '/v1' })
  if (which.zoom) app.register(zoomRoutes(outside, zoomKeys))
  const base = which.stripe || which.zoom ? await app.listen({ host: '127.0.0.1', port: 0 }) : ''
  const deliveries = which.stripe ? startDeliveries(outside, secrets.stripeWebhookSecret) : null
  const mailbox: Mailbox | null = which.smtp ? await startMailbox(world) : null

  return {
    stripe: which.stripe
      ? { secretKey: secrets.stripeSecretKey, webhookSecret: secrets.stripeWebhookSecret, apiBase: base }
      : null,
    zoom: which.zoom ? { ...zoomKeys, apiBase: `${base}/v2`, oauthBase: base } : null,
    smtp: mailbox && { url: mailbox.smtpUrl },
    async close() {
      await Promise.all([deliveries?.close(), mailbox?.close(), app.close()])
    },
  }
}
