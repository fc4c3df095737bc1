import { attemptsOf, updateAttemptFrom } from '../../../db/queries/payments.ts'
import { transaction } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import type { Checkout } from '../../ports/payments.ts'
import { applyCheckout } from './apply-checkout.ts'
import { attemptIsOver, isNews } from './model.ts'
import type { AttemptRow } from './open-payment.ts'

/**
 * Ends every page on which a payment could still be made, and takes in what they turn out to be: one may just have been
 * paid. A voucher cannot be ended, only asked about. Throws GatewayUnavailable, and then nothing is sure.
 */
export async function closePages(system: System, paymentId: string): Promise<void> {
  for (const attempt of await attemptsOf(system.db, paymentId))
    if (!attemptIsOver(attempt.state)) await closePage(system, attempt)
}

async function closePage(system: System, attempt: AttemptRow): Promise<void> {
  if (!attempt.checkout_id) {
    // Whether or not the gateway has a page for it, nobody was ever given its address.
    await transaction(system.db, (tx) => updateAttemptFrom(tx, attempt.id, 'CREATED', { state: 'EXPIRED' }))
    return
  }
  const checkout =
    attempt.state === 'VOUCHER'
      ? await system.payments.findCheckout(attempt.checkout_id)
      : await system.payments.expireCheckout(attempt.checkout_id)
  await takeIn(system, attempt, checkout)
}

/** Asks how the page of an attempt stands, and acts on it. */
export async function checkPage(system: System, attempt: AttemptRow): Promise<void> {
  if (!attempt.checkout_id) return
  const checkout = await system.payments.findCheckout(attempt.checkout_id)
  if (!checkout || isNews(checkout, attempt.state)) await takeIn(system, attempt, checkout)
}

const takeIn = (system: System, attempt: AttemptRow, checkout: Checkout | null): Promise<void> =>
  transaction(system.db, (tx) =>
    applyCheckout(tx, system, checkout ? { ...checkout, attemptId: attempt.id } : gone(attempt)),
  )

/** The gateway does not know the page (any more): nobody can pay on it. */
const gone = (attempt: AttemptRow): Checkout => ({
  id: attempt.checkout_id ?? '',
  url: null,
  status: 'EXPIRED',
  money: 'UNPAID',
  amount: 0,
  expiresAt: attempt.expires_at,
  subjectId: null,
  attemptId: attempt.id,
  paymentIntentId: null,
  payBy: null,
  voucherUrl: null,
})
