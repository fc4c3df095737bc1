import t from 'tap'
import type { Ctx } from '../../../server/context.ts'
import { notifySlotWatchers } from '../../../server/features/consultations/availability/notify-slot-watchers.ts'
import { setAvailability } from '../../../server/features/consultations/availability/set-availability.ts'
import { setException } from '../../../server/features/consultations/availability/set-exception.ts'
import {
  ownWatches,
  unwatchSlots,
  watchSlots,
} from '../../../server/features/consultations/availability/watch-slots.ts'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { consultationWorld, june, refused } from '../consultations/world.ts'

t.setTimeout(120_000)
const world = await consultationWorld(t)
const { db, system } = world
t.beforeEach(() => world.reset())

const asInstructor = (id: string): Ctx => world.as(id, 'INSTRUCTOR')
const asMember = (id: string): Ctx => world.as(id, 'GRADUATE')
const letters = async (personId: string) =>
  (
    await db.selectFrom('letter').select(['kind', 'detail']).where('person_id', '=', personId).orderBy('id').execute()
  ).filter(({ kind }) => kind === 'SLOT_OPENED')
const jobs = async (key: string) => (await world.jobs()).filter((job) => job.key === `slot-watch:${key}`)
/** One Monday a week has half an hour. */
const scarce = { weekly: [{ weekday: 'MONDAY' as const, start: '10:00', end: '10:30' }], bookingWindowDays: 10 }

t.test('somebody who found nothing is told once, when a time is free again', async (t) => {
  const id = await world.instructor()
  await setAvailability(asInstructor(id), scarce)
  const lucky = await world.sponsoredMember()
  const booked = await world.book(lucky, { instructorId: id, paymentMethod: 'INVOICE', start: june(8) })

  const waiting = await world.person('待人 一子', 'GRADUATE')
  await watchSlots(asMember(waiting), { instructorId: id, kind: 'FOLLOW_UP' })
  t.match(await ownWatches(asMember(waiting)), [{ instructor_id: id, kind: 'FOLLOW_UP', sooner_than: null }])
  t.equal(await notifySlotWatchers(system, id), 0, 'nothing is open')

  await cancelConsultation(asMember(lucky), { consultationId: booked.id })
  const [job, ...more] = await jobs(id)
  t.same(more, [])
  t.equal(job?.run_at.toISOString(), '2026-06-01T00:01:00.000Z', 'a minute later')
  t.equal(await notifySlotWatchers(system, id), 1)
  t.match(await letters(waiting), [
    { detail: { instructorId: id, start: june(8).toISOString(), end: june(8, '10:30').toISOString() } },
  ])
  t.equal(await notifySlotWatchers(system, id), 0, 'once')
  t.same(await ownWatches(asMember(waiting)), [])
})

t.test('where some times are open, an earlier one is news', async (t) => {
  const id = await world.instructor()
  await setAvailability(asInstructor(id), { ...scarce, bookingWindowDays: 30 })
  const lucky = await world.sponsoredMember()
  const booked = await world.book(lucky, { instructorId: id, paymentMethod: 'INVOICE', start: june(8) })
  const waiting = await world.person('待人 二子', 'GRADUATE')
  await watchSlots(asMember(waiting), { instructorId: id, kind: 'FOLLOW_UP' })
  t.match(await ownWatches(asMember(waiting)), [{ sooner_than: june(15) }])
  t.equal(await notifySlotWatchers(system, id), 0)

  const second = await world.book(lucky, { instructorId: id, paymentMethod: 'INVOICE', start: june(15) })
  t.equal(await notifySlotWatchers(system, id), 0, 'the first is now a later one')
  t.match(await ownWatches(asMember(waiting)), [{ sooner_than: june(22) }])
  await cancelConsultation(asMember(lucky), { consultationId: second.id })
  t.equal(await notifySlotWatchers(system, id), 1, 'and what is given back is sooner than that')
  t.match(await letters(waiting), [{ detail: { start: june(15).toISOString() } }])
  await cancelConsultation(asMember(lucky), { consultationId: booked.id })
  t.equal(await notifySlotWatchers(system, id), 0)
})

t.test('the instructor opens a day; the days come by themselves', async (t) => {
  const id = await world.instructor()
  await setAvailability(asInstructor(id), { weekly: [], bookingWindowDays: 10 })
  const one = await world.person('待人 三子', 'GRADUATE')
  await watchSlots(asMember(one), { instructorId: id, kind: 'FOLLOW_UP' })
  await setException(asInstructor(id), {
    date: '2026-06-09',
    intervals: [{ start: '10:00', end: '10:30', kind: 'ORIENTATION' }],
  })
  t.equal(await notifySlotWatchers(system, id), 0, 'not his kind')
  await setException(asInstructor(id), { date: '2026-06-20', intervals: [{ start: '10:00', end: '10:30' }] })
  t.equal(await notifySlotWatchers(system, id), 0, 'too far away yet')
  world.advance(9 * 24)
  t.equal(await notifySlotWatchers(system, null), 1, 'by the daily look')
  t.match(await letters(one), [{ detail: { start: june(20).toISOString() } }])
  t.equal((await jobs('daily'))[0]?.run_at.toISOString(), '2026-06-11T00:00:00.000Z', 'which comes again')
})

