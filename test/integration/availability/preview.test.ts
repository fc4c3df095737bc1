import t from 'tap'
import type { Ctx } from '../../../server/context.ts'
import { InvalidInput } from '../../../server/errors.ts'
import { comingDaysOff } from '../../../server/features/consultations/availability/coming-days-off.ts'
import {
  type PreviewQuestion,
  previewAvailability,
} from '../../../server/features/consultations/availability/preview-availability.ts'
import { setAvailability } from '../../../server/features/consultations/availability/set-availability.ts'
import { setException } from '../../../server/features/consultations/availability/set-exception.ts'
import { bookConsultation } from '../../../server/features/consultations/book-consultation.ts'
import { offeredSlots } from '../../../server/features/consultations/offered-slots.ts'
import { consultationWorld, june } from '../consultations/world.ts'

t.setTimeout(120_000)
const world = await consultationWorld(t)
t.beforeEach(() => world.reset())

const asInstructor = (id: string): Ctx => world.as(id, 'INSTRUCTOR')
const wall = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(5, 16)

const preview = (
  ctx: Ctx,
  input: PreviewQuestion['input'],
  { kind = 'FOLLOW_UP' as const, from = june(1, '00:00'), to = june(15, '00:00') } = {},
) => previewAvailability(ctx, { input, kind, from, to })

async function memberSees(instructorId: string): Promise<number[]> {
  const ctx = world.as(await world.person('閲覧 者', 'GRADUATE'), 'GRADUATE')
  const slots = await offeredSlots(ctx, {
    instructorId,
    from: june(1, '00:00'),
    to: june(15, '00:00'),
    kind: 'FOLLOW_UP',
  })
  return slots.map(({ start }) => start.getTime())
}
const offered = ({ starts }: Awaited<ReturnType<typeof preview>>) =>
  starts.flatMap(({ start, isOffered }) => (isOffered ? start.getTime() : []))

async function booked(instructorId: string, start: Date) {
  const member = await world.person('例示 健', 'GRADUATE')
  return bookConsultation(world.as(member, 'GRADUATE'), world.wish({ instructorId, start }))
}

t.test('what is previewed is what members see, before and after saving', async (t) => {
  const id = await world.instructor()
  await booked(id, june(9, '10:00'))
  await setException(asInstructor(id), { date: '2026-06-10', intervals: [] })
  t.same(offered(await preview(asInstructor(id), {})), await memberSees(id), 'nothing changed yet')

  const input = {
    weekly: [
      { weekday: 'TUESDAY' as const, start: '09:10', end: '12:00' },
      { weekday: 'WEDNESDAY' as const, start: '10:00', end: '11:00' },
    ],
    slotIntervalMinutes: 20,
    minimumNoticeMinutes: 0,
    bufferBeforeMinutes: 25,
    maximumPerDay: 4,
    timeZone: 'Asia/Seoul',
  }
  const before = await memberSees(id)
  const planned = offered(await preview(asInstructor(id), input))
  t.same(await memberSees(id), before, 'a preview stores nothing')
  await setAvailability(asInstructor(id), input)
  t.ok(planned.length > 0)
  t.same(planned, await memberSees(id), 'and it came so')
})

t.test('starts within the hours that cannot be booked are there, and say so', async (t) => {
  const id = await world.instructor(undefined, { start: 600, end: 690 })
  await booked(id, june(9, '10:00'))
  const { starts } = await preview(asInstructor(id), {}, { from: june(1, '00:00'), to: june(10, '00:00') })
  const of = (day: string) =>
    starts.filter(({ start }) => wall(start).startsWith(day)).map(({ isOffered }) => isOffered)
  t.same(of('06-01'), [false, false, false, false, false], 'too soon')
  t.same(of('06-08'), [true, true, true, true, true])
  t.same(of('06-09'), [false, false, false, true, true], 'booked, and the buffer after it')
})

t.test('bookings that would lie outside are named', async (t) => {
  const id = await world.instructor()
  const [tuesday, thursday] = [await booked(id, june(9, '10:00')), await booked(id, june(11, '14:00'))]
  t.same((await preview(asInstructor(id), {})).bookingsOutsideHours, [])
  const { bookingsOutsideHours } = await preview(asInstructor(id), {
    weekly: [{ weekday: 'TUESDAY', start: '10:00', end: '11:00' }],
  })
  t.same(
    bookingsOutsideHours.map((booking) => booking.id),
    [thursday.id],
  )
  const nothing = await preview(asInstructor(id), { weekly: [] }, { from: june(1), to: june(2) })
  t.same(
    nothing.bookingsOutsideHours.map((booking) => booking.id),
    [tuesday.id, thursday.id],
    'also those after the days that are looked at',
  )
})

t.test('what saving refuses, the preview refuses', async (t) => {
  const id = await world.instructor()
  const wrong = { weekly: [{ weekday: 'MONDAY' as const, start: '12:00', end: '10:00' }], slotIntervalMinutes: 0 }
  const refusal = await preview(asInstructor(id), wrong).catch((error: unknown) => error)
  t.ok(refusal instanceof InvalidInput)
  t.same(refusal instanceof InvalidInput && refusal.fields.map(({ path }) => path.join('.')), [
    'weekly.0.end',
    'slotIntervalMinutes',
  ])
  await t.rejects(preview(asInstructor(id), {}, { to: june(1, '00:00'), from: june(2) }), { code: 'BAD_USER_INPUT' })
  await t.rejects(preview(asInstructor(id), {}, { to: new Date('2026-07-03T00:00:00Z') }), { code: 'BAD_USER_INPUT' })
})

t.test('only of one’s own, or by the office', async (t) => {
  const [id, other] = [await world.instructor(), await world.instructor('見本 花子')]
  const office = world.as(await world.person('事務局', 'STAFF'), 'STAFF')
  await t.rejects(preview(asInstructor(id), { instructorId: other }), { code: 'FORBIDDEN' })
  await t.rejects(preview(world.as(await world.person('会員', 'GRADUATE'), 'GRADUATE'), {}), { code: 'FORBIDDEN' })
  await t.rejects(preview(world.as(null), {}), { code: 'UNAUTHENTICATED' })
  await t.rejects(preview(office, { instructorId: '5' }), { code: 'NOT_FOUND' })
  t.same(offered(await preview(office, { instructorId: id })), await memberSees(id))
})

t.test('holidays and closures are those of the year ahead', async (t) => {
  const days = await comingDaysOff(asInstructor(await world.instructor()), 'Asia/Tokyo')
  t.match(days[0], { from: '2026-07-20', holiday: '海の日' })
  t.match(
    days.find(({ holiday }) => holiday === null),
    { from: '2026-12-29', until: '2027-01-03' },
  )
  t.ok(days.every(({ from }) => from >= '2026-06-01' && from <= '2027-06-01'))
})
