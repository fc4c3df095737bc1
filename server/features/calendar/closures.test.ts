import t from 'tap'
import { isClosureDay, isMonthDay } from './closures.ts'

t.test('a closure over New Year closes both ends of it, every year', async (t) => {
  const closures = [{ from: '12-29', until: '01-03' }]
  for (const day of [20261229, 20261231, 20270101, 20270103, 20301230]) t.ok(isClosureDay(closures, day), `${day}`)
  for (const day of [20261228, 20270104, 20260619]) t.notOk(isClosureDay(closures, day), `${day}`)
})

t.test('a closure within a year, and one of a single day', async (t) => {
  const closures = [
    { from: '08-13', until: '08-15' },
    { from: '10-01', until: '10-01' },
  ]
  for (const day of [20260813, 20260815, 20261001]) t.ok(isClosureDay(closures, day), `${day}`)
  for (const day of [20260812, 20260816, 20260930, 20261002]) t.notOk(isClosureDay(closures, day), `${day}`)
  t.notOk(isClosureDay([], 20260813))
})

t.test('months and days are written MM-DD and exist', async (t) => {
  for (const text of ['12-29', '02-29']) t.ok(isMonthDay(text), text)
  for (const text of ['02-30', '13-01', '00-01', '1-1', '12/29', '']) t.notOk(isMonthDay(text), text)
})
