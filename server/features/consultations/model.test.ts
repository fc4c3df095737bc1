import fc from 'fast-check'
import t from 'tap'
import type { ConsultationStateName } from '../../../db/columns.ts'
import {
  amountBack,
  type Booking,
  cannotCancel,
  cannotRecord,
  cannotReschedule,
  canWriteMessages,
  ceilingAfterMove,
  type Paid,
  refundIfCancelledNow,
  refundPercent,
  tierPercent,
} from './model.ts'

const HOUR = 3_600_000
const START = new Date('2026-06-10T01:00:00Z')
const hoursBefore = (hours: number, ms = 0) => new Date(START.getTime() - hours * HOUR + ms)
const booking = (change: Partial<Booking> = {}): Booking => ({
  state: 'CONFIRMED',
  kind: 'FOLLOW_UP',
  starts_at: START,
  ends_at: new Date(START.getTime() + HOUR / 2),
  booked_at: new Date('2026-05-20T00:00:00Z'),
  policy: {
    tiers: [
      { hoursBefore: 72, refundPercent: 100 },
      { hoursBefore: 24, refundPercent: 50 },
    ],
    fullRefundWithinMinutes: 60,
    rescheduleUntilHoursBefore: 24,
    maximumReschedules: 2,
  },
  reschedule_count: 0,
  refund_ceiling_percent: 100,
  ...change,
})
const paid: Paid = { method: 'CARD', state: 'PAID', amount: 6_600, captured_amount: 6_600, refunded_amount: 0 }

t.test('100% up to and including 72 h before, 50% up to and including 24 h, then nothing', async (t) => {
  t.equal(tierPercent(booking(), hoursBefore(72)), 100)
  t.equal(tierPercent(booking(), hoursBefore(72, 1)), 50)
  t.equal(tierPercent(booking(), hoursBefore(24)), 50)
  t.equal(tierPercent(booking(), hoursBefore(24, 1)), 0)
  t.equal(tierPercent(booking(), hoursBefore(0)), 0)
})

t.test('all of it within an hour of booking, that very moment included', async (t) => {
  const late = booking({ booked_at: hoursBefore(30) })
  t.equal(tierPercent(late, hoursBefore(29)), 100)
  t.equal(tierPercent(late, hoursBefore(29, 1)), 50)
})

t.test('whoever moved the booking late gets no more than the tier he moved it at', async (t) => {
  const ceiling = ceilingAfterMove(booking(), 'MEMBER', hoursBefore(48))
  t.equal(ceiling, 50)
  const moved = booking({ refund_ceiling_percent: ceiling, starts_at: new Date(START.getTime() + 500 * HOUR) })
  t.equal(refundPercent(moved, 'MEMBER', hoursBefore(48)), 50)
  t.equal(refundPercent(moved, 'ASSOCIATION', hoursBefore(48)), 100)
  t.equal(ceilingAfterMove(booking(), 'ASSOCIATION', hoursBefore(1)), 100, 'the office’s moves cost the member nothing')
})

t.test('the association gives everything back, and so does a time lost to a late payment', async (t) => {
  t.equal(refundPercent(booking(), 'ASSOCIATION', hoursBefore(1)), 100)
  t.equal(refundPercent(booking({ state: 'UNPLACED', refund_ceiling_percent: 50 }), 'MEMBER', hoursBefore(1)), 100)
})

t.test('whole yen, rounded down, of what was really paid', async (t) => {
  t.equal(amountBack({ ...paid, amount: 6_601, captured_amount: 6_601 }, 50), 3_300)
  t.equal(amountBack({ ...paid, state: 'PENDING', captured_amount: 0 }, 100), 0)
  t.equal(amountBack({ ...paid, method: 'INVOICE', state: 'INVOICED', captured_amount: 0 }, 50), 3_300)
  t.equal(amountBack({ ...paid, refunded_amount: 3_300 }, 100), 3_300)
  t.equal(refundIfCancelledNow(booking(), paid, 'MEMBER', hoursBefore(48)), 3_300)
  t.equal(refundIfCancelledNow(booking({ state: 'COMPLETED' }), paid, 'ASSOCIATION', hoursBefore(-1)), 0)
})

