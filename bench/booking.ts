/**
 * The rush: 1,000 HTTP clients at once, ten members for each of 100 starts of ten instructors, paid by invoice. The clients are a
 * process of their own. Floors: Fastify's hello answering the same 1,000 connections, and the very same SQL sent by `pg` alone.
 * Alone: `node bench/booking.ts`.
 */

import { createPool } from '../db/client.ts'
import { type TestApp, testApp } from '../test/support/app.ts'
import { bookingShot, type Hit, type Shot } from '../test/support/burst.ts'
import { crowdOfInstructors, crowdOfMembers } from '../test/support/crowd.ts'
import { watchStatements } from '../test/support/statements.ts'
import { startClients } from './support/clients.ts'
import { hello } from './support/hello.ts'
import { processorTime } from './support/measure.ts'
import { replay } from './support/replay.ts'
import { againstFloor, percentile, type Row, tableOf } from './table.ts'

const CLIENTS = 1_000
const SLOTS = 100
const INSTRUCTORS = 10
/** The first one finds a server that has just started. */
const ROUNDS = 4
const HOUR = 3_600_000

export async function run(): Promise<Row[]> {
  const app = await testApp({ teardown() {} }, { worker: false })
  const clients = await startClients()
  const bare = await hello()
  try {
    const shotsOf = await prepare(app)
    const watch = watchStatements(app.pool)
    const rounds: { last: number; median: number; processor: number }[] = []
    let statements: Awaited<ReturnType<typeof watch.during>> = []
    for (let round = 0; round < ROUNDS; round++) {
      if (round > 0) await forgetBookings(app)
      let hits: Hit[] = []
      const fire = async () => {
        hits = await clients.fire({ url: app.url, shots: shotsOf(round), together: true })
      }
      let processor = 0
      statements = await watch.during(async () => {
        processor = await processorTime(fire)
      })
      check(hits)
      const at = hits.map((hit) => hit.at)
      rounds.push({ last: Math.max(...at), median: percentile(at, 0.5), processor })
    }

    const floors: number[] = []
    for (let round = 0; round < ROUNDS; round++)
      floors.push(lastOf(await clients.fire({ url: bare.url, shots: shotsOf(round), together: true })))
    await forgetBookings(app)
    const sql = await timeOfReplay(app, statements)

    const [cold, ...warm] = rounds
    const median = (figure: 'last' | 'median' | 'processor') =>
      percentile(
        warm.map((round) => round[figure]),
        0.5,
      )
    const http = percentile(floors.slice(1), 0.5)
    const name = `${CLIENTS} clients for ${SLOTS} starts`
    return [
      againstFloor({ name: `${name}: last answer, against hello`, value: median('last'), unit: 'ms' }, http),
      againstFloor({ name: `${name}: last answer, against the same SQL`, value: median('last'), unit: 'ms' }, sql),
      againstFloor({ name: `${name}: last answer, just started`, value: cold!.last, unit: 'ms' }, floors[0]!),
      { name: `${name}: median answer`, value: median('median'), unit: 'ms' },
      { name: `${name}: processor time of the server`, value: median('processor'), unit: 'ms' },
      { name: `${name}: statements`, value: statements.length, unit: '' },
    ]
  } finally {
    clients.stop()
    await bare.close()
    await app.close()
  }
}

async function prepare({ system }: TestApp): Promise<(round: number) => Shot[]> {
  const instructors = await crowdOfInstructors(system, INSTRUCTORS)
  const members = await crowdOfMembers(system, CLIENTS)
  const { id: termsId } = await system.db
    .selectFrom('terms_version')
    .select('id')
    .where('kind', '=', 'CONSULTATION')
    .executeTakeFirstOrThrow()
  const first = Math.ceil(system.clock.now().getTime() / HOUR) * HOUR + 72 * HOUR
  return (round) =>
    members.map(({ token }, index) => {
      const hour = Math.floor(index / INSTRUCTORS) % (SLOTS / INSTRUCTORS)
      const wish = { token, instructorId: instructors[index % INSTRUCTORS]!, start: new Date(first + hour * HOUR) }
      const shot = bookingShot(wish, termsId)
      return { ...shot, body: shot.body.replace('"burst-', `"burst-${round}-`) }
    })
}

/** The next round finds the hours free again. */
async function forgetBookings({ pool }: TestApp): Promise<void> {
  await pool.query('truncate consultation cascade')
  await pool.query('truncate graphile_worker._private_jobs')
}

async function timeOfReplay(app: TestApp, statements: Parameters<typeof replay>[1]): Promise<number> {
  const pool = createPool({ url: app.system.config.databaseUrl!, size: app.pool.options.max })
  const times: number[] = []
  try {
    for (let round = 0; round < ROUNDS; round++) {
      if (round > 0) await forgetBookings(app)
      const start = performance.now()
      await replay(pool, statements)
      times.push(performance.now() - start)
    }
  } finally {
    await pool.end()
  }
  return percentile(times.slice(1), 0.5)
}

const lastOf = (hits: readonly Hit[]): number => Math.max(...hits.map((hit) => hit.at))

/** A figure of a rush that went wrong says nothing. */
function check(hits: readonly Hit[]): void {
  const kinds = hits.map(({ body }) => JSON.parse(body).data?.bookConsultation?.__typename)
  const won = kinds.filter((kind) => kind === 'Consultation').length
  const lost = kinds.filter((kind) => kind === 'SlotTaken').length
  if (won !== SLOTS || lost !== CLIENTS - SLOTS) throw new Error(`${won} have won and ${lost} were refused`)
}

if (import.meta.main) console.log(tableOf(await run()))