t.test('any instructor will do; one’s own engagements are thought of', async (t) => {
  const ids = [await world.instructor(), await world.instructor()]
  for (const row of await db.selectFrom('instructor').select('person_id').execute())
    await setAvailability(asInstructor(row.person_id), { weekly: [], bookingWindowDays: 60 })
  const waiting = await world.sponsoredMember()
  await watchSlots(asMember(waiting), { kind: 'FOLLOW_UP' })
  await watchSlots(asMember(waiting), { instructorId: null, kind: 'FOLLOW_UP' })
  t.equal((await ownWatches(asMember(waiting))).length, 1, 'the same wish')

  const elsewhere = await world.instructor()
  await world.book(waiting, { instructorId: elsewhere, paymentMethod: 'INVOICE', start: june(10) })
  await setAvailability(asInstructor(elsewhere), { weekly: [] })
  await setException(asInstructor(ids[0]!), { date: '2026-06-10', intervals: [{ start: '10:00', end: '10:30' }] })
  t.equal(await notifySlotWatchers(system, ids[0]!), 0, 'he is busy then')
  await setException(asInstructor(ids[1]!), { date: '2026-06-11', intervals: [{ start: '10:00', end: '10:30' }] })
  t.equal((await jobs(ids[1]!)).length, 1)
  t.equal(await notifySlotWatchers(system, ids[1]!), 1)
  t.match(await letters(waiting), [{ detail: { instructorId: null, start: june(11).toISOString() } }])
})

t.test('two looks at the same moment write one letter', async (t) => {
  const id = await world.instructor()
  await setAvailability(asInstructor(id), { weekly: [] })
  const waiting = await world.person('待人 四子', 'GRADUATE')
  await watchSlots(asMember(waiting), { instructorId: id, kind: 'FOLLOW_UP' })
  await setAvailability(asInstructor(id), scarce)
  const told = await Promise.all(Array.from({ length: 6 }, () => notifySlotWatchers(system, id)))
  t.equal(
    told.reduce((sum, one) => sum + one, 0),
    1,
  )
  t.equal((await letters(waiting)).length, 1)
})

t.test('a wish ends: by itself after sixty days, by taking it back, with the right to book', async (t) => {
  const id = await world.instructor()
  await setAvailability(asInstructor(id), { weekly: [] })
  const people = []
  for (const name of ['待人 五子', '待人 六子', '待人 七子']) {
    const person = await world.person(name, 'GRADUATE')
    await watchSlots(asMember(person), { instructorId: id, kind: 'FOLLOW_UP' })
    people.push(person)
  }
  const [lapsed, takenBack, revoked] = people as [string, string, string]
  await unwatchSlots(asMember(takenBack), { instructorId: id, kind: 'FOLLOW_UP' })
  await unwatchSlots(asMember(takenBack), { instructorId: id, kind: 'FOLLOW_UP' })
  t.same(await ownWatches(asMember(takenBack)), [])
  await db.updateTable('role_grant').set({ revoked_at: system.clock.now() }).where('person_id', '=', revoked).execute()
  world.advance(30 * 24)
  await watchSlots(asMember(revoked), { instructorId: id, kind: 'FOLLOW_UP' })
  world.advance(30 * 24 + 1)
  t.same(await ownWatches(asMember(lapsed)), [])
  t.equal((await ownWatches(asMember(revoked))).length, 1, 'asked once more it lasts from then')
  await setAvailability(asInstructor(id), { ...scarce, bookingWindowDays: 60 })
  t.equal(await notifySlotWatchers(system, id), 0)

  await watchSlots(asMember(lapsed), { instructorId: id, kind: 'FOLLOW_UP' })
  t.match(await ownWatches(asMember(lapsed)), [{ instructor_id: id }], 'one that had lapsed lives again')
})

t.test('nobody waits: nothing is put into the queue', async (t) => {
  const id = await world.instructor()
  await db.updateTable('slot_watch').set({ cancelled_at: system.clock.now() }).execute()
  await setAvailability(asInstructor(id), scarce)
  t.same(await jobs(id), [])
})

t.test('who may wait for what', async (t) => {
  const id = await world.instructor()
  const visitor = await world.person('見学 一郎')
  const member = await world.person('仮名 春子', 'GRADUATE')
  t.equal(await refused(watchSlots(world.as(null), { kind: 'FOLLOW_UP' })), 'UNAUTHENTICATED')
  t.equal(await refused(watchSlots(world.as(visitor), { kind: 'FOLLOW_UP' })), 'FORBIDDEN')
  t.equal(await refused(watchSlots(world.as(visitor), { kind: 'ORIENTATION' })), 'no refusal')
  t.equal(await refused(watchSlots(asInstructor(id), { instructorId: id, kind: 'FOLLOW_UP' })), 'CANNOT_BOOK_YOURSELF')
  for (const instructorId of [visitor, system.ids.uuid(), 'no id'])
    t.equal(await refused(watchSlots(asMember(member), { instructorId, kind: 'FOLLOW_UP' })), 'instructorId UNKNOWN_ID')
  t.equal(
    await refused(unwatchSlots(asMember(member), { instructorId: 'no id', kind: 'FOLLOW_UP' })),
    'instructorId UNKNOWN_ID',
  )
  t.equal(
    await refused(unwatchSlots(asMember(member), { instructorId: system.ids.uuid(), kind: 'FOLLOW_UP' })),
    'no refusal',
  )
})
