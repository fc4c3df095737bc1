import type Stripe from 'stripe'
import {
  type CheckoutOrder,
  type GatewayRefund,
  GatewayRefused,
  GatewayUnavailable,
  type PaymentGateway,
  type RefundOrder,
} from '../ports/payments.ts'
import { readEvent, toCheckout, toRefund } from './stripe-mapping.ts'

export interface StripeConfig {
  secretKey: string
  webhookSecret: string
  /** `http://host:port`, no path; null = Stripe itself. */
  apiBase?: string | null
  /** Milliseconds for one try; a booking's answer waits for it. */
  timeout?: number
  /** The SDK repeats with the same idempotency key. */
  maxNetworkRetries?: number
}

/** With the session, so that one reading tells how the money stands. */
const withIntent = { expand: ['payment_intent'] }

/** Payments through the official SDK. Amounts in whole yen (jpy has no smaller unit at Stripe). */
export function stripeGateway(config: StripeConfig): PaymentGateway {
  let opened: Promise<Stripe> | null = null
  // Its 200 modules are read at the first use: a start need not wait for them.
  const open = (): Promise<Stripe> => {
    opened ??= openStripe(config)
    return opened
  }
  const certain = async <T>(ask: (stripe: Stripe) => Promise<T>): Promise<T> => inWordsOfThePort(await open(), ask)
  const orNull = async <T>(ask: (stripe: Stripe) => Promise<T>): Promise<T | null> => {
    try {
      return await certain(ask)
    } catch (error) {
      if (error instanceof GatewayRefused && error.code === 'resource_missing') return null
      throw error
    }
  }

  const findCheckout = (checkoutId: string) =>
    orNull(async (stripe) => toCheckout(await stripe.checkout.sessions.retrieve(checkoutId, withIntent)))

  return {
    findCheckout,

    createCheckout: (order) =>
      certain(async (stripe) => {
        const { idempotencyKey } = order
        return toCheckout(await stripe.checkout.sessions.create(checkoutParams(order), { idempotencyKey }))
      }),

    async expireCheckout(checkoutId) {
      try {
        return await orNull(async (stripe) => toCheckout(await stripe.checkout.sessions.expire(checkoutId, withIntent)))
      } catch (error) {
        if (!(error instanceof GatewayRefused)) throw error
        // Paid or ended in the meantime: what it is now counts, not the refusal.
        const found = await findCheckout(checkoutId)
        if (found?.status === 'OPEN') throw error
        return found
      }
    },

    refund: (order) =>
      certain(async (stripe) => {
        const { idempotencyKey } = order
        return toRefund(await stripe.refunds.create(refundParams(order), { idempotencyKey }))
      }),

    findRefund: (refundId) => orNull(async (stripe) => toRefund(await stripe.refunds.retrieve(refundId))),

    listRefunds: (paymentIntentId) =>
      certain(async (stripe) => {
        const refunds: GatewayRefund[] = []
        const pages = stripe.refunds.list({ payment_intent: paymentIntentId, limit: 100 })
        for await (const refund of pages) refunds.push(toRefund(refund))
        return refunds
      }),

    async readWebhook(rawBody, signature) {
      const stripe = await open()
      try {
        // The SDK compares the signature's age with the machine's clock, never with the platform's.
        return readEvent(stripe.webhooks.constructEvent(rawBody, signature, config.webhookSecret))
      } catch {
        // Besides its own error the SDK throws plain ones at signatures that are not even well-formed.
        return null
      }
    },
  }
}

function checkoutParams(order: CheckoutOrder): Stripe.Checkout.SessionCreateParams {
  const metadata = { subject: order.subjectId, attempt: order.attemptId, reference: order.reference }
  return {
    mode: 'payment',
    client_reference_id: order.subjectId,
    metadata,
    payment_intent_data: { metadata, description: `${order.description} ${order.reference}` },
    ...methodParams(order),
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'jpy', unit_amount: order.amount, product_data: { name: order.description } },
      },
    ],
    // Otherwise a payer abroad may be charged in his own currency, and a refund would not be the yen we booked.
    adaptive_pricing: { enabled: false },
    ...(order.payerEmail && { customer_email: order.payerEmail }),
    locale: order.locale,
    expires_at: Math.floor(order.expiresAt.getTime() / 1000),
    success_url: order.successUrl,
    cancel_url: order.cancelUrl,
  }
}

/** Shown only if the method is also switched on in Stripe's Dashboard. */
function methodParams(order: CheckoutOrder): Stripe.Checkout.SessionCreateParams {
  if (order.method === 'CARD') return { allowed_payment_method_types: ['card'] }
  return {
    allowed_payment_method_types: ['konbini'],
    payment_method_options: { konbini: { expires_after_days: order.payWithinDays } },
  }
}

function refundParams(order: RefundOrder): Stripe.RefundCreateParams {
  return {
    payment_intent: order.paymentIntentId,
    amount: order.amount,
    reason: 'requested_by_customer',
    metadata: { refund: order.refundId },
  }
}

function host(apiBase: string | null | undefined): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> {
  if (!apiBase) return {}
  const url = new URL(apiBase)
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  return { host: url.hostname, port: url.port || (protocol === 'http' ? 80 : 443), protocol }
}

async function openStripe(config: StripeConfig): Promise<Stripe> {
  const { Stripe } = await import('stripe')
  return new Stripe(config.secretKey, {
    ...host(config.apiBase),
    apiVersion: '2026-10-28.endive',
    timeout: config.timeout ?? 10_000,
    maxNetworkRetries: config.maxNetworkRetries ?? 1,
    telemetry: false,
  })
}

/**
 * Not an answer to what was asked: our key is wrong or may not (ours to mend, and the work waits), a twin of this request is still at
 * work, there were too many.
 */
const UNDECIDED: readonly number[] = [401, 403, 409, 429]

/** Stripe's errors in the words of the port. */
async function inWordsOfThePort<T>(stripe: Stripe, ask: (stripe: Stripe) => Promise<T>): Promise<T> {
  try {
    return await ask(stripe)
  } catch (error) {
    const { Stripe } = await import('stripe')
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const status = error.statusCode ?? 0
    const refused = status >= 400 && status < 500 && !UNDECIDED.includes(status)
    if (refused) throw new GatewayRefused(error.message, error.code ?? error.rawType ?? null, { cause: error })
    throw new GatewayUnavailable(error.message, { cause: error })
  }
}
