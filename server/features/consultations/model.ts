import type {
  ConsultationKindName,
  ConsultationStateName,
  PaymentMethodName,
  PaymentStateName,
  PolicySnapshot,
} from '../../../db/columns.ts'

const MS_PER_MINUTE = 60_000
const MS_PER_HOUR = 60 * MS_PER_MINUTE
const MS_PER_DAY = 24 * MS_PER_HOUR

/** Which states may follow which. A late payment wakes an EXPIRED booking; an outcome recorded by mistake can be mended. */
const MOVES: Record<ConsultationStateName, readonly ConsultationStateName[]> = {
  HELD: ['AWAITING_PAYMENT', 'CONFIRMED', 'EXPIRED', 'CANCELLED'],
  AWAITING_PAYMENT: ['CONFIRMED', 'EXPIRED', 'CANCELLED'],
  CONFIRMED: ['COMPLETED', 'NO_SHOW', 'CANCELLED'],
  COMPLETED: ['NO_SHOW', 'CANCELLED'],
  NO_SHOW: ['COMPLETED', 'CANCELLED'],
  EXPIRED: ['CONFIRMED', 'UNPLACED'],
  UNPLACED: ['CONFIRMED', 'CANCELLED'],
  CANCELLED: [],
}

export const mayBecome = (from: ConsultationStateName, to: ConsultationStateName): boolean => MOVES[from].includes(to)

/** What of a booking the rules below look at. */
export interface Booking {
  state: ConsultationStateName
  kind: ConsultationKindName
  starts_at: Date
  ends_at: Date
  booked_at: Date
  policy: PolicySnapshot
  reschedule_count: number
  refund_ceiling_percent: number
}

/** A member is bound by the tiers; the instructor and the office owe everything back. */
export type Side = 'MEMBER' | 'ASSOCIATION'

// ── Cancelling and the money ─────────────────────────────────────────────────────────────────────────

/** Why this side cannot cancel now; null = it can. Cancelling what is cancelled is no question for this: it changes nothing. */
export function cannotCancel(booking: Booking, side: Side, now: Date): string | null {
  switch (booking.state) {
    case 'CANCELLED':
      return 'ALREADY_CANCELLED'
    case 'EXPIRED':
      return 'ALREADY_EXPIRED'
    case 'COMPLETED':
    case 'NO_SHOW':
      return 'ALREADY_OVER'
    case 'UNPLACED':
      return null
    default:
      return side === 'MEMBER' && now >= booking.starts_at ? 'TOO_LATE_TO_CANCEL' : null
  }
}

/** The tier of a moment by the booking's own copy of the policy. A moment exactly on an edge still belongs to the better tier. */
export function tierPercent(
  { policy, starts_at, booked_at }: Pick<Booking, 'policy' | 'starts_at' | 'booked_at'>,
  now: Date,
): number {
  if (now.getTime() - booked_at.getTime() <= policy.fullRefundWithinMinutes * MS_PER_MINUTE) return 100
  const left = starts_at.getTime() - now.getTime()
  const reached = policy.tiers.filter((tier) => left >= tier.hoursBefore * MS_PER_HOUR)
  return Math.max(0, ...reached.map((tier) => tier.refundPercent))
}

/** Per cent of the price that come back. A member who moved the booking never gets more than the tier he moved it at. */
export function refundPercent(booking: Booking, side: Side, now: Date): number {
  if (side === 'ASSOCIATION' || booking.state === 'UNPLACED') return 100
  return Math.min(booking.refund_ceiling_percent, tierPercent(booking, now))
}

/** What the ceiling becomes when `side` moves the booking now. */
export const ceilingAfterMove = (booking: Booking, side: Side, now: Date): number =>
  side === 'ASSOCIATION' || booking.state === 'UNPLACED'
    ? booking.refund_ceiling_percent
    : Math.min(booking.refund_ceiling_percent, tierPercent(booking, now))

export interface Paid {
  method: PaymentMethodName
  state: PaymentStateName
  amount: number
  captured_amount: number
  refunded_amount: number
}

/** Whole yen, rounded down: what was captured, or what a sponsor would be billed. Nothing while nothing was paid. */
export function amountBack(payment: Paid, percent: number): number {
  const paid = payment.state === 'INVOICED' ? payment.amount : payment.captured_amount
  return Math.max(0, Math.floor((paid * percent) / 100) - payment.refunded_amount)
}

