import t from 'tap'
import { insertClaims } from '../../../db/queries/claims.ts'
import { transaction } from '../../../db/transaction.ts'
import { SlotTaken } from '../../../server/errors.ts'
import { bookConsultation } from '../../../server/features/consultations/book-consultation.ts'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { rescheduleConsultation } from '../../../server/features/consultations/reschedule-consultation.ts'
import { consultationWorld, june, START } from './world.ts'

t.setTimeout(120_000)
const world = await consultationWorld(t, { poolSize: 30 })

const outcome = (error: unknown): string => {
  const { code, name } = error as { code?: string; name: string }
  return code && name === 'Refusal' ? code : name
}
const tally = (results: string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(results, (one) => one)].map(([key, list]) => [key, list.length]))

t.test('a hundred want one start: one has it, the others are told of free times near it', async (t) => {
  const instructorId = await world.instructor()
  const members = await Promise.all(Array.from({ length: 100 }, () => world.sponsoredMember()))
  const results = await Promise.all(
    members.map((member) =>
      world.book(member, { instructorId, paymentMethod: 'INVOICE' }).then(
        () => 'BOOKED',
        (error) => (error instanceof SlotTaken && error.alternatives.length === 3 ? 'SLOT_TAKEN' : outcome(error)),
      ),
    ),
  )
  t.same(tally(results), { BOOKED: 1, SLOT_TAKEN: 99 })
  t.equal((await world.claimsOf(instructorId)).length, 1)
})

t.test('starts that overlap: the winners do not, and nobody could be added', async (t) => {
  const instructorId = await world.instructor()
  const members = await Promise.all(Array.from({ length: 60 }, () => world.sponsoredMember()))
  const results = await Promise.all(
    members.map((member, i) =>
      world
        .book(member, {
          instructorId,
          paymentMethod: 'INVOICE',
          start: new Date(june(8, '10:00').getTime() + (i % 12) * 15 * 60_000),
        })
        .then(
          (booking) => booking.starts_at.getTime(),
          (error) => outcome(error),
        ),
    ),
  )
  const starts = results.filter((one) => typeof one === 'number').sort((a, b) => a - b)
  for (let i = 1; i < starts.length; i += 1)
    t.ok(starts[i]! - starts[i - 1]! >= 45 * 60_000, 'thirty minutes and a buffer apart')
  for (let i = 0; i < 12; i += 1) {
    const start = june(8, '10:00').getTime() + i * 15 * 60_000
    t.ok(
      starts.some((won) => Math.abs(won - start) < 40 * 60_000),
      'each wish is blocked by a winner',
    )
  }
  t.same(new Set(results.filter((one) => typeof one === 'string')), new Set(['SlotTaken']))
})

t.test('one member books, moves and cancels everywhere at once: never two things at a time, no deadlock', async (t) => {
  const instructors = await Promise.all(Array.from({ length: 4 }, () => world.instructor()))
  const members = await Promise.all(Array.from({ length: 3 }, () => world.sponsoredMember()))
  const at = (i: number) => new Date(june(9, '10:00').getTime() + (i % 4) * 15 * 60_000)
  const work = Array.from({ length: 90 }, async (_, i) => {
    const member = members[i % members.length]!
    const ctx = world.as(member, 'GRADUATE')
    const wish = { instructorId: instructors[i % instructors.length]!, paymentMethod: 'INVOICE' as const, start: at(i) }
    const booking = await bookConsultation(ctx, world.wish(wish))
    const instructorId = instructors[(i + 1) % instructors.length]!
    await rescheduleConsultation(ctx, { consultationId: booking.id, instructorId, start: at(i + 2) })
    await cancelConsultation(ctx, { consultationId: booking.id })
    return 'ALL DONE'
  })
  const results = await Promise.all(work.map((one) => one.catch(outcome)))
  const unexpected = results.filter((one) => !['ALL DONE', 'SlotTaken', 'YOU_ARE_BUSY'].includes(one))
  t.same(unexpected, [])
  t.ok(results.includes('ALL DONE') || results.includes('YOU_ARE_BUSY'))
  for (const person of [...instructors, ...members]) {
    const claims = await world.claimsOf(person)
    for (let i = 1; i < claims.length; i += 1) t.ok(claims[i]![0]! >= claims[i - 1]![1]!)
  }
})

t.test('the database alone forbids it too: without locks, without looking, one claim of a time stands', async (t) => {
  const claimAll = async (tries: number) => {
    const personId = await world.person('架空 次郎')
    const teacher = await world.instructor()
    const { id: consultationId } = await world.book(await world.sponsoredMember(), {
      instructorId: teacher,
      paymentMethod: 'INVOICE',
    })
    const what = { consultationId, start: june(20), end: june(20, '10:30'), at: START }
    const claims = await Promise.all(
      Array.from({ length: tries }, () =>
        transaction(world.db, (tx) => insertClaims(tx, [{ id: world.system.ids.uuid(), personId }], what)),
      ),
    )
    return claims.flat().length
  }
  t.equal(await claimAll(20), 1)
  // What holds it is this constraint and nothing else:
  await world.pool.query('alter table time_claim drop constraint nobody_is_booked_twice')
  t.equal(await claimAll(20), 20)
})
