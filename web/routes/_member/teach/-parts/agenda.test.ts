import t from 'tap'
import { byDay, nextOf, spanOf, tasksOf } from './agenda.ts'
import type { TeachBooking } from './schedule-query.ts'

const NOW = Date.parse('2026-11-24T05:00:00Z')
let number = 0
const booking = (start: string, change: Partial<TeachBooking> = {}): TeachBooking => ({
  __typename: 'Consultation',
  id: String(number++),
  reference: 'C-1',
  kind: 'FOLLOW_UP',
  state: 'CONFIRMED',
  start,
  end: new Date(Date.parse(start) + 1_800_000).toISOString(),
  topic: '',
  joinUrl: null,
  meetingState: 'READY',
  sharedNotes: null,
  privateNotes: null,
  viewerCanRecord: [],
  member: { __typename: 'Person', id: 'm', displayName: '例示 健' },
  ...change,
})

t.test('next is what goes on or comes, and is sure to', async (t) => {
  const going = booking('2026-11-24T04:45:00Z')
  const held = booking('2026-11-24T05:30:00Z', { state: 'HELD' })
  const later = booking('2026-11-24T06:00:00Z')
  t.equal(nextOf([booking('2026-11-24T04:00:00Z'), going, held, later], NOW), going)
  t.equal(nextOf([held, later], NOW), later)
  t.equal(nextOf([held], NOW), undefined)
})

t.test('what waits: missing meetings, then outcomes, then notes', async (t) => {
  const ended = booking('2026-11-24T04:00:00Z')
  const silent = booking('2026-11-20T04:00:00Z', { state: 'COMPLETED' })
  const failed = booking('2026-11-29T04:00:00Z', { meetingState: 'FAILED' })
  const late = booking('2026-11-24T23:00:00Z', { meetingState: 'PENDING' })
  const quiet = [
    booking('2026-11-20T04:00:00Z', { state: 'COMPLETED', privateNotes: '書いた' }),
    booking('2026-11-20T04:00:00Z', { state: 'COMPLETED', sharedNotes: '書いた' }),
    booking('2026-11-01T04:00:00Z', { state: 'COMPLETED' }),
    booking('2026-11-20T04:00:00Z', { state: 'NO_SHOW' }),
    booking('2026-11-27T04:00:00Z', { meetingState: 'PENDING' }),
    booking('2026-11-24T04:45:00Z'),
  ]
  t.same(
    tasksOf([ended, silent, failed, late, ...quiet], NOW).map((task) => [task.kind, task.booking.id]),
    [
      ['meeting', failed.id],
      ['meeting', late.id],
      ['outcome', ended.id],
      ['notes', silent.id],
    ],
  )
})

t.test('a day and a week are those of the instructor’s zone', async (t) => {
  t.same(spanOf(Date.parse('2026-11-22T15:30:00Z'), 'Asia/Tokyo', undefined), {
    from: '2026-11-08T15:00:00.000Z',
    to: '2027-02-05T15:00:00.000Z',
    weekFrom: '2026-11-22T15:00:00.000Z',
    weekTo: '2026-11-29T15:00:00.000Z',
  })
  t.equal(spanOf(NOW, 'Asia/Tokyo', '2026-12-04').weekFrom, '2026-11-29T15:00:00.000Z')
  const bookings = [booking('2026-11-23T15:30:00Z'), booking('2026-11-24T05:00:00Z'), booking('2026-11-25T15:30:00Z')]
  t.same(
    byDay(bookings, '2026-11-23', 'Asia/Tokyo').map(([day, found]) => [day, found.length]),
    [
      ['2026-11-24', 2],
      ['2026-11-26', 1],
    ],
  )
})