/** Whole yen that would come back, or not be billed, if `side` cancelled at this moment; 0 when it cannot. */
export const refundIfCancelledNow = (booking: Booking, payment: Paid, side: Side, now: Date): number =>
  cannotCancel(booking, side, now) ? 0 : amountBack(payment, refundPercent(booking, side, now))

// ── Moving ───────────────────────────────────────────────────────────────────────────────────────────

/** Why this side cannot move the booking now; null = it can. Whoever lost his time to a late payment may choose freely. */
export function cannotReschedule(booking: Booking, side: Side, now: Date): string | null {
  switch (booking.state) {
    case 'UNPLACED':
      return null
    case 'CONFIRMED':
      break
    case 'HELD':
    case 'AWAITING_PAYMENT':
      return 'NOT_PAID_YET'
    case 'CANCELLED':
      return 'ALREADY_CANCELLED'
    case 'EXPIRED':
      return 'ALREADY_EXPIRED'
    default:
      return 'ALREADY_OVER'
  }
  if (side === 'ASSOCIATION') return null
  const left = booking.starts_at.getTime() - now.getTime()
  if (left < booking.policy.rescheduleUntilHoursBefore * MS_PER_HOUR) return 'TOO_LATE_TO_RESCHEDULE'
  if (booking.reschedule_count >= booking.policy.maximumReschedules) return 'RESCHEDULED_TOO_OFTEN'
  return null
}

// ── Outcomes ─────────────────────────────────────────────────────────────────────────────────────────

export type Outcome = 'COMPLETED' | 'MEMBER_ABSENT' | 'INSTRUCTOR_ABSENT'

/** Why this outcome cannot be recorded now; null = it can. An outcome can be mended until `mendableHours` after the end. */
export function cannotRecord(
  booking: Booking,
  outcome: Outcome,
  now: Date,
  { absentAfterMinutes, mendableHours }: { absentAfterMinutes: number; mendableHours: number },
): string | null {
  if (booking.state === 'CANCELLED') return 'ALREADY_CANCELLED'
  if (booking.state === 'EXPIRED') return 'ALREADY_EXPIRED'
  if (booking.state === 'UNPLACED' || booking.state === 'HELD' || booking.state === 'AWAITING_PAYMENT')
    return 'NOT_CONFIRMED'
  if (now < booking.starts_at) return 'NOT_STARTED_YET'
  const wait = outcome === 'COMPLETED' ? 0 : absentAfterMinutes * MS_PER_MINUTE
  if (now.getTime() < booking.starts_at.getTime() + wait) return 'TOO_EARLY_FOR_ABSENCE'
  if (booking.state !== 'CONFIRMED' && now.getTime() > booking.ends_at.getTime() + mendableHours * MS_PER_HOUR)
    return 'ALREADY_OVER'
  return null
}

// ── Messages ─────────────────────────────────────────────────────────────────────────────────────────

/** Messages are about an appointment that stands, and for some days after it. */
export function canWriteMessages(booking: Booking, now: Date, daysAfterEnd: number): boolean {
  const lasting = booking.state === 'CONFIRMED' || booking.state === 'COMPLETED' || booking.state === 'NO_SHOW'
  return lasting && now.getTime() <= booking.ends_at.getTime() + daysAfterEnd * MS_PER_DAY
}

// ── Paying and holding ───────────────────────────────────────────────────────────────────────────────

/** How long an unpaid booking keeps its time. */
export const holdUntil = (now: Date, holdMinutes: number): Date => new Date(now.getTime() + holdMinutes * MS_PER_MINUTE)

/** Until when a voucher's time is kept: money paid in the last minute may be told of a little later. */
export const voucherHoldUntil = (payBy: Date, graceMinutes: number): Date =>
  new Date(payBy.getTime() + graceMinutes * MS_PER_MINUTE)

/** How each kind can be paid at all; an orientation costs nothing, and a consultation is only free when the office waives it. */
export const methodsFor = (kind: ConsultationKindName, konbiniEnabled: boolean): PaymentMethodName[] =>
  kind === 'ORIENTATION' ? ['FREE'] : ['CARD', ...(konbiniEnabled ? (['KONBINI'] as const) : []), 'INVOICE']
