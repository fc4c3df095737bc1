import type {
  AttemptState,
  CheckoutMethod,
  ConsultationStateName,
  PaymentStateName,
  RefundState,
} from '../../../db/columns.ts'
import type { Checkout, GatewayRefund } from '../../ports/payments.ts'

/** What the gateway says of one payment page, as far as it decides anything. */
export type CheckoutTruth = Pick<Checkout, 'status' | 'money' | 'amount'>

/** What we know of the attempt and its booking, read under lock. */
export interface PaymentCase {
  attempt: AttemptState
  consultation: ConsultationStateName
  /** The price, whole yen. */
  amount: number
  /** What has been booked so far; nought or the price. */
  captured: number
}

export type CheckoutDecision =
  | { do: 'NOTHING' }
  /** The page can be shown to the payer. */
  | { do: 'OPEN' }
  /** The money is there and so is the slot. */
  | { do: 'CONFIRM' }
  /** The money came after the slot was let go: claim it again, or let the member choose. */
  | { do: 'PLACE_LATE' }
  /** Nobody owes this money: back with all of it. `booked` = it is this booking's only money, so it is booked first. */
  | { do: 'RETURN_ALL'; because: 'CANCELLED' | 'NOT_OWED'; booked: boolean }
  /** A voucher was issued: the slot stays claimed until its deadline. */
  | { do: 'AWAIT_VOUCHER' }
  /** A voucher was issued for a booking that no longer waits for one; what becomes of it is watched. */
  | { do: 'WATCH_VOUCHER' }
  /** This attempt brings nothing any more; another may. */
  | { do: 'FAIL_ATTEMPT' }
  | { do: 'EXPIRE_ATTEMPT' }
  /** The voucher that the slot was kept for has lapsed. */
  | { do: 'EXPIRE_BOOKING' }

const ATTEMPT_OVER: ReadonlySet<AttemptState> = new Set(['PAID', 'FAILED', 'EXPIRED'])
const WAITS_FOR_MONEY: ReadonlySet<ConsultationStateName> = new Set(['HELD', 'AWAITING_PAYMENT'])

export const attemptIsOver = (state: AttemptState): boolean => ATTEMPT_OVER.has(state)
export const waitsForMoney = (state: ConsultationStateName): boolean => WAITS_FOR_MONEY.has(state)

/**
 * What to do about what the gateway says. Total, and settled by the present truth alone, so that events may come late,
 * twice, out of order or never.
 */
export function decide(truth: CheckoutTruth, ours: PaymentCase): CheckoutDecision {
  if (truth.money === 'PAID') return decideOnMoney(truth, ours)
  if (ours.attempt === 'PAID') return { do: 'NOTHING' }
  if (truth.money === 'VOUCHER') return decideOnVoucher(ours)
  if (attemptIsOver(ours.attempt)) return { do: 'NOTHING' }
  if (truth.money === 'FAILED')
    return ours.attempt === 'VOUCHER' && ours.consultation === 'AWAITING_PAYMENT'
      ? { do: 'EXPIRE_BOOKING' }
      : { do: 'FAIL_ATTEMPT' }
  if (truth.status === 'EXPIRED') return { do: 'EXPIRE_ATTEMPT' }
  return ours.attempt === 'CREATED' ? { do: 'OPEN' } : { do: 'NOTHING' }
}

/** Whether a page, asked about again, may have anything to tell: most have not, and cost no lock then. */
export const isNews = (truth: Pick<CheckoutTruth, 'status' | 'money'>, attempt: AttemptState): boolean =>
  !(attempt === 'OPEN' && truth.status === 'OPEN' && truth.money === 'UNPAID') &&
  !(attempt === 'VOUCHER' && truth.money === 'VOUCHER')

/** Money counts whatever became of the attempt meanwhile: it was really taken. */
function decideOnMoney(truth: CheckoutTruth, ours: PaymentCase): CheckoutDecision {
  if (ours.attempt === 'PAID') return { do: 'NOTHING' }
  if (ours.captured > 0 || truth.amount !== ours.amount) return { do: 'RETURN_ALL', because: 'NOT_OWED', booked: false }
  switch (ours.consultation) {
    case 'HELD':
    case 'AWAITING_PAYMENT':
      return { do: 'CONFIRM' }
    case 'EXPIRED':
      return { do: 'PLACE_LATE' }
    case 'CANCELLED':
      return { do: 'RETURN_ALL', because: 'CANCELLED', booked: true }
    default:
      // Waived, or put on an invoice, while a page was still open.
      return { do: 'RETURN_ALL', because: 'NOT_OWED', booked: false }
  }
}

