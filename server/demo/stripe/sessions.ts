import type Stripe from 'stripe'
import type { Db } from '../database.ts'
import { badParam, refused } from './errors.ts'
import { emit } from './events.ts'
import { newSession, seconds } from './objects.ts'
import type { SessionCreate } from './params.ts'
import { lock, save } from './store.ts'
import type { StripeWorld } from './world.ts'

export type Method = 'card' | 'konbini'

/** Yen. https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts and the konbini page. */
const limits: Record<Method, { least: number; most: number }> = {
  card: { least: 50, most: 99_999_999 },
  konbini: { least: 120, most: 300_000 },
}
const day = 24 * 3600
const shortest = 30 * 60

/** The parameters that the payment intent will get once somebody tries to pay wait in the session's row. */
export type StoredSession = Stripe.Checkout.Session & { intent_data?: SessionCreate['payment_intent_data'] }

export function checkSession(params: SessionCreate, now: Date): void {
  const at = params.expires_at
  const from = seconds(now)
  if (at !== undefined && at < from + shortest) {
    throw badParam(
      null,
      'expires_at',
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
    )
  }
  if (at !== undefined && at > from + day) {
    throw badParam(
      null,
      'expires_at',
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
    )
  }
  usableMethods(params)
}

/** Of the allowed ones those that take the amount, as Stripe's dynamic payment methods do; refused when none does. */
function usableMethods(params: SessionCreate): Method[] {
  const amount = params.line_items.reduce((sum, line) => sum + line.quantity * line.price_data.unit_amount, 0)
  const allowed = params.allowed_payment_method_types
  const usable = allowed.filter((method) => amount >= limits[method].least && amount <= limits[method].most)
  if (usable.length > 0) return usable
  const least = Math.min(...allowed.map((method) => limits[method].least))
  const most = Math.max(...allowed.map((method) => limits[method].most))
  const small = amount < least
  throw badParam(
    small ? 'amount_too_small' : 'amount_too_large',
    'line_items',
    `The Checkout Session's total amount must be ${small ? `at least ¥${least}` : `no more than ¥${most}`} jpy`,
  )
}

export async function createSession(
  tx: Db,
  world: StripeWorld,
  params: SessionCreate,
): Promise<Stripe.Checkout.Session> {
  const page = (id: string) => `${world.publicUrl()}/dev/stripe/${id}`
  const session = newSession(params, usableMethods(params), seconds(world.clock.now()), page)
  await saveSession(tx, { ...session, intent_data: params.payment_intent_data })
  return session
}

export async function saveSession(tx: Db, session: StoredSession): Promise<void> {
  await save(tx, 'checkout.session', session, { due: session.status === 'open' ? session.expires_at : null })
}

/** Locked, and expired first if its time is over, so that nobody can pay a page that should be gone. */
export async function lockSession(tx: Db, world: StripeWorld, id: string): Promise<StoredSession> {
  const session: StoredSession = await lock(tx, 'checkout.session', id)
  const over = session.status === 'open' && session.expires_at <= seconds(world.clock.now())
  return over ? end(tx, world, session) : session
}

export async function expireSession(tx: Db, world: StripeWorld, id: string): Promise<Stripe.Checkout.Session> {
  const session = await lockSession(tx, world, id)
  if (session.status !== 'open') {
    throw refused(
      null,
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    )
  }
  return end(tx, world, session)
}

async function end(tx: Db, world: StripeWorld, session: StoredSession): Promise<StoredSession> {
  const now = world.clock.now()
  const ended: StoredSession = { ...session, status: 'expired', url: null }
  await saveSession(tx, ended)
  if (typeof session.payment_intent === 'string') {
    const intent = await lock(tx, 'payment_intent', session.payment_intent)
    const cancelled: Stripe.PaymentIntent = {
      ...intent,
      status: 'canceled',
      canceled_at: seconds(now),
      cancellation_reason: 'abandoned',
      next_action: null,
    }
    await save(tx, 'payment_intent', cancelled)
    await emit(tx, now, 'payment_intent.canceled', cancelled)
  }
  await emit(tx, now, 'checkout.session.expired', ended)
  return ended
}
