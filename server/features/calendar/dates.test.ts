import t from 'tap'
import { dateOf, dayOf, isDate, packedDate, weekdayOf, weekOf } from './dates.ts'

t.test('a date and its day number are the same thing', async (t) => {
  t.equal(dayOf('1970-01-01'), 0)
  t.equal(dayOf('2026-06-19'), 20_623)
  for (const date of ['2000-02-29', '2026-12-31', '2027-01-01', '1969-12-31']) t.equal(dateOf(dayOf(date)), date)
})

t.test('packedDate agrees with Date over four centuries', async (t) => {
  for (let day = -30_000; day < 120_000; day += 1) {
    if (String(packedDate(day)) !== dateOf(day).replaceAll('-', '')) t.fail(`${day}: ${packedDate(day)}`)
  }
})

t.test('weekdays and weeks are those of ISO 8601', async (t) => {
  t.equal(weekdayOf(dayOf('2026-06-19')), 5, 'a Friday')
  t.equal(weekdayOf(dayOf('1969-12-28')), 7, 'a Sunday before 1970')
  t.equal(weekOf(dayOf('2026-06-15')), weekOf(dayOf('2026-06-21')), 'Monday to Sunday')
  t.not(weekOf(dayOf('2026-06-14')), weekOf(dayOf('2026-06-15')))
  t.equal(weekOf(dayOf('2026-12-28')), weekOf(dayOf('2027-01-03')), 'over New Year')
})

t.test('only dates that exist are dates', async (t) => {
  for (const date of ['2026-06-19', '2024-02-29']) t.ok(isDate(date), date)
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-6-19', '20260619', '0099-01-01', '']) {
    t.notOk(isDate(text), text)
  }
})
