import type Stripe from 'stripe'
import type { Checkout, GatewayEvent, GatewayRefund } from '../ports/payments.ts'

/** Expects `payment_intent` expanded where there is one. */
export function toCheckout(session: Stripe.Checkout.Session): Checkout {
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null
  const voucher = intent?.next_action?.konbini_display_details
  return {
    id: session.id,
    url: session.url,
    status: session.status === 'complete' ? 'COMPLETE' : session.status === 'expired' ? 'EXPIRED' : 'OPEN',
    money: moneyOf(session, intent),
    amount: session.amount_total ?? 0,
    expiresAt: new Date(session.expires_at * 1000),
    subjectId: session.client_reference_id,
    attemptId: session.metadata?.attempt ?? null,
    paymentIntentId: idOf(session.payment_intent),
    payBy: voucher ? new Date(voucher.expires_at * 1000) : null,
    voucherUrl: voucher?.hosted_voucher_url ?? null,
  }
}

/** A session is complete once a voucher is issued; only the payment intent knows whether it can still be paid. */
function moneyOf(session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): Checkout['money'] {
  if (session.payment_status === 'paid' || intent?.status === 'succeeded') return 'PAID'
  if (session.status !== 'complete') return 'UNPAID'
  return intent?.status === 'requires_payment_method' || intent?.status === 'canceled' ? 'FAILED' : 'VOUCHER'
}

const refundStatus: Record<string, GatewayRefund['status']> = {
  pending: 'PENDING',
  requires_action: 'REQUIRES_ACTION',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'CANCELLED',
}

export function toRefund(refund: Stripe.Refund): GatewayRefund {
  return {
    id: refund.id,
    status: refundStatus[refund.status ?? 'pending'] ?? 'PENDING',
    amount: refund.amount,
    refundId: refund.metadata?.refund ?? null,
  }
}

export function readEvent(event: Stripe.Event): GatewayEvent {
  const read: GatewayEvent = {
    id: event.id,
    type: event.type,
    checkoutId: null,
    paymentIntentId: null,
    refundId: null,
    payload: event,
  }
  const object = event.data.object
  if (!('object' in object)) return read
  switch (object.object) {
    case 'checkout.session':
      return { ...read, checkoutId: object.id, paymentIntentId: idOf(object.payment_intent) }
    case 'payment_intent':
      return { ...read, paymentIntentId: object.id }
    case 'charge':
      return { ...read, paymentIntentId: idOf(object.payment_intent) }
    case 'refund':
      return { ...read, refundId: object.id, paymentIntentId: idOf(object.payment_intent) }
    default:
      return read
  }
}

function idOf(reference: string | { id: string } | null): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}
