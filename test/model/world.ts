import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, runOnce, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { createPool } from '../../db/client.ts'
import { seedDemo } from '../../db/seeds/demo/index.ts'
import { transaction } from '../../db/transaction.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { handlers } from '../../jobs/handlers.ts'
import { buildApp } from '../../server/app.ts'
import { parseConfig } from '../../server/config/config.ts'
import { openDemoWorld, startStandIns } from '../../server/demo/stand-ins.ts'
import { createLog } from '../../server/log.ts'
import { createSystem } from '../../server/system.ts'
import { freePort, openSession } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { stillClock } from './still-clock.ts'
import { forgetHistory, watchRows } from './watch.ts'
import { keepBeginning, wipe } from './wipe.ts'

/** A Monday, 10:07 in Tokyo. */
const BEGINNING = new Date('2026-06-01T01:07:00Z')

/** Some books, some teach, one does both. */
export const MEMBERS = ['member', 'second-member', 'sponsored', 'second-instructor'] as const
export const INSTRUCTORS = ['instructor', 'second-instructor'] as const
export type Name = (typeof MEMBERS)[number] | (typeof INSTRUCTORS)[number]
/** Few enough to be used up. */
export const QUOTA = 2

export type World = Awaited<ReturnType<typeof openWorld>>

/** The running product with its outside world on one database, which goes back to its beginning for each history. */
export async function openWorld(log = createLog(process.env.TEST_LOG_LEVEL ?? 'silent')) {
  const database = await createTestDatabase()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const demo = await openDemoWorld({ databaseUrl: database.url, log })
  const pool = createPool({ url: database.url, size: 4, applicationName: 'model test' })
  const clock = stillClock(pool, BEGINNING)
  const outside = { ...demo, clock, publicUrl: () => url }
  const standIns = await startStandIns({
    world: outside,
    publicUrl: url,
    which: { stripe: true, zoom: true, smtp: true },
  })
  const config = parseConfig({ TSUDOI_MODE: 'demo', PORT: String(port), PUBLIC_URL: url, DATABASE_URL: database.url })
  const keys = [{ name: 'test', secret: randomBytes(32) }]
  let platform = await startPlatform()

  async function startPlatform() {
    const complete = {
      databaseUrl: database.url,
      stripe: standIns.stripe!,
      zoom: standIns.zoom!,
      smtpUrl: standIns.smtp!.url,
      keys,
    }
    const running = createSystem(config, complete, clock, log)
    await running.start()
    const { app } = await buildApp({ system: running.system, pool: running.pool })
    await app.listen({ port, host: '127.0.0.1' })
    const taskList: TaskList = Object.fromEntries(
      Object.entries(handlers).map(([name, handle]) => [
        name,
        (payload: unknown) => handle(payload as never, running.system),
      ]),
    )
    const stop = async () => {
      await app.close()
      await running.close()
    }
    return { system: running.system, taskList, stop }
  }

  await seedDemo(platform.system)
  const person = await peopleByName(pool)
  await prepare(pool, platform.system.ids.uuid(), person.get('second-instructor')!)
  await watchRows(pool)
  const termsId = await consultationTermsId(pool)
  let clients = new Map<Name, Client>()

  const world = {
    pool,
    clock,
    outside,
    person: (name: Name): string => person.get(name)!,
    nameOf: (id: string): Name => [...person].find(([, known]) => known === id)![0],
    termsId,
    client: (name: Name): Client => clients.get(name)!,

    /** Everything as it was in the beginning: the first thing of every history. */
    async begin() {
      await wipe(pool)
      await forgetHistory(pool)
      clock.restart()
      const { system } = platform
      clients = new Map()
      for (const name of person.keys())
        clients.set(name, new Client(url, await openSession(system, world.person(name))))
      await transaction(system.db, (tx) => enqueue(tx, clock, 'sweep-payments', {}, { jobKey: 'sweep-payments' }))
      await world.settle()
    },

    /** Time passes, and whatever became due by it has happened. People keep their sessions. */
    async advance(ms: number) {
      await clock.advance(ms)
      const now = clock.now()
      await pool.query(
        `update session set last_seen_at = $1, rotated_at = $1, expires_at = $1::timestamptz + interval '30 days'`,
        [now],
      )
      await world.settle()
    },

    /** The platform's process ends and another begins. */
    async restart() {
      await platform.stop()
      platform = await startPlatform()
    },

    /** Until the outside world has said what it has to say and no job is due. */
    async settle() {
      for (let rounds = 0; rounds < 100; rounds++) {
        await outsideIsQuiet(pool, clock.now())
        if (!(await jobIsDue(pool))) return
        await runOnce({
          pgPool: pool,
          taskList: platform.taskList,
          noHandleSignals: true,
          logger: new Logger(() => () => {}),
        })
      }
      throw new Error('jobs bring forth jobs without end')
    },

    async close() {
      await platform.stop()
      await standIns.close()
      await demo.close()
      await pool.end()
      await database.drop()
    },
  }
  return world
}

async function peopleByName(pool: pg.Pool): Promise<Map<Name, string>> {
  const names: Name[] = [...new Set<Name>([...MEMBERS, ...INSTRUCTORS])]
  const { rows } = await pool.query<{ name: Name; person_id: string }>(
    `select split_part(normalized, '@', 1) as name, person_id from email_address where split_part(normalized, '@', 1) = any($1)`,
    [names],
  )
  return new Map(rows.map((row) => [row.name, row.person_id]))
}

async function prepare(pool: pg.Pool, grantId: string, both: string): Promise<void> {
  await pool.query(`insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'GRADUATE', $3)`, [
    grantId,
    both,
    BEGINNING,
  ])
  await pool.query(`update sponsorship set quota = ${QUOTA}`)
  // Nobody asks as fast as a test.
  await pool.query(
    `insert into setting (key, value, updated_at) values ('people', '{"requestsPerMinute": 1000000}', $1)`,
    [BEGINNING],
  )
  await keepBeginning(pool)
}

async function consultationTermsId(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(`select id from terms_version where kind = 'CONSULTATION'`)
  return rows[0]!.id
}

/** Stripe's webhooks that are due have been delivered (a shuffled one waits for a later one), and its pages have ended that should. */
async function outsideIsQuiet(pool: pg.Pool, now: Date): Promise<void> {
  for (let tries = 0; tries < 4_000; tries++) {
    const { rows } = await pool.query<{ busy: boolean }>({
      name: 'outside-is-quiet',
      text: `select exists (select from demo.stripe_delivery d where ended is null and due <= $1 and (not behind_next
                              or due <= $1::timestamptz - interval '30 seconds'
                              or exists (select from demo.stripe_delivery l where l.id > d.id and l.ended is not null)))
                 or exists (select from demo.stripe_object where due <= $1) as busy`,
      values: [now],
    })
    if (!rows[0]?.busy) return
    await sleep(2)
  }
  throw new Error('the outside world does not come to rest')
}

async function jobIsDue(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ due: boolean }>({
    name: 'job-is-due',
    text: 'select exists (select from graphile_worker._private_jobs where is_available and run_at <= now()) as due',
  })
  return rows[0]?.due ?? false
}
