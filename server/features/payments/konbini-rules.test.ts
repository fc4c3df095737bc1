import t from 'tap'
import { konbiniIsOffered, voucherDeadline } from './konbini-rules.ts'

t.test('the deadline is the last second of a day in Japan', async (t) => {
  t.equal(voucherDeadline(new Date('2026-06-19T14:59:59Z'), 3).toISOString(), '2026-06-22T14:59:59.000Z')
  t.equal(voucherDeadline(new Date('2026-06-19T15:00:00Z'), 3).toISOString(), '2026-06-23T14:59:59.000Z')
  t.equal(voucherDeadline(new Date('2026-12-31T00:00:00Z'), 3).toISOString(), '2027-01-03T14:59:59.000Z')
})

t.test('offered only well before the start, and for what a store takes', async (t) => {
  const rule = { enabled: true, payWithinDays: 3, daysBeyondDeadline: 5 }
  const now = new Date('2026-06-19T03:00:00Z')
  const edge = new Date('2026-06-27T14:59:59Z')
  const ask = { start: edge, amount: 6_600, now }
  t.equal(konbiniIsOffered(ask, rule), true)
  t.equal(konbiniIsOffered({ ...ask, start: new Date(edge.getTime() - 1) }, rule), false)
  t.equal(konbiniIsOffered(ask, { ...rule, enabled: false }), false)
  for (const [amount, offered] of [
    [119, false],
    [120, true],
    [300_000, true],
    [300_001, false],
  ] as const)
    t.equal(konbiniIsOffered({ ...ask, amount }, rule), offered, `${amount} yen`)
})
