import t from 'tap'
import type { Availability } from './query.ts'
import {
  changesBetween,
  faultsFor,
  hoursOn,
  inputOf,
  isSame,
  mergedWith,
  nextRange,
  type Settings,
  savedOf,
} from './settings.ts'

const hours = (weekday: Availability['weekly'][number]['weekday'], start: string, end: string) => ({
  __typename: 'WeeklyHours' as const,
  weekday,
  start,
  end,
  kind: 'FOLLOW_UP' as const,
  effectiveFrom: null,
  effectiveUntil: null,
})
const availability = (change: Partial<Availability> = {}): Availability => ({
  __typename: 'Availability',
  version: 3,
  timeZone: 'Asia/Tokyo',
  weekly: [hours('MONDAY', '10:00', '12:00'), hours('FRIDAY', '22:00', '24:00')],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  minimumNoticeMinutes: 1440,
  bookingWindowDays: 60,
  slotIntervalMinutes: 15,
  maximumPerDay: null,
  maximumPerWeek: null,
  closedOnPublicHolidays: true,
  exceptions: [],
  daysOff: [],
  externalCalendars: [],
  ...change,
})
const base = savedOf(availability()).settings
const move = (settings: Settings, start: string): Settings => ({
  ...settings,
  weekly: settings.weekly.map((row) => (row.weekday === 'MONDAY' ? { ...row, start } : row)),
})

t.test('midnight at the end of a day is 00:00 in its field and 24:00 for the API', async (t) => {
  t.equal(hoursOn(base, 'FRIDAY')[0]?.end, '00:00')
  t.same(
    inputOf(base, 'me').weekly?.map(({ start, end, effectiveFrom }) => [start, end, effectiveFrom]),
    [
      ['10:00', '12:00', null],
      ['22:00', '24:00', null],
    ],
  )
})

t.test('a change is a weekday or a rule; keys of rows say nothing', async (t) => {
  t.ok(isSame(base, savedOf(availability({ version: 9 })).settings))
  t.same(changesBetween(base, { ...move(base, '09:00'), maximumPerDay: 2 }), ['MONDAY', 'maximumPerDay'])
})

t.test('own changes come over those of somebody else, and leave the rest of them', async (t) => {
  const own = { ...move(base, '09:00'), slotIntervalMinutes: 30 }
  const theirs = savedOf(
    availability({
      version: 4,
      weekly: [hours('MONDAY', '11:00', '12:00'), hours('TUESDAY', '13:00', '15:00')],
      slotIntervalMinutes: 20,
      maximumPerDay: 5,
    }),
  ).settings
  const merged = mergedWith(base, own, theirs)
  t.same(
    merged.weekly.map(({ weekday, start }) => [weekday, start]),
    [
      ['MONDAY', '09:00'],
      ['TUESDAY', '13:00'],
    ],
  )
  t.match(merged, { slotIntervalMinutes: 30, maximumPerDay: 5 })
  t.same(changesBetween(theirs, merged), ['MONDAY', 'slotIntervalMinutes'])
})

t.test('a further range follows the last of its day', async (t) => {
  t.match(nextRange([]), { start: '10:00', end: '12:00', kind: 'FOLLOW_UP' })
  t.match(nextRange([{ key: 'a', start: '10:00', end: '12:00', kind: 'BOTH' }]), {
    start: '13:00',
    end: '15:00',
    kind: 'BOTH',
  })
  t.match(nextRange([{ key: 'a', start: '19:00', end: '21:00', kind: 'BOTH' }]), { start: '22:00', end: '00:00' })
  t.match(nextRange([{ key: 'a', start: '22:00', end: '00:00', kind: 'BOTH' }]), { start: '', end: '' })
})

t.test('errors find their field by the row’s place', async (t) => {
  const { fields, rest } = faultsFor(
    [
      { path: ['weekly', '1', 'end'], message: 'late' },
      { path: ['input', 'weekly', '0', 'start'], message: 'overlap' },
      { path: ['slotIntervalMinutes'], message: 'range' },
      { path: ['weekly'], message: 'too many' },
    ],
    'weekly',
    base.weekly,
  )
  t.same(fields, { '3-1.end': 'late', '3-0.start': 'overlap', slotIntervalMinutes: 'range' })
  t.same(rest, ['too many'])
})
