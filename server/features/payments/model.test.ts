import fc from 'fast-check'
import t from 'tap'
import type { AttemptState, ConsultationStateName, RefundState } from '../../../db/columns.ts'
import type { GatewayRefund } from '../../ports/payments.ts'
import {
  attemptIsOver,
  type CheckoutTruth,
  decide,
  decideHoldEnd,
  decideRetry,
  isNews,
  type PaymentCase,
  type RetryCase,
  refundAfter,
  stateOfCaptured,
  waitsForMoney,
} from './model.ts'

const ATTEMPTS: AttemptState[] = ['CREATED', 'OPEN', 'VOUCHER', 'PAID', 'FAILED', 'EXPIRED']
const CONSULTATIONS: ConsultationStateName[] = [
  'HELD',
  'AWAITING_PAYMENT',
  'CONFIRMED',
  'COMPLETED',
  'NO_SHOW',
  'CANCELLED',
  'EXPIRED',
  'UNPLACED',
]
const TRUTHS: CheckoutTruth[] = (['OPEN', 'COMPLETE', 'EXPIRED'] as const).flatMap((status) =>
  (['UNPAID', 'VOUCHER', 'PAID', 'FAILED'] as const).flatMap((money) =>
    [6_600, 5_000].map((amount) => ({ status, money, amount })),
  ),
)
const CASES: PaymentCase[] = ATTEMPTS.flatMap((attempt) =>
  CONSULTATIONS.flatMap((consultation) =>
    [0, 6_600].map((captured) => ({ attempt, consultation, amount: 6_600, captured })),
  ),
)
const everything = CASES.flatMap((ours) => TRUTHS.map((truth) => ({ ours, truth, decision: decide(truth, ours) })))

t.test('every combination of what the gateway says and what we know has one answer', async (t) => {
  t.equal(everything.length, 6 * 8 * 2 * 24)
  for (const { ours, truth, decision } of everything) {
    const told = JSON.stringify({ truth, ours, decision })
    if (!decision?.do) t.fail(`no decision: ${told}`)
    const takesMoney = ['CONFIRM', 'PLACE_LATE', 'RETURN_ALL'].includes(decision.do)
    const news = truth.money === 'PAID' && ours.attempt !== 'PAID'
    if (takesMoney !== news) t.fail(`money is taken in when, and only when, it is news: ${told}`)
    const books = decision.do === 'CONFIRM' || decision.do === 'PLACE_LATE' || ('booked' in decision && decision.booked)
    if (books && (ours.captured > 0 || truth.amount !== ours.amount)) t.fail(`booked twice or wrongly: ${told}`)
    if (decision.do === 'CONFIRM' && !waitsForMoney(ours.consultation)) t.fail(`confirmed from nowhere: ${told}`)
    if (decision.do === 'PLACE_LATE' && ours.consultation !== 'EXPIRED') t.fail(`not late: ${told}`)
    if (decision.do === 'AWAIT_VOUCHER' && ours.consultation !== 'HELD') t.fail(`nobody waits: ${told}`)
    if (decision.do === 'EXPIRE_BOOKING' && ours.consultation !== 'AWAITING_PAYMENT') t.fail(`nothing to end: ${told}`)
    if (ours.attempt === 'PAID' && decision.do !== 'NOTHING') t.fail(`a paid attempt is final: ${told}`)
  }
})

t.test('what is no news would change nothing, on any booking that can have such an attempt', async (t) => {
  const quiet = everything.filter(({ truth, ours }) => !isNews(truth, ours.attempt))
  t.ok(quiet.length > 0)
  for (const { ours, decision } of quiet)
    if (decision.do !== 'NOTHING' && ours.consultation !== 'HELD') t.fail(JSON.stringify({ ours, decision }))
})

const decisionOn = (truth: Partial<CheckoutTruth>, ours: Partial<PaymentCase>) =>
  decide(
    { status: 'OPEN', money: 'UNPAID', amount: 6_600, ...truth },
    { attempt: 'OPEN', consultation: 'HELD', amount: 6_600, captured: 0, ...ours },
  )
const paid = { status: 'COMPLETE', money: 'PAID' } as const

t.test('money', async (t) => {
  t.strictSame(decisionOn(paid, {}), { do: 'CONFIRM' })
  t.strictSame(decisionOn(paid, { attempt: 'VOUCHER', consultation: 'AWAITING_PAYMENT' }), { do: 'CONFIRM' })
  t.strictSame(decisionOn(paid, { attempt: 'EXPIRED' }), { do: 'CONFIRM' }, 'on a page that was thought closed')
  t.strictSame(decisionOn(paid, { attempt: 'CREATED' }), { do: 'CONFIRM' }, 'before we had stored the page')
  t.strictSame(decisionOn(paid, { consultation: 'EXPIRED' }), { do: 'PLACE_LATE' })
  t.strictSame(decisionOn(paid, { consultation: 'CANCELLED' }), {
    do: 'RETURN_ALL',
    because: 'CANCELLED',
    booked: true,
  })
  const twice = { do: 'RETURN_ALL', because: 'NOT_OWED', booked: false }
  t.strictSame(decisionOn(paid, { consultation: 'CONFIRMED', captured: 6_600 }), twice)
  t.strictSame(decisionOn(paid, { consultation: 'CANCELLED', captured: 6_600 }), twice)
  t.strictSame(decisionOn(paid, { consultation: 'CONFIRMED' }), twice, 'waived meanwhile')
  t.strictSame(decisionOn({ ...paid, amount: 1 }, {}), twice, 'another amount')
})

