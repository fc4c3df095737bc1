import type Stripe from 'stripe'
import { type Db, inTransaction } from '../database.ts'
import { refused } from './errors.ts'
import { emit } from './events.ts'
import { newCharge, newIntent, newMethodId, newVoucher, seconds } from './objects.ts'
import { lockSession, type Method, type StoredSession, saveSession } from './sessions.ts'
import { find, lock, save } from './store.ts'
import type { StripeWorld } from './world.ts'

export type Outcome = 'paid' | 'voucher' | 'failed'

/** What a person does on the hosted page, at the counter of a store, or by letting the deadline pass. */
export async function pay(world: StripeWorld, id: string, method: Method, outcome: Outcome): Promise<StoredSession> {
  return inTransaction(world.pool, async (tx) => {
    const session = await lockSession(tx, world, id)
    if (!session.payment_method_types.includes(method)) {
      throw refused('payment_method_not_available', `This Checkout Session does not take ${method}.`)
    }
    if (method === 'card') return payByCard(tx, world, session, outcome)
    return payAtStore(tx, world, session, outcome)
  }).then((result) => {
    // Thrown only now: that the session ran out meanwhile has to stay written.
    if (result instanceof Error) throw result
    return result
  })
}

async function payByCard(tx: Db, world: StripeWorld, session: StoredSession, outcome: Outcome) {
  if (outcome === 'voucher') return refused(null, 'A card has no voucher.')
  if (session.status !== 'open') return notOpen(session)
  const now = world.clock.now()
  const intent = await startIntent(tx, world, session)
  const paid = outcome === 'paid'
  const charge = await chargeIntent(tx, world, session, intent, paid)
  if (!paid) {
    const declined: Stripe.PaymentIntent = { ...intent, latest_charge: charge.id, status: 'requires_payment_method' }
    await save(tx, 'payment_intent', declined)
    await emit(tx, now, 'payment_intent.payment_failed', declined)
    const open = { ...session, payment_intent: intent.id }
    await saveSession(tx, open)
    return open
  }
  await succeed(tx, now, intent, charge)
  return complete(tx, now, session, intent.id, 'paid', 'checkout.session.completed')
}

async function payAtStore(tx: Db, world: StripeWorld, session: StoredSession, outcome: Outcome) {
  const now = world.clock.now()
  let current = session
  if (current.status === 'open') current = await issueVoucher(tx, world, current)
  else if (outcome === 'voucher' || current.status !== 'complete') return notOpen(session)
  if (outcome === 'voucher') return current
  const intent = await lock(tx, 'payment_intent', String(current.payment_intent))
  if (intent.status !== 'requires_action') return notOpen(current)
  const deadline = intent.next_action?.konbini_display_details?.expires_at ?? 0
  if (outcome === 'failed' || deadline <= seconds(now)) {
    const lapsed = await lapse(tx, now, current, intent)
    return outcome === 'failed' ? lapsed : refused(null, 'The payment deadline of this voucher has passed.')
  }
  const charge = await chargeIntent(tx, world, current, intent, true)
  await succeed(tx, now, intent, charge)
  return complete(tx, now, current, intent.id, 'paid', 'checkout.session.async_payment_succeeded')
}

async function issueVoucher(tx: Db, world: StripeWorld, session: StoredSession): Promise<StoredSession> {
  const now = world.clock.now()
  const intent = await startIntent(tx, world, session)
  const days = session.payment_method_options?.konbini?.expires_after_days ?? 3
  const payBy = endOfDayInJapan(now, days)
  const waiting: Stripe.PaymentIntent = {
    ...intent,
    status: 'requires_action',
    payment_method: newMethodId(),
    next_action: newVoucher(`${world.publicUrl()}/dev/stripe/vouchers/${intent.id}`, payBy),
  }
  await save(tx, 'payment_intent', waiting, { parent: session.id, due: payBy })
  await emit(tx, now, 'payment_intent.requires_action', waiting)
  return complete(tx, now, session, intent.id, 'unpaid', 'checkout.session.completed')
}

