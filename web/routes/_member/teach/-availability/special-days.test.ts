import t from 'tap'
import type { Availability } from './query.ts'
import { daysShown } from './special-days.ts'

const exception = (date: string): Availability['exceptions'][number] => ({
  __typename: 'AvailabilityException',
  date,
  reason: null,
  intervals: [],
})
const off = (from: string, until: string, name: string, isOfficeClosure = false): Availability['daysOff'][number] => ({
  __typename: 'DayOff',
  from,
  until,
  name,
  isOfficeClosure,
})
const daysOff = [
  off('2026-12-29', '2027-01-03', '休業日', true),
  off('2027-01-11', '2027-01-11', '成人の日'),
  off('2027-02-11', '2027-02-11', '建国記念の日'),
]
const brief = (rows: ReturnType<typeof daysShown>['near']) => rows.map(({ kind, from }) => `${kind} ${from}`)

t.test('an exception stands in the place of the holiday of its date, and within a closure beside it', async (t) => {
  const exceptions = [exception('2026-12-30'), exception('2027-01-11'), exception('2026-11-01')]
  const { near, rest } = daysShown({ exceptions, daysOff }, '2026-11-24', true)
  t.same(brief(near), ['dayOff 2026-12-29', 'exception 2026-12-30', 'exception 2027-01-11'])
  t.match(near[2], { dayOff: '成人の日' })
  t.match(near[1], { dayOff: '休業日' })
  t.same(brief(rest), ['dayOff 2027-02-11'])
})

t.test('whether a holiday closes is what is being set', async (t) => {
  t.match(daysShown({ exceptions: [], daysOff }, '2026-11-24', true).near[0], { closes: true })
  t.match(daysShown({ exceptions: [], daysOff }, '2026-11-24', false).near[0], { closes: false })
})