t.test('no money', async (t) => {
  t.strictSame(decisionOn({}, { attempt: 'CREATED' }), { do: 'OPEN' })
  t.strictSame(decisionOn({}, {}), { do: 'NOTHING' }, 'declined on the page, which stays open')
  t.strictSame(decisionOn({ status: 'EXPIRED' }, {}), { do: 'EXPIRE_ATTEMPT' })
  t.strictSame(decisionOn({ status: 'COMPLETE', money: 'VOUCHER' }, {}), { do: 'AWAIT_VOUCHER' })
  t.strictSame(decisionOn({ status: 'COMPLETE', money: 'VOUCHER' }, { consultation: 'CANCELLED' }), {
    do: 'WATCH_VOUCHER',
  })
  const lapsed = { status: 'COMPLETE', money: 'FAILED' } as const
  t.strictSame(decisionOn(lapsed, { attempt: 'VOUCHER', consultation: 'AWAITING_PAYMENT' }), { do: 'EXPIRE_BOOKING' })
  t.strictSame(decisionOn(lapsed, {}), { do: 'FAIL_ATTEMPT' })
  t.strictSame(decisionOn(lapsed, { attempt: 'FAILED' }), { do: 'NOTHING' })
})

t.test('the end of a hold', async (t) => {
  const end = new Date('2026-06-19T04:35:00Z')
  const before = new Date('2026-06-19T04:34:59Z')
  const held = { consultation: 'HELD', holdExpiresAt: end } as const
  t.strictSame(decideHoldEnd(held, before), { do: 'WAIT', until: end })
  t.strictSame(decideHoldEnd(held, end), { do: 'RELEASE' })
  t.strictSame(decideHoldEnd({ ...held, consultation: 'AWAITING_PAYMENT' }, end), { do: 'RELEASE' })
  for (const consultation of CONSULTATIONS.filter((state) => !waitsForMoney(state)))
    t.strictSame(decideHoldEnd({ ...held, consultation }, end), { do: 'NOTHING' }, consultation)
})

t.test('paying again', async (t) => {
  const now = new Date('2026-06-19T04:00:00Z')
  const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
  const attempt = (state: AttemptState, more = {}): RetryCase['attempts'][number] => ({
    state,
    method: 'CARD',
    createdAt: minutes(-5),
    expiresAt: minutes(26),
    ...more,
  })
  const again = (attempts: RetryCase['attempts'], method: 'CARD' | 'KONBINI' = 'CARD', more: Partial<RetryCase> = {}) =>
    decideRetry({ consultation: 'HELD', holdExpiresAt: minutes(10), attempts, ...more }, method, now, 3)
  t.strictSame(again([attempt('OPEN')]), { do: 'KEEP' })
  t.strictSame(again([attempt('OPEN')], 'KONBINI'), { do: 'NEW_ATTEMPT', number: 2 })
  t.strictSame(again([attempt('OPEN', { expiresAt: now })]), { do: 'NEW_ATTEMPT', number: 2 })
  t.strictSame(again([attempt('CREATED', { createdAt: new Date(now.getTime() - 45_000) })]), { do: 'KEEP' })
  t.strictSame(again([attempt('CREATED', { createdAt: new Date(now.getTime() - 45_001) })]), {
    do: 'NEW_ATTEMPT',
    number: 2,
  })
  t.strictSame(again([attempt('FAILED'), attempt('EXPIRED')]), { do: 'NEW_ATTEMPT', number: 3 })
  t.strictSame(again([]), { do: 'NEW_ATTEMPT', number: 1 })
  const refused = (code: string) => ({ do: 'REFUSE', code })
  t.strictSame(again([attempt('FAILED'), attempt('FAILED'), attempt('FAILED')]), refused('TOO_MANY_ATTEMPTS'))
  t.strictSame(again([attempt('VOUCHER')]), refused('VOUCHER_ISSUED'))
  t.strictSame(again([attempt('OPEN')], 'CARD', { holdExpiresAt: now }), refused('HOLD_ENDED'))
  for (const consultation of CONSULTATIONS.filter((state) => !waitsForMoney(state)))
    t.strictSame(again([attempt('OPEN')], 'CARD', { consultation }), refused('NOTHING_TO_PAY'), consultation)
})

t.test('refunds, in whatever order the gateway tells of them', async (t) => {
  const theirs = fc.constantFrom<GatewayRefund['status']>(
    'PENDING',
    'REQUIRES_ACTION',
    'SUCCEEDED',
    'FAILED',
    'CANCELLED',
  )
  fc.assert(
    fc.property(fc.array(theirs, { maxLength: 6 }), theirs, (history, last) => {
      const walk = (statuses: GatewayRefund['status'][]) => statuses.reduce<RefundState>(refundAfter, 'REQUESTED')
      const state = walk([...history, last])
      // Told once more it is no news, and the last word about an end is the one that counts.
      const settled = last === 'SUCCEEDED' ? 'SUCCEEDED' : last === 'FAILED' || last === 'CANCELLED' ? 'FAILED' : null
      return refundAfter(state, last) === state && (settled === null || state === settled) && state !== 'REQUESTED'
    }),
  )
  t.equal(stateOfCaptured(6_600, []), 'PAID')
  t.equal(stateOfCaptured(6_600, [{ state: 'REQUESTED', amount: 3_300 }]), 'REFUNDING')
  t.equal(stateOfCaptured(6_600, [{ state: 'FAILED', amount: 3_300 }]), 'REFUNDING', 'still owed')
  t.equal(stateOfCaptured(6_600, [{ state: 'SUCCEEDED', amount: 3_300 }]), 'PARTLY_REFUNDED')
  t.equal(stateOfCaptured(6_600, [{ state: 'SUCCEEDED', amount: 6_600 }]), 'REFUNDED')
  t.equal(ATTEMPTS.filter(attemptIsOver).join(), 'PAID,FAILED,EXPIRED')
})
