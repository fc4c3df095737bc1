import t from 'tap'
import { dayOf } from './dates.ts'
import { daysOff } from './days-off.ts'

const NEW_YEAR = [{ from: '12-29', until: '01-03' }]
const between = (from: string, until: string, closures = NEW_YEAR) => daysOff(closures, dayOf(from), dayOf(until))

t.test('holidays one by one, a closure as one stretch over New Year with the holiday in it', async (t) => {
  t.same(between('2026-11-20', '2027-01-12'), [
    { from: '2026-11-23', until: '2026-11-23', holiday: '勤労感謝の日' },
    { from: '2026-12-29', until: '2027-01-03', holiday: null },
    { from: '2027-01-11', until: '2027-01-11', holiday: '成人の日' },
  ])
})

t.test('the day after a holiday on Sunday is named as its substitute', async (t) => {
  t.same(
    between('2027-03-21', '2027-03-22').map(({ from, holiday }) => [from, holiday]),
    [
      ['2027-03-21', '春分の日'],
      ['2027-03-22', '振替休日'],
    ],
  )
})

t.test('a closure that has begun is what is left of it', async (t) => {
  t.same(between('2027-01-02', '2027-01-05'), [{ from: '2027-01-02', until: '2027-01-03', holiday: null }])
  t.same(between('2027-01-02', '2027-01-05', []), [])
})