t.test('waiting never brings more money back, and neither does moving', async () => {
  const hours = fc.double({ min: -2, max: 500, noNaN: true })
  fc.assert(
    fc.property(hours, hours, fc.nat(100), (a, b, ceiling) => {
      const [early, late] = [hoursBefore(Math.max(a, b)), hoursBefore(Math.min(a, b))]
      const one = booking({ refund_ceiling_percent: ceiling, booked_at: hoursBefore(600) })
      return (
        refundPercent(one, 'MEMBER', late) <= refundPercent(one, 'MEMBER', early) &&
        ceilingAfterMove(one, 'MEMBER', late) <= ceiling
      )
    }),
  )
})

t.test('who can cancel when', async (t) => {
  t.equal(cannotCancel(booking(), 'MEMBER', hoursBefore(0, -1)), null)
  t.equal(cannotCancel(booking(), 'MEMBER', START), 'TOO_LATE_TO_CANCEL')
  t.equal(cannotCancel(booking(), 'ASSOCIATION', START), null)
  const codes = (['HELD', 'AWAITING_PAYMENT', 'UNPLACED', 'EXPIRED', 'CANCELLED', 'COMPLETED', 'NO_SHOW'] as const).map(
    (state) => cannotCancel(booking({ state }), 'MEMBER', hoursBefore(48)),
  )
  t.same(codes, [null, null, null, 'ALREADY_EXPIRED', 'ALREADY_CANCELLED', 'ALREADY_OVER', 'ALREADY_OVER'])
})

t.test('moving: until 24 h before, twice; freely after a late payment, and for the association', async (t) => {
  t.equal(cannotReschedule(booking(), 'MEMBER', hoursBefore(24)), null)
  t.equal(cannotReschedule(booking(), 'MEMBER', hoursBefore(24, 1)), 'TOO_LATE_TO_RESCHEDULE')
  t.equal(cannotReschedule(booking({ reschedule_count: 2 }), 'MEMBER', hoursBefore(48)), 'RESCHEDULED_TOO_OFTEN')
  t.equal(cannotReschedule(booking({ reschedule_count: 2 }), 'ASSOCIATION', hoursBefore(1)), null)
  t.equal(cannotReschedule(booking({ state: 'UNPLACED', reschedule_count: 2 }), 'MEMBER', hoursBefore(-5)), null)
  const codes = (
    ['HELD', 'AWAITING_PAYMENT', 'EXPIRED', 'CANCELLED', 'COMPLETED'] satisfies ConsultationStateName[]
  ).map((state) => cannotReschedule(booking({ state }), 'ASSOCIATION', hoursBefore(48)))
  t.same(codes, ['NOT_PAID_YET', 'NOT_PAID_YET', 'ALREADY_EXPIRED', 'ALREADY_CANCELLED', 'ALREADY_OVER'])
})

t.test('an absence ten minutes after the start, not sooner; what was recorded can be mended for a while', async (t) => {
  const rule = { absentAfterMinutes: 10, mendableHours: 24 }
  t.equal(cannotRecord(booking(), 'COMPLETED', hoursBefore(0, -1), rule), 'NOT_STARTED_YET')
  t.equal(cannotRecord(booking(), 'COMPLETED', START, rule), null)
  t.equal(cannotRecord(booking(), 'MEMBER_ABSENT', hoursBefore(0, 599_999), rule), 'TOO_EARLY_FOR_ABSENCE')
  t.equal(cannotRecord(booking(), 'MEMBER_ABSENT', hoursBefore(0, 600_000), rule), null)
  t.equal(cannotRecord(booking({ state: 'COMPLETED' }), 'MEMBER_ABSENT', hoursBefore(-24.5), rule), null)
  t.equal(cannotRecord(booking({ state: 'COMPLETED' }), 'MEMBER_ABSENT', hoursBefore(-24.6), rule), 'ALREADY_OVER')
  t.equal(cannotRecord(booking({ state: 'HELD' }), 'COMPLETED', hoursBefore(-1), rule), 'NOT_CONFIRMED')
})

t.test('messages while the appointment stands, and for some days after', async (t) => {
  t.ok(canWriteMessages(booking(), hoursBefore(100), 14))
  t.ok(canWriteMessages(booking({ state: 'NO_SHOW' }), hoursBefore(-14 * 24), 14))
  t.notOk(canWriteMessages(booking(), hoursBefore(-15 * 24), 14))
  t.notOk(canWriteMessages(booking({ state: 'HELD' }), hoursBefore(100), 14))
  t.notOk(canWriteMessages(booking({ state: 'CANCELLED' }), hoursBefore(100), 14))
})
