import fc from 'fast-check'
import t from 'tap'
import {
  captured,
  forgiven,
  type LedgerLine,
  moved,
  PLACES,
  type Place,
  type Posting,
  takeFrom,
  whereIsTheMoney,
} from './ledger-rules.ts'

const linesOf = (postings: Posting[]): LedgerLine[] => postings.flatMap(({ lines }) => lines)
const sum = (lines: LedgerLine[]) => lines.reduce((total, line) => total + line.amount, 0)

const place = fc.constantFrom(...PLACES)
const yen = fc.integer({ min: 0, max: 300_000 })
type Step =
  | { kind: 'captured' | 'owed'; to: Place; amount: number }
  | { kind: 'moved'; from: Place; to: Place; share: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('captured' as const, 'owed' as const), to: place, amount: yen }),
  fc.record({
    kind: fc.constant('moved' as const),
    from: place,
    to: place,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
)

t.test('every captured yen is at exactly one place, at every moment', async () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const postings: Posting[] = []
      let total = 0
      for (const one of steps) {
        const where = whereIsTheMoney(linesOf(postings))
        if (one.kind === 'moved')
          postings.push(moved(one.from, one.to, Math.floor(where[one.from] * one.share), 'RETURNED'))
        else {
          total += one.amount
          postings.push(captured(one.kind === 'owed' ? 'RECEIVABLE' : 'GATEWAY', one.to, one.amount, 'CAPTURED'))
        }
        const after = whereIsTheMoney(linesOf(postings))
        if (after.total !== total || PLACES.some((name) => after[name] < 0)) return false
      }
      return postings.every(({ lines }) => sum(lines) === 0 && lines.every(({ amount }) => amount !== 0))
    }),
  )
})

t.test('a cancelled booking: half back, half kept', async (t) => {
  const paid = [captured('GATEWAY', 'BOOKED', 6_600, 'CAPTURED')]
  const cancelled = [
    ...paid,
    moved('BOOKED', 'REFUNDING', 3_300, 'RETURNED'),
    moved('BOOKED', 'FEE', 3_300, 'CANCELLED'),
  ]
  t.match(whereIsTheMoney(linesOf(cancelled)), { total: 6_600, BOOKED: 0, REFUNDING: 3_300, FEE: 3_300 })
  const settled = [...cancelled, moved('REFUNDING', 'REFUNDED', 3_300, 'REFUND_SETTLED')]
  t.match(whereIsTheMoney(linesOf(settled)), { total: 6_600, REFUNDING: 0, REFUNDED: 3_300, FEE: 3_300 })
})

t.test('an invoice that is reduced is owed no more', async (t) => {
  const invoiced = [captured('RECEIVABLE', 'BOOKED', 6_600, 'INVOICED'), forgiven(3_300)]
  t.match(whereIsTheMoney(linesOf(invoiced)), { total: 3_300, BOOKED: 3_300 })
})

t.test('a ledger that does not hold up is not read', async (t) => {
  t.throws(() => whereIsTheMoney([{ account: 'GATEWAY', amount: 1 }]), /places for 0/)
  t.throws(() => whereIsTheMoney(linesOf([moved('FEE', 'BOOKED', 1, 'PLACED')])), /FEE is below nought/)
})

t.test('taking from several places', async (t) => {
  const where = whereIsTheMoney(
    linesOf([captured('GATEWAY', 'WAITING', 100, 'CAPTURED'), captured('GATEWAY', 'BOOKED', 50, 'CAPTURED')]),
  )
  t.strictSame(takeFrom(where, ['WAITING', 'BOOKED'], 120), [
    { from: 'WAITING', amount: 100 },
    { from: 'BOOKED', amount: 20 },
  ])
  t.strictSame(takeFrom(where, ['FEE', 'BOOKED'], 50), [{ from: 'BOOKED', amount: 50 }])
  t.throws(() => takeFrom(where, ['BOOKED'], 51), /1 more/)
})
