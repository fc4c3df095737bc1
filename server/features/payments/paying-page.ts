import type { AttemptRow, PaymentRow } from './open-payment.ts'

/** Where something can be paid at this moment: the gateway's page, or the voucher to be shown at the store. */
export function payingPage(
  payment: Pick<PaymentRow, 'state'>,
  attempts: Pick<AttemptRow, 'state' | 'checkout_url' | 'voucher_url' | 'expires_at'>[],
  now: Date,
): string | null {
  if (payment.state !== 'PENDING') return null
  const voucher = attempts.findLast((attempt) => attempt.state === 'VOUCHER')
  if (voucher) return voucher.voucher_url
  const open = attempts.findLast((attempt) => attempt.state === 'OPEN' && attempt.expires_at > now)
  return open?.checkout_url ?? null
}
