const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Japan has had no daylight-saving time since 1951. */
const JAPAN = 9 * HOUR

/** Whole yen that a convenience store takes: https://docs.stripe.com/payments/konbini. */
const KONBINI_AMOUNT = { minimum: 120, maximum: 300_000 }

/** The deadline of a voucher issued now: 23:59:59 JST, so many calendar days on (Stripe's `expires_after_days`). */
export function voucherDeadline(now: Date, payWithinDays: number): Date {
  const today = Math.floor((now.getTime() + JAPAN) / DAY)
  return new Date((today + payWithinDays + 1) * DAY - JAPAN - 1_000)
}

/** Days are counted from the deadline to the start, as the slot could not be filled again if nobody pays. */
export const konbiniIsOffered = (
  { start, amount, now }: { start: Date; amount: number; now: Date },
  rule: { enabled: boolean; payWithinDays: number; daysBeyondDeadline: number },
): boolean =>
  rule.enabled &&
  amount >= KONBINI_AMOUNT.minimum &&
  amount <= KONBINI_AMOUNT.maximum &&
  start.getTime() - voucherDeadline(now, rule.payWithinDays).getTime() >= rule.daysBeyondDeadline * DAY
