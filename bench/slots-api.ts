/**
 * Free starts of fifty instructors over thirty days, each with 10 weekly ranges and 200 busy times, as a member asks for them: the
 * operation in this process, and GraphQL over HTTP. Floors: the same SQL sent by `pg` alone, and Fastify's hello.
 * Alone: `node bench/slots-api.ts`.
 */

import { sql } from 'kysely'
import type { Ctx } from '../server/context.ts'
import { offeredSlots } from '../server/features/consultations/offered-slots.ts'
import { type TestApp, testApp } from '../test/support/app.ts'
import type { Shot } from '../test/support/burst.ts'
import { crowdOfMembers, type Member } from '../test/support/crowd.ts'
import { watchStatements } from '../test/support/statements.ts'
import { testBrowser } from '../test/support/visit.ts'
import { startClients } from './support/clients.ts'
import { hello } from './support/hello.ts'
import { measure } from './support/measure.ts'
import { randomOf } from './support/random.ts'
import { againstFloor, percentile, type Row, tableOf } from './table.ts'

const INSTRUCTORS = 50
const BUSY = 200
const DAYS = 30
const RUNS = 40
const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const ZONES = ['Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Europe/Paris']
const QUERY = `query ($input: SlotSearchInput!) {
  consultationSlots(input: $input) { start end instructor { id } }
}`

export async function run(): Promise<Row[]> {
  const app = await testApp({ teardown() {} }, { worker: false, requestsPerMinute: 100_000 })
  const clients = await startClients()
  const bare = await hello()
  try {
    const everybody = await busyInstructors(app)
    const [member] = (await crowdOfMembers(app.system, 1)) as [Member]
    const ctx = contextOf(app, member.personId)
    const from = app.system.clock.now()
    const to = new Date(from.getTime() + DAYS * DAY)
    const ask = (instructorId: string | null) => offeredSlots(ctx, { instructorId, from, to, kind: 'FOLLOW_UP' })
    const shot = (instructorId: string | null): Shot => ({
      token: member.token,
      body: JSON.stringify({ query: QUERY, variables: { input: { instructorId, from, to } } }),
    })
    const times = async (url: string, instructorId: string | null) => {
      const shots = Array.from({ length: 2 * RUNS }, () => shot(instructorId))
      return (await clients.fire({ url, shots, together: false })).slice(RUNS).map(({ at }) => at)
    }
    const watch = watchStatements(app.pool)
    const rows: Row[] = []
    for (const [who, instructorId] of [
      ['fifty instructors', null],
      ['one instructor', everybody[0]!],
    ] as const) {
      const offered = (await ask(instructorId)).length
      const statements = await watch.during(() => ask(instructorId))
      const operation = await measure(RUNS, () => ask(instructorId))
      const plain = await measure(RUNS, async () => {
        for (const { text, values } of statements) await app.pool.query(text, [...values])
      })
      const http = await times(app.url, instructorId)
      const floor = await times(bare.url, instructorId)
      const name = `slots of ${who}, ${offered} offered`
      rows.push(
        againstFloor(
          {
            name: `${name}: operation, p50, against its ${statements.length} statements`,
            value: percentile(operation, 0.5),
            unit: 'ms',
          },
          percentile(plain, 0.5),
        ),
        againstFloor(
          { name: `${name}: GraphQL over HTTP, p50, against hello`, value: percentile(http, 0.5), unit: 'ms' },
          percentile(floor, 0.5),
        ),
      )
    }
    return rows
  } finally {
    clients.stop()
    await bare.close()
    await app.close()
  }
}

function contextOf({ system }: TestApp, personId: string): Ctx {
  const ctx: Ctx = {
    ...system,
    actor: { personId, roles: new Set(['GRADUATE']), sessionId: personId, authenticatedAt: system.clock.now() },
    visit: testBrowser(),
    locale: 'ja',
    requestId: 'bench',
    refresh: async () => ctx,
  }
  return ctx
}

/** The demo's own instructors stand aside. */
async function busyInstructors({ system }: TestApp): Promise<string[]> {
  const { db, ids, clock } = system
  const now = clock.now()
  await db.updateTable('instructor').set({ retired_at: now }).execute()
  const people = Array.from({ length: INSTRUCTORS }, (_, index) => ({
    id: ids.uuid(),
    zone: ZONES[index % ZONES.length]!,
    calendar: ids.uuid(),
    draw: randomOf(index + 1),
  }))
  await db
    .insertInto('person')
    .values(
      people.map(({ id, zone }) => ({
        id,
        display_name: '講師',
        locale: 'JA' as const,
        time_zone: zone,
        created_at: now,
      })),
    )
    .execute()
  const text = JSON.stringify({ ja: '' })
  await db
    .insertInto('instructor')
    .values(people.map(({ id, zone }) => ({ person_id: id, biography: text, biography_html: text, time_zone: zone })))
    .execute()
  await db
    .insertInto('weekly_hours')
    .values(
      people.flatMap(({ id }) =>
        [1, 2, 3, 4, 5].flatMap((weekday) =>
          [
            { start_minute: 540, end_minute: 720 },
            { start_minute: 780, end_minute: 1_080 },
          ].map((range) => ({ id: ids.uuid(), instructor_id: id, weekday, ...range, kind: 'BOTH' as const })),
        ),
      ),
    )
    .execute()
  await db
    .insertInto('external_calendar')
    .values(
      people.map(({ id, calendar }) => ({
        id: calendar,
        instructor_id: id,
        name: '予定表',
        url_ciphertext: Buffer.from(calendar),
        url_hash: Buffer.from(calendar),
        created_at: now,
      })),
    )
    .execute()
  for (const { calendar, draw } of people) {
    const busy = Array.from({ length: BUSY }, () => {
      const start = now.getTime() + Math.floor(draw() * (DAYS + 1) * 1_440) * MINUTE
      const end = start + (15 + Math.floor(draw() * 4) * 15) * MINUTE
      return { calendar_id: calendar, during: sql<string>`tstzrange(${new Date(start)}, ${new Date(end)})` }
    })
    await db.insertInto('external_busy').values(busy).execute()
  }
  await sql`analyze`.execute(db)
  return people.map(({ id }) => id)
}

if (import.meta.main) console.log(tableOf(await run()))
