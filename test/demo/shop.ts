import Stripe from 'stripe'
import type { Test } from 'tap'
import { seconds } from '../../server/demo/stripe/objects.ts'
import { outsideWorld } from './world.ts'

/** The stand-ins with the official SDK, which here does not repeat a call by itself. */
export async function shop(t: Test) {
  const outside = await outsideWorld(t)
  const { secretKey, apiBase } = outside.standIns.stripe!
  const url = new URL(apiBase)
  const connect = (key = secretKey) =>
    new Stripe(key, { host: url.hostname, port: url.port, protocol: 'http', maxNetworkRetries: 0, telemetry: false })
  const order = (more: Stripe.Checkout.SessionCreateParams = {}): Stripe.Checkout.SessionCreateParams => ({
    mode: 'payment',
    client_reference_id: 'booking-1',
    metadata: { subject: 'booking-1', attempt: 'attempt-1' },
    payment_intent_data: { metadata: { subject: 'booking-1' } },
    allowed_payment_method_types: ['card'],
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'jpy', unit_amount: 6600, product_data: { name: '個別相談（架空 太郎）' } },
      },
    ],
    customer_email: 'member@example.jp',
    locale: 'ja',
    expires_at: seconds(outside.world.clock.now()) + 31 * 60,
    success_url: `${outside.publicUrl}/done?session={CHECKOUT_SESSION_ID}`,
    cancel_url: `${outside.publicUrl}/back`,
    ...more,
  })
  const konbini: Stripe.Checkout.SessionCreateParams = {
    allowed_payment_method_types: ['konbini'],
    payment_method_options: { konbini: { expires_after_days: 3 } },
  }
  return {
    ...outside,
    stripe: connect(),
    connect,
    outside: { ...outside.world, publicUrl: () => outside.publicUrl },
    order,
    konbini,
  }
}

export interface Refusal {
  code?: string
  param?: string
  type?: string
  message?: string | RegExp
  statusCode?: number
}

export async function refused(
  t: Test,
  call: Promise<unknown>,
  how: Refusal,
  why = 'refused',
): Promise<Stripe.errors.StripeError> {
  const error: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof Stripe.errors.StripeError)) throw new Error('Stripe did not refuse', { cause: error })
  t.match(error, how, why)
  return error
}
