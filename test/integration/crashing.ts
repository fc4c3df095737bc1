import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { createDb, createPool } from '../../db/client.ts'
import { seedDemo } from '../../db/seeds/demo/index.ts'
import { randomIds } from '../../server/adapters/random-ids.ts'
import { systemClock } from '../../server/adapters/system-clock.ts'
import { addFault } from '../../server/demo/faults.ts'
import { brokenAtRest, TOPIC_MARKER } from '../model/invariants.ts'
import { watchRows } from '../model/watch.ts'
import { keepBeginning } from '../model/wipe.ts'
import { freePort, openSession } from '../support/app.ts'
import { Client, eventually } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { type Ended, isReady, type Platform, startPlatform } from '../support/platform.ts'

const DAY = 86_400_000
/** Seconds; long, as a busy machine starts slowly. Whoever waits does so for something, and goes on when it is there. */
const PATIENCE = 120

/** What somebody knows of a booking, whose answer may have been lost. */
export interface Told {
  member: 'member' | 'sponsored'
  start: string
  key: string
}

interface Booking {
  state: string
  taken: number
  back: number
}

export type Crashing = Awaited<ReturnType<typeof crashingPlatform>>

/** A database with the people of the demo and no past, and the product's own process on it, which may die at any moment. */
export async function crashingPlatform(t: Test) {
  const database = await createTestDatabase()
  const pool = createPool({ url: database.url, size: 3 })
  const dataDir = await mkdtemp(join(tmpdir(), 'tsudoi-crash-'))
  t.teardown(async () => {
    await pool.end()
    await database.drop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const ports = { db: createDb(pool), clock: systemClock, ids: randomIds(systemClock) }
  await seedDemo(ports)
  await keepBeginning(pool)
  await watchRows(pool)
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  const clients = new Map<string, Client>()
  for (const name of ['member', 'sponsored'])
    clients.set(name, new Client(url, await openSession(ports, await personId(name))))
  const instructorId = await personId('instructor')
  const { rows } = await pool.query<{ id: string }>(`select id from terms_version where kind = 'CONSULTATION'`)
  const termsId = rows[0]!.id
  let platform: Platform | null = null
  let keys = 0

  async function personId(name: string): Promise<string> {
    const found = await pool.query<{ person_id: string }>('select person_id from email_address where normalized = $1', [
      `${name}@example.jp`,
    ])
    return found.rows[0]!.person_id
  }

  /** Null where no answer came, as the platform has died. */
  async function answered<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof TypeError || (error instanceof Error && 'code' in error) || error instanceof SyntaxError)
        return null
      throw error
    }
  }

  const post = (path: string, body: object) =>
    answered(() =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )

  const world = {
    url,
    pool,
    client: (name: Told['member']): Client => clients.get(name)!,

    async start(env: Record<string, string> = {}) {
      // As after the minute of silence in which a worker is given up.
      await pool.query(`
        update worker_heartbeat set beat_at = beat_at - interval '61 seconds';
        update graphile_worker._private_jobs set locked_at = locked_at - interval '61 seconds' where locked_at is not null;
        update graphile_worker._private_job_queues set locked_at = locked_at - interval '61 seconds' where locked_at is not null`)
      // Stripe itself has not died.
      if (platform) await pool.query('update demo.stripe_delivery set leased_until_real = null where ended is null')
      platform = await startPlatform(t, { port, DATABASE_URL: database.url, TSUDOI_DATA_DIR: dataDir, ...env })
      return platform
    },
    lives: (): Promise<boolean> => isReady(url),
    ended: (): Promise<Ended> => platform!.ended,
    stop: (): Promise<Ended> => platform!.kill('SIGTERM'),
    kill: (): Promise<Ended> => platform!.kill('SIGKILL'),

    /** `again` = the same wish once more, as its answer was lost. */
    async book(member: Told['member'], method: 'CARD' | 'INVOICE', again?: Told): Promise<Told> {
      const told = again ?? { member, start: (await answered(() => firstOpen(member))) ?? '', key: `key ${keys++}` }
      if (told.start === '') return told
      await answered(() =>
        world
          .client(member)
          .ask(
            `mutation ($input: BookConsultationInput!) { bookConsultation(input: $input) { __typename ... on Consultation { id } ... on UserError { code } } }`,
            {
              input: {
                instructorId,
                start: told.start,
                topic: `${TOPIC_MARKER}について`,
                paymentMethod: method,
                agreedTermsVersionId: termsId,
                requestKey: told.key,
              },
            },
          ),
      )
      return told
    },

    /** On the page that Stripe has for it. */
    async pay({ key }: Told) {
      const page = await pool.query<{ checkout_id: string }>(
        `select checkout_id from payment_attempt a join payment p on p.id = a.payment_id join consultation c on c.id = p.consultation_id
          where c.request_key = $1 and a.state = 'OPEN'`,
        [key],
      )
      // None where the platform died before it was made.
      if (page.rows[0]) await post(`/dev/stripe/${page.rows[0].checkout_id}/pay`, { method: 'card', outcome: 'paid' })
    },

    async cancel({ member, key }: Told) {
      const found = await pool.query<{ id: string }>('select id from consultation where request_key = $1', [key])
      if (!found.rows[0]) return
      const input = { consultationId: found.rows[0].id }
      await answered(() =>
        world
          .client(member)
          .ask('mutation ($input: CancelConsultationInput!) { cancelConsultation(input: $input) { __typename } }', {
            input,
          }),
      )
    },

    advance: (duration: string) => post('/dev/clock', { advance: duration }),

    /** So that it is the event that matters at which the platform dies. */
    async onlyTheCheckoutIsTold() {
      for (const operation of ['payment_intent.created', 'payment_intent.succeeded', 'charge.succeeded'])
        await addFault(pool, { service: 'webhook', operation, kind: 'never', amount: 0, remaining: null })
    },

    reaches: ({ key }: Told, state: string) =>
      eventually(async () => {
        const found = await pool.query('select from consultation where request_key = $1 and state = $2', [key, state])
        return found.rowCount === 1
      }, PATIENCE),

    async isNow(...states: string[]): Promise<string[]> {
      const there = (await world.bookings()).map(({ state }) => state)
      return JSON.stringify(there) === JSON.stringify(states)
        ? []
        : [`there is ${there.join(', ')}, not ${states.join(', ')}`]
    },

    async bookings(): Promise<Booking[]> {
      const found = await pool.query<Booking>(
        `select c.state, coalesce(sum(l.amount) filter (where account = 'GATEWAY'), 0)::int as taken,
            coalesce(-sum(l.amount) filter (where account = 'REFUNDED'), 0)::int as back
          from consultation c join payment p on p.consultation_id = c.id left join ledger_entry l on l.payment_id = p.id
          group by c.id order by c.booked_at, c.id`,
      )
      return found.rows
    },

    async mailCame(_how: 'twice under one Message-ID'): Promise<boolean> {
      const found = await pool.query('select from demo.mail group by message_id, recipient having count(*) > 1')
      return (found.rowCount ?? 0) > 0
    },

    /** The sweep goes round a few times, and all that was under way ends. Returns what is still broken when patience does. */
    async comesToRest(besides: () => Promise<string[]> = async () => []): Promise<string[]> {
      let breaches: string[] = []
      for (const until = performance.now() + PATIENCE * 1_000; performance.now() < until; ) {
        await world.advance('PT11M')
        try {
          await eventually(async () => {
            breaches = [...(await brokenAtRest(pool, await now())), ...(await besides())]
            return breaches.length === 0
          }, 3)
          return []
        } catch {
          // Something waits for a later moment.
        }
      }
      return breaches
    },
  }

  async function now(): Promise<Date> {
    const found = await pool.query<{ offset_ms: number }>('select offset_ms from demo.clock')
    return new Date(Date.now() + (found.rows[0]?.offset_ms ?? 0))
  }

  async function firstOpen(member: Told['member']): Promise<string> {
    const from = (await now()).getTime() + 4 * DAY
    const { consultationSlots } = await world
      .client(member)
      .ask('query ($input: SlotSearchInput!) { consultationSlots(input: $input) { start } }', {
        input: { instructorId, from: new Date(from), to: new Date(from + 2 * DAY) },
      })
    return consultationSlots[0].start
  }
  return world
}
