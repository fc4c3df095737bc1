import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type pg from 'pg'
import type { Test } from 'tap'
import { saveSetting } from '../../db/queries/office.ts'
import { seedDemo } from '../../db/seeds/demo/index.ts'
import { transaction } from '../../db/transaction.ts'
import { startWorker } from '../../jobs/worker.ts'
import { buildApp } from '../../server/app.ts'
import { parseConfig } from '../../server/config/config.ts'
import type { System } from '../../server/context.ts'
import { devPlugin } from '../../server/demo/dev/plugin.ts'
import { type DemoWorld, openDemoWorld, startStandIns } from '../../server/demo/stand-ins.ts'
import { takeOverSeeded } from '../../server/demo/stripe/seeded.ts'
import { createLog } from '../../server/log.ts'
import { pages, persistedOperations } from '../../server/pages.ts'
import { createSystem } from '../../server/system.ts'
import { Client } from './client.ts'
import { createTestDatabase } from './database.ts'

export interface TestApp {
  url: string
  system: System
  pool: pg.Pool
  world: DemoWorld
  /** A visitor's browser, with cookies of its own. */
  visitor(): Client
  /** Somebody of the demo (`member`, `instructor`, …) or any address, signed in through a session of his own. */
  as(name: string): Promise<Client>
  personId(name: string): Promise<string>
  /** Moves the platform's clock. */
  advance(minutes: number): Promise<void>
  close(): Promise<void>
}

export interface TestAppOptions {
  /** Jobs run in this process. */
  worker?: boolean
  /** The web client's pages; needs a build. */
  web?: boolean
  seed?: boolean
  concurrency?: number
  /** What one person or address may ask for; what measures asks for more than people do. */
  requestsPerMinute?: number
}

/** The whole product on a database of its own, with the outside world's stand-ins, listening on a port of its own. */
export async function testApp(
  t: Pick<Test, 'teardown'>,
  { worker = true, web = false, seed = true, concurrency = 4, requestsPerMinute }: TestAppOptions = {},
): Promise<TestApp> {
  const database = await createTestDatabase()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const config = parseConfig({
    TSUDOI_MODE: 'demo',
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    DATABASE_URL: database.url,
  })
  const log = createLog(config.logLevel)
  const world = await openDemoWorld({ databaseUrl: database.url, log })
  const standIns = await startStandIns({ world, publicUrl: url, which: { stripe: true, zoom: true, smtp: true } })
  const running = createSystem(
    config,
    {
      databaseUrl: database.url,
      stripe: standIns.stripe!,
      zoom: standIns.zoom!,
      smtpUrl: standIns.smtp!.url,
      keys: [{ name: 'test', secret: randomBytes(32) }],
    },
    world.clock,
    log,
  )
  const { system, pool } = running
  if (seed) {
    await seedDemo(system)
    await takeOverSeeded({ ...world, publicUrl: () => url })
  }
  if (requestsPerMinute) {
    const row = { key: 'people', value: { requestsPerMinute }, updatedAt: system.clock.now(), updatedBy: null }
    await transaction(system.db, (tx) => saveSetting(tx, row))
  }
  await running.start()
  const { app } = await buildApp({
    system,
    pool,
    persisted: web ? await persistedOperations() : {},
    extensions: [
      async (fastify) => devPlugin(fastify, { world, standIns, publicUrl: url }),
      ...(web ? [pages(world.clock)] : []),
    ],
  })
  await app.listen({ port, host: '127.0.0.1', backlog: 4_096 })
  const jobs = worker ? await startWorker({ system, pool, concurrency, alone: true }) : null

  const personId = async (name: string): Promise<string> => {
    const address = name.includes('@') ? name : `${name}@example.jp`
    const row = await system.db
      .selectFrom('email_address')
      .select('person_id')
      .where('normalized', '=', address)
      .executeTakeFirstOrThrow()
    return row.person_id
  }

  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await app.close()
    await jobs?.stop()
    await standIns.close()
    await running.close()
    await world.close()
    await database.drop()
  }
  t.teardown(close)

  return {
    url,
    system,
    pool,
    world,
    visitor: () => new Client(url),
    async as(name) {
      return new Client(url, await openSession(system, await personId(name)))
    },
    personId,
    advance: async (minutes) => void (await world.clock.advance(minutes * 60_000)),
    close,
  }
}

/** A session as signing in makes it, without the mail; a thousand of them take a moment. Returns the token. */
export async function openSession(system: Pick<System, 'db' | 'clock' | 'ids'>, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = system.clock.now()
  await system.db
    .insertInto('session')
    .values({
      id: system.ids.uuid(),
      person_id: personId,
      token_hash: createHash('sha256').update(token).digest(),
      rotated_at: now,
      created_at: now,
      authenticated_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + 30 * 24 * 3_600_000),
    })
    .execute()
  return token
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
