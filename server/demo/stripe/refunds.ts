import type Stripe from 'stripe'
import { type Db, inTransaction } from '../database.ts'
import { randomText } from '../random.ts'
import { badParam, refused } from './errors.ts'
import { emit } from './events.ts'
import { seconds } from './objects.ts'
import type { RefundCreate } from './params.ts'
import { find, lock, save } from './store.ts'
import type { StripeWorld } from './world.ts'

/** Konbini has no way back: Stripe mails the payer for a bank account, and gives up after 45 days. */
const answerWithin = 45 * 24 * 3600

export async function createRefund(tx: Db, world: StripeWorld, params: RefundCreate): Promise<Stripe.Refund> {
  if (!params.payment_intent === !params.charge) {
    throw badParam(null, 'payment_intent', 'You must pass exactly one of `payment_intent` or `charge`.')
  }
  const intentId = params.payment_intent ?? (await lock(tx, 'charge', params.charge ?? '', 'charge')).payment_intent
  const intent = await lock(tx, 'payment_intent', String(intentId), 'payment_intent')
  if (typeof intent.latest_charge !== 'string' || intent.status !== 'succeeded') {
    throw refused(
      null,
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      'payment_intent',
    )
  }
  const charge = await lock(tx, 'charge', intent.latest_charge)
  const left = charge.amount - charge.amount_refunded
  const amount = params.amount ?? left
  if (left === 0) throw refused('charge_already_refunded', `Charge ${charge.id} has already been refunded.`)
  if (amount > left) {
    throw refused(null, `Refund amount (¥${amount}) is greater than unrefunded amount on charge (¥${left})`, 'amount')
  }
  const now = world.clock.now()
  const konbini = intent.payment_method_types.includes('konbini')
  const refund: Stripe.Refund = {
    id: `${konbini ? 'pyr' : 're'}_${randomText(24)}`,
    object: 'refund',
    amount,
    balance_transaction: `txn_${randomText(24)}`,
    charge: charge.id,
    created: seconds(now),
    currency: 'jpy',
    customer: null,
    customer_account: null,
    metadata: params.metadata ?? {},
    payment_intent: intent.id,
    payment_method: intent.payment_method === null ? null : String(intent.payment_method),
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: konbini ? 'requires_action' : 'succeeded',
    transfer_reversal: null,
    ...(konbini && { instructions_email: params.instructions_email ?? charge.billing_details.email ?? '' }),
  }
  await save(tx, 'refund', refund, { parent: intent.id, due: konbini ? seconds(now) + answerWithin : null })
  const after = await addRefunded(tx, charge, amount)
  await emit(tx, now, 'refund.created', refund)
  await emit(tx, now, 'charge.refunded', after)
  return refund
}

/** The payer gave a bank account (or did not), or, for a card refund, the bank sends it back afterwards. */
export async function settleRefund(world: StripeWorld, id: string, outcome: 'succeeded' | 'failed'): Promise<void> {
  await inTransaction(world.pool, async (tx) => {
    const known = await find(tx, 'refund', id)
    // Same order of locks as when it was made: intent, charge, refund.
    await lock(tx, 'payment_intent', String(known?.payment_intent))
    const charge = await lock(tx, 'charge', String(known?.charge))
    const refund = await lock(tx, 'refund', id)
    const now = world.clock.now()
    const open = refund.status === 'requires_action'
    if (refund.status === 'failed' || (outcome === 'succeeded' && !open)) {
      throw refused(null, `This refund is already ${refund.status}.`)
    }
    const settled: Stripe.Refund = { ...refund, status: outcome }
    if (outcome === 'failed') {
      settled.failure_reason = open ? 'unknown' : 'expired_or_canceled_card'
      settled.failure_balance_transaction = `txn_${randomText(24)}`
    }
    await save(tx, 'refund', settled)
    if (outcome === 'failed') {
      await addRefunded(tx, charge, -refund.amount)
      await emit(tx, now, 'refund.failed', settled)
    }
    await emit(tx, now, 'refund.updated', settled)
    await emit(tx, now, 'charge.refund.updated', settled)
  })
}

async function addRefunded(tx: Db, charge: Stripe.Charge, amount: number): Promise<Stripe.Charge> {
  const refunded = charge.amount_refunded + amount
  const after = { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount }
  await save(tx, 'charge', after)
  return after
}
