import { sql } from 'kysely'
import t from 'tap'
import { testApp } from '../support/app.ts'
import { bookingShot, burst, type Hit, type Wish } from '../support/burst.ts'
import { crowdOfInstructors, crowdOfMembers } from '../support/crowd.ts'

/**
 * Real HTTP, real PostgreSQL. Seen to fail without the exclusion constraint: after
 * `alter table time_claim drop constraint nobody_is_booked_twice` and with the advisory lock taken out of lockPeople,
 * the first race gave more than 100 winners, and the second overlapping ones.
 */
const HOUR = 3_600_000

interface Booked {
  typename: string
  code?: string
  start?: string
  instructorId?: string
}
const outcome = ({ body }: Hit): Booked => {
  const result = JSON.parse(body).data?.bookConsultation
  return {
    typename: result?.__typename ?? body,
    code: result?.code,
    start: result?.start,
    instructorId: result?.instructor?.id,
  }
}

/** The first full hour that is at least so many days ahead. */
const fullHour = (now: Date, days: number): number => Math.ceil((now.getTime() + days * 24 * HOUR) / HOUR) * HOUR

async function world(t: Parameters<typeof testApp>[0], instructors: number, members: number) {
  const app = await testApp(t, { worker: false })
  const { id } = await app.system.db
    .selectFrom('terms_version')
    .select('id')
    .where('kind', '=', 'CONSULTATION')
    .executeTakeFirstOrThrow()
  return {
    ...app,
    termsId: id,
    instructors: await crowdOfInstructors(app.system, instructors),
    members: await crowdOfMembers(app.system, members),
  }
}

async function overlaps(db: Awaited<ReturnType<typeof world>>['system']['db']): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from time_claim a join time_claim b
      on a.person_id = b.person_id and a.id < b.id and a.during && b.during
    where a.released_at is null and b.released_at is null`.execute(db)
  return rows[0]?.count ?? -1
}

t.test('1,000 clients at once for 100 slots: exactly 100 winners and 900 clean refusals', async (t) => {
  const { url, system, instructors, members, termsId } = await world(t, 10, 1_000)
  const first = fullHour(system.clock.now(), 3)
  const wishes: Wish[] = members.map(({ token }, index) => ({
    token,
    instructorId: instructors[index % 10]!,
    start: new Date(first + (Math.floor(index / 10) % 10) * HOUR),
  }))
  const hits = await burst(
    url,
    wishes.map((wish) => bookingShot(wish, termsId)),
  )
  t.equal(hits.filter(({ status }) => status >= 500).length, 0, 'no 5xx')
  const results = hits.map(outcome)
  const won = results.filter(({ typename }) => typename === 'Consultation')
  t.equal(won.length, 100)
  t.equal(new Set(won.map(({ start, instructorId }) => `${start} ${instructorId}`)).size, 100, 'each slot once')
  t.equal(
    results.filter(({ typename }) => typename === 'SlotTaken').length,
    900,
    JSON.stringify(results.find(({ typename }) => !['Consultation', 'SlotTaken'].includes(typename)) ?? ''),
  )
  t.equal(await overlaps(system.db), 0)
})

t.test('overlapping starts: the winners are disjoint, and no loser could be added', async (t) => {
  const { url, system, instructors, members, termsId } = await world(t, 3, 360)
  const first = fullHour(system.clock.now(), 3)
  const wishes: Wish[] = members.map(({ token }, index) => ({
    token,
    instructorId: instructors[index % 3]!,
    // Every quarter of an hour over five hours; a consultation with its buffer blocks two starts either side.
    start: new Date(first + ((index * 7) % 20) * (HOUR / 4)),
  }))
  const hits = await burst(
    url,
    wishes.map((wish) => bookingShot(wish, termsId)),
  )
  t.equal(hits.filter(({ status }) => status >= 500).length, 0, 'no 5xx, no deadlock')
  const results = hits.map(outcome)
  for (const instructor of instructors) {
    const starts = results
      .filter(({ typename, instructorId }) => typename === 'Consultation' && instructorId === instructor)
      .map(({ start }) => Date.parse(start!))
      .sort((a, b) => a - b)
    t.ok(starts.length > 0)
    const gap = 40 * 60_000
    t.ok(
      starts.every((start, index) => index === 0 || start - starts[index - 1]! >= gap),
      'pairwise apart by consultation and buffer',
    )
    const open = wishes.filter(
      ({ instructorId, start }) =>
        instructorId === instructor && starts.every((taken) => Math.abs(taken - start.getTime()) >= gap),
    )
    t.same(open, [], 'none that lost could still be placed')
  }
  t.equal(await overlaps(system.db), 0)
})
