import t from 'tap'
import { movableUntil, stepsFor } from './cancellation.ts'

const policy = {
  tiers: [
    { hoursBefore: 72, refundPercent: 100 },
    { hoursBefore: 24, refundPercent: 50 },
  ],
  rescheduleUntilHoursBefore: 24,
}
const start = '2026-12-04T04:00:00.000Z'

t.test('far ahead all steps lie before the member', async (t) => {
  t.same(stepsFor(policy, start, 6_600, Date.parse('2026-11-24T00:00:00Z')), [
    { percent: 100, amount: 6_600, until: '2026-12-01T04:00:00.000Z' },
    { percent: 50, amount: 3_300, until: '2026-12-03T04:00:00.000Z' },
    { percent: 0, amount: 0, until: null },
  ])
})

t.test('a step that has passed is not promised; its last instant still is', async (t) => {
  t.same(
    stepsFor(policy, start, 6_600, Date.parse('2026-12-01T04:00:00.001Z')).map(({ percent }) => percent),
    [50, 0],
  )
  t.same(
    stepsFor(policy, start, 6_600, Date.parse('2026-12-01T04:00:00Z')).map(({ percent }) => percent),
    [100, 50, 0],
  )
})

t.test('half of an odd price is rounded down', async (t) => {
  t.equal(stepsFor(policy, start, 6_601, 0)[1]?.amount, 3_300)
})

t.test('moving ends with its hour', async (t) => {
  t.equal(movableUntil(policy, start, Date.parse('2026-12-03T04:00:00Z')), '2026-12-03T04:00:00.000Z')
  t.equal(movableUntil(policy, start, Date.parse('2026-12-03T04:00:01Z')), null)
})