/** Called when the clock passes a voucher's deadline; does nothing once it is paid. */
export async function lapseVoucher(world: StripeWorld, intentId: string): Promise<void> {
  await inTransaction(world.pool, async (tx) => {
    const parent = await sessionOfIntent(tx, intentId)
    const session = await lock(tx, 'checkout.session', parent?.id ?? '')
    const intent = await lock(tx, 'payment_intent', intentId)
    if (intent.status === 'requires_action') await lapse(tx, world.clock.now(), session, intent)
  })
}

export async function sessionOfIntent(db: Db, intentId: string): Promise<Stripe.Checkout.Session | null> {
  const { rows } = await db.query<{ parent: string }>('select parent from demo.stripe_object where id = $1', [intentId])
  return rows[0] ? find(db, 'checkout.session', rows[0].parent) : null
}

async function lapse(tx: Db, now: Date, session: StoredSession, intent: Stripe.PaymentIntent): Promise<StoredSession> {
  const lapsed: Stripe.PaymentIntent = {
    ...intent,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: {
      type: 'invalid_request_error',
      code: 'payment_intent_payment_attempt_expired',
      message: 'The payment attempt for this PaymentIntent has expired.',
    },
  }
  await save(tx, 'payment_intent', lapsed)
  await emit(tx, now, 'payment_intent.payment_failed', lapsed)
  await emit(tx, now, 'checkout.session.async_payment_failed', session)
  return session
}

async function startIntent(tx: Db, world: StripeWorld, session: StoredSession): Promise<Stripe.PaymentIntent> {
  if (typeof session.payment_intent === 'string') return lock(tx, 'payment_intent', session.payment_intent)
  const now = world.clock.now()
  const intent = newIntent(session, session.intent_data, seconds(now))
  await save(tx, 'payment_intent', intent, { parent: session.id })
  await emit(tx, now, 'payment_intent.created', intent)
  return intent
}

async function chargeIntent(
  tx: Db,
  world: StripeWorld,
  session: StoredSession,
  intent: Stripe.PaymentIntent,
  paid: boolean,
): Promise<Stripe.Charge> {
  const now = world.clock.now()
  const charge = newCharge(intent, { email: session.customer_email, name: '見本 支払人' }, paid, seconds(now))
  await save(tx, 'charge', charge, { parent: intent.id })
  await emit(tx, now, paid ? 'charge.succeeded' : 'charge.failed', charge)
  return charge
}

async function succeed(tx: Db, now: Date, intent: Stripe.PaymentIntent, charge: Stripe.Charge): Promise<void> {
  const paid: Stripe.PaymentIntent = {
    ...intent,
    status: 'succeeded',
    amount_received: intent.amount,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
    payment_method: intent.payment_method ?? newMethodId(),
  }
  await save(tx, 'payment_intent', paid)
  await emit(tx, now, 'payment_intent.succeeded', paid)
}

async function complete(
  tx: Db,
  now: Date,
  session: StoredSession,
  intentId: string,
  money: Stripe.Checkout.Session.PaymentStatus,
  event: 'checkout.session.completed' | 'checkout.session.async_payment_succeeded',
): Promise<StoredSession> {
  const done: StoredSession = {
    ...session,
    status: 'complete',
    payment_status: money,
    payment_intent: intentId,
    url: null,
  }
  await saveSession(tx, done)
  await emit(tx, now, event, done)
  return done
}

function notOpen(session: StoredSession) {
  return refused('checkout_session_not_open', `This Checkout Session is ${session.status} (${session.payment_status}).`)
}

/** Konbini instructions end at 23:59:59 JST, so many calendar days on. Japan has no daylight saving: always UTC+9. */
export function endOfDayInJapan(now: Date, days: number): number {
  const japan = 9 * 3600
  const day = 24 * 3600
  const today = Math.floor((seconds(now) + japan) / day)
  return (today + days + 1) * day - japan - 1
}
