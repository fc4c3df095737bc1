import t from 'tap'
import { reminderIsDue } from './reminder-model.ts'

const start = new Date('2026-06-19T04:00:00Z')
const before = (minutes: number) => new Date(start.getTime() - minutes * 60_000)
const DAY = 24 * 60

t.test('a reminder has its hour', async (t) => {
  t.ok(reminderIsDue(start, 24, [24, 1], before(DAY)))
  t.ok(reminderIsDue(start, 24, [24, 1], before(DAY - 5)), 'a little late')
  t.ok(reminderIsDue(start, 1, [24, 1], before(60)))
})

t.test('an appointment that was moved away is not announced yet', async (t) => {
  t.notOk(reminderIsDue(start, 24, [24, 1], before(DAY + 60)))
})

t.test('of two that are due together only the nearer one goes out', async (t) => {
  t.notOk(reminderIsDue(start, 24, [24, 1], before(30)))
  t.ok(reminderIsDue(start, 1, [24, 1], before(30)))
})

t.test('nothing is announced that has begun', async (t) => {
  t.notOk(reminderIsDue(start, 1, [24, 1], start))
  t.notOk(reminderIsDue(start, 24, [24], before(-10)))
})
