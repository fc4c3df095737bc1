import {
  attemptsOf,
  findAttempt,
  findOrder,
  findPayment,
  updateAttemptFrom,
  updatePayment,
} from '../../../db/queries/payments.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Locale, System } from '../../context.ts'
import { faultPoint } from '../../faults.ts'
import { paymentTexts } from '../../i18n/payments.ts'
import { type Checkout, type CheckoutOrder, GatewayRefused, GatewayUnavailable } from '../../ports/payments.ts'
import { readSettings } from '../office/settings.ts'
import { SEND_WITHIN_MS } from './model.ts'
import type { AttemptRow, PaymentRow } from './open-payment.ts'

/**
 * Has the gateway make the payment page of the newest attempt, once the booking is committed. Does nothing when there is
 * none to make. While the gateway is away the booking stands as it is, and `payConsultation` or the sweep tries again.
 */
export async function startCheckout(system: System, paymentId: string): Promise<PaymentRow> {
  const newest = (await attemptsOf(system.db, paymentId)).at(-1)
  if (newest?.state === 'CREATED') await sendAttempt(system, newest)
  const payment = await findPayment(system.db, paymentId)
  if (!payment) throw new Error(`no payment ${paymentId}`)
  return payment
}

/** Sent twice it is sent once: everything that goes out was fixed with the attempt, and its key names it. */
export async function sendAttempt(system: System, attempt: AttemptRow): Promise<void> {
  let checkout: Checkout
  try {
    checkout = await system.payments.createCheckout(await orderOf(system, attempt))
  } catch (error) {
    if (error instanceof GatewayRefused) return giveUp(system, attempt, error)
    if (!(error instanceof GatewayUnavailable)) throw error
    system.log.warn({ err: error, attemptId: attempt.id }, 'the payment page could not be made yet')
    return
  }
  faultPoint('checkout.created')
  if (!(await storePage(system, attempt, checkout))) await system.payments.expireCheckout(checkout.id)
  faultPoint('checkout.stored')
}

async function orderOf(system: System, attempt: AttemptRow): Promise<CheckoutOrder> {
  const order = await findOrder(system.db, attempt.payment_id)
  const { consultations } = await readSettings(system.db)
  const locale: Locale = order.locale === 'EN' ? 'en' : 'ja'
  const page = `${system.config.publicUrl}/consultations/${order.consultation_id}`
  return {
    idempotencyKey: attempt.idempotency_key,
    subjectId: order.consultation_id,
    attemptId: attempt.id,
    reference: order.reference,
    method: attempt.method,
    amount: order.amount,
    description: paymentTexts[locale].consultation({
      instructor: order.instructor_name,
      minutes: (order.ends_at.getTime() - order.starts_at.getTime()) / 60_000,
    }),
    payerEmail: order.address,
    locale,
    expiresAt: attempt.expires_at,
    ...(attempt.method === 'KONBINI' && { payWithinDays: consultations.konbini.payWithinDays }),
    successUrl: `${page}?paid=1`,
    cancelUrl: `${page}?left=1`,
  }
}

/** False when the attempt was given up while the gateway was asked: nobody may pay on that page. */
async function storePage(system: System, attempt: AttemptRow, checkout: Checkout): Promise<boolean> {
  return transaction(system.db, async (tx) => {
    const stored = await updateAttemptFrom(tx, attempt.id, 'CREATED', {
      state: 'OPEN',
      checkout_id: checkout.id,
      checkout_url: checkout.url,
      expires_at: checkout.expiresAt,
    })
    if (!stored) return (await findAttempt(tx, attempt.id))?.checkout_id === checkout.id
    await system.live.publish(tx, 'consultation', await consultationOf(system, attempt))
    return true
  })
}

const consultationOf = async (system: System, attempt: AttemptRow): Promise<string> =>
  (await findOrder(system.db, attempt.payment_id)).consultation_id

/**
 * The gateway made nothing and never will for this attempt. One that was sent too late had to be refused, as its page
 * would have lived shorter than the gateway's minimum; any other refusal is for somebody to look into.
 */
async function giveUp(system: System, attempt: AttemptRow, error: GatewayRefused): Promise<void> {
  const late = system.clock.now().getTime() - attempt.created_at.getTime() > SEND_WITHIN_MS
  const log = { err: error, attemptId: attempt.id, gatewayCode: error.code }
  if (late) system.log.info(log, 'an attempt came too late to the gateway')
  else system.log.error(log, 'the gateway refuses to make a payment page')
  await transaction(system.db, async (tx) => {
    const given = await updateAttemptFrom(tx, attempt.id, 'CREATED', { state: late ? 'EXPIRED' : 'FAILED' })
    if (!given) return
    if (!late) await updatePayment(tx, attempt.payment_id, { state: 'FAILED' })
    await system.live.publish(tx, 'consultation', await consultationOf(system, attempt))
  })
}