function decideOnVoucher(ours: PaymentCase): CheckoutDecision {
  if (ours.consultation === 'HELD') return { do: 'AWAIT_VOUCHER' }
  return ours.attempt === 'VOUCHER' ? { do: 'NOTHING' } : { do: 'WATCH_VOUCHER' }
}

export type HoldEnd = { do: 'NOTHING' } | { do: 'WAIT'; until: Date } | { do: 'RELEASE' }

/** What the end of a hold means once the gateway was asked. */
export function decideHoldEnd(
  ours: { consultation: ConsultationStateName; holdExpiresAt: Date | null },
  now: Date,
): HoldEnd {
  if (!waitsForMoney(ours.consultation) || !ours.holdExpiresAt) return { do: 'NOTHING' }
  return ours.holdExpiresAt > now ? { do: 'WAIT', until: ours.holdExpiresAt } : { do: 'RELEASE' }
}

/**
 * An attempt that was not sent within this is given up: its page would live shorter than the gateway's minimum of 30
 * minutes, and whatever the gateway stored under its key, an error too, would be answered again.
 */
export const SEND_WITHIN_MS = 45_000

export interface RetryCase {
  consultation: ConsultationStateName
  holdExpiresAt: Date | null
  attempts: { state: AttemptState; method: CheckoutMethod; createdAt: Date; expiresAt: Date }[]
}

export type RetryDecision =
  /** The page that is open does, or the attempt that was not sent yet can still be. */
  | { do: 'KEEP' }
  | { do: 'NEW_ATTEMPT'; number: number }
  | { do: 'REFUSE'; code: 'NOTHING_TO_PAY' | 'HOLD_ENDED' | 'VOUCHER_ISSUED' | 'TOO_MANY_ATTEMPTS' }

/** Paying again on the same booking, while its hold lives. */
export function decideRetry(
  ours: RetryCase,
  method: CheckoutMethod,
  now: Date,
  maximumAttempts: number,
): RetryDecision {
  if (!waitsForMoney(ours.consultation)) return { do: 'REFUSE', code: 'NOTHING_TO_PAY' }
  if (!ours.holdExpiresAt || ours.holdExpiresAt <= now) return { do: 'REFUSE', code: 'HOLD_ENDED' }
  // A voucher cannot be taken back, and two payments for one booking help nobody.
  if (ours.attempts.some((attempt) => attempt.state === 'VOUCHER')) return { do: 'REFUSE', code: 'VOUCHER_ISSUED' }
  const newest = ours.attempts.at(-1)
  const usable =
    newest?.method === method &&
    ((newest.state === 'OPEN' && newest.expiresAt > now) ||
      (newest.state === 'CREATED' && now.getTime() - newest.createdAt.getTime() <= SEND_WITHIN_MS))
  if (usable) return { do: 'KEEP' }
  if (ours.attempts.length >= maximumAttempts) return { do: 'REFUSE', code: 'TOO_MANY_ATTEMPTS' }
  return { do: 'NEW_ATTEMPT', number: ours.attempts.length + 1 }
}

/**
 * Where our refund stands after what the gateway says. A card's bank can send money back days after it was sent, so
 * SUCCEEDED may still become FAILED; what failed stays so until the office has paid it by another way.
 */
export function refundAfter(ours: RefundState, theirs: GatewayRefund['status']): RefundState {
  if (ours === 'FAILED') return theirs === 'SUCCEEDED' ? 'SUCCEEDED' : 'FAILED'
  switch (theirs) {
    case 'SUCCEEDED':
      return 'SUCCEEDED'
    case 'FAILED':
    case 'CANCELLED':
      return 'FAILED'
    case 'PENDING':
    case 'REQUIRES_ACTION':
      return ours === 'SUCCEEDED' ? 'SUCCEEDED' : 'PENDING'
  }
}

/** The state of a payment whose money came, by its refunds. */
export function stateOfCaptured(captured: number, refunds: { state: RefundState; amount: number }[]): PaymentStateName {
  if (refunds.some((refund) => refund.state !== 'SUCCEEDED')) return 'REFUNDING'
  const back = refundedAmount(refunds)
  if (back === 0) return 'PAID'
  return back === captured ? 'REFUNDED' : 'PARTLY_REFUNDED'
}

/** What has arrived back, whole yen. */
export const refundedAmount = (refunds: { state: RefundState; amount: number }[]): number =>
  refunds.reduce((sum, refund) => sum + (refund.state === 'SUCCEEDED' ? refund.amount : 0), 0)
