import type Stripe from 'stripe'
import { inTransaction } from '../database.ts'
import { randomText } from '../random.ts'
import { newCharge, newIntent, newMethodId, newSession, seconds } from './objects.ts'
import { saveSession } from './sessions.ts'
import { find, save } from './store.ts'
import type { StripeWorld } from './world.ts'

interface SeededPayment {
  intent: string
  consultation: string
  reference: string
  method: 'card' | 'konbini'
  amount: number
  refunded: number
  email: string | null
  paid_at: Date
}

/**
 * Gives the stand-in the past that the demo data tells of, as if those payments had been made with it: without it their
 * refunds would be refused. Repeating it changes nothing.
 */
export async function takeOverSeeded(world: StripeWorld): Promise<void> {
  const { rows } = await world.pool.query<SeededPayment>(`
    select p.payment_intent_id as intent, c.id as consultation, c.reference, lower(p.method) as method, p.amount,
           p.refunded_amount as refunded, e.address as email, coalesce(p.paid_at, p.created_at) as paid_at
      from payment p
      join consultation c on c.id = p.consultation_id
      left join email_address e on e.person_id = p.payer_id and e.is_primary
     where p.payment_intent_id like 'pi_demo%' and p.captured_amount > 0`)
  for (const payment of rows) await takeOver(world, payment)
}

async function takeOver(world: StripeWorld, payment: SeededPayment): Promise<void> {
  const at = seconds(payment.paid_at)
  const metadata = { subject: payment.consultation, reference: payment.reference }
  const open = newSession(
    {
      mode: 'payment',
      client_reference_id: payment.consultation,
      metadata,
      allowed_payment_method_types: [payment.method],
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'jpy', unit_amount: payment.amount, product_data: { name: '個別相談' } },
        },
      ],
      customer_email: payment.email ?? undefined,
      success_url: `${world.publicUrl()}/consultations/${payment.consultation}`,
    },
    [payment.method],
    at,
    () => '',
  )
  const started = { ...newIntent(open, { metadata }, at), id: payment.intent, payment_method: newMethodId() }
  const charge = newCharge(started, { email: payment.email, name: '見本 支払人' }, true, at)
  const intent: Stripe.PaymentIntent = {
    ...started,
    status: 'succeeded',
    amount_received: payment.amount,
    latest_charge: charge.id,
  }
  await inTransaction(world.pool, async (tx) => {
    if (await find(tx, 'payment_intent', intent.id)) return
    await save(tx, 'payment_intent', intent, { parent: open.id })
    await saveSession(tx, {
      ...open,
      status: 'complete',
      payment_status: 'paid',
      payment_intent: intent.id,
      url: null,
    })
    await save(
      tx,
      'charge',
      { ...charge, amount_refunded: payment.refunded, refunded: payment.refunded === payment.amount },
      { parent: intent.id },
    )
    if (payment.refunded > 0) await save(tx, 'refund', refundOf(charge, intent, payment, at), { parent: intent.id })
  })
}

const refundOf = (
  charge: Stripe.Charge,
  intent: Stripe.PaymentIntent,
  { refunded }: SeededPayment,
  at: number,
): Stripe.Refund => ({
  id: `re_${randomText(24)}`,
  object: 'refund',
  amount: refunded,
  balance_transaction: `txn_${randomText(24)}`,
  charge: charge.id,
  created: at,
  currency: 'jpy',
  customer: null,
  customer_account: null,
  metadata: {},
  payment_intent: intent.id,
  payment_method: intent.payment_method === null ? null : String(intent.payment_method),
  reason: 'requested_by_customer',
  receipt_number: null,
  source_transfer_reversal: null,
  status: 'succeeded',
  transfer_reversal: null,
})
