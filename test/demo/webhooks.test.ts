import t from 'tap'
import { stripeGateway } from '../../server/adapters/stripe.ts'
import { signatureHeader } from '../../server/demo/stripe/deliveries.ts'
import { pay } from '../../server/demo/stripe/till.ts'
import { shop } from './shop.ts'
import { until } from './world.ts'

const { stripe, outside, order, konbini, standIns, fault, reset, received, answer, types } = await shop(t)
const { sessions } = stripe.checkout
const gateway = stripeGateway(standIns.stripe!)
t.beforeEach(reset)

async function open(more = {}): Promise<string> {
  return (await sessions.create(order(more))).id
}

t.test('each step is told, signed so that the SDK takes it', async (t) => {
  const id = await open()
  await pay(outside, id, 'card', 'failed')
  await pay(outside, id, 'card', 'paid')
  await until(() => received.length >= 6)
  t.strictSame(types(), [
    'payment_intent.created',
    'charge.failed',
    'payment_intent.payment_failed',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
  ])
  const last = received.at(-1)!
  const { secretKey, webhookSecret } = standIns.stripe!
  const event = stripe.webhooks.constructEvent(last.body, last.signature, webhookSecret)
  t.match(event, { object: 'event', livemode: false, data: { object: { id, payment_status: 'paid' } } })
  t.match(await stripe.events.retrieve(event.id), { id: event.id })
  t.match(await gateway.readWebhook(last.body, last.signature), { type: 'checkout.session.completed', checkoutId: id })
  t.equal(
    await gateway.readWebhook(Buffer.concat([last.body, Buffer.from(' ')]), last.signature),
    null,
    'a changed body',
  )
  const body = last.body.toString()
  const ago = (seconds: number) => Math.floor(outside.clock.real(outside.clock.now()).getTime() / 1000) - seconds
  t.ok(await gateway.readWebhook(last.body, signatureHeader(body, webhookSecret, ago(250))))
  t.equal(await gateway.readWebhook(last.body, signatureHeader(body, webhookSecret, ago(310))), null, 'too old')
  t.equal(await gateway.readWebhook(last.body, signatureHeader(body, secretKey, ago(0))), null, 'another key')
})

t.test('konbini, refunds and expiry are told', async (t) => {
  const id = await open(konbini)
  await pay(outside, id, 'konbini', 'voucher')
  await pay(outside, id, 'konbini', 'paid')
  const lapsing = await open(konbini)
  await pay(outside, lapsing, 'konbini', 'failed')
  await stripe.refunds.create({ payment_intent: String((await sessions.retrieve(id)).payment_intent) })
  await sessions.expire(await open())
  await until(() => types().includes('checkout.session.expired'))
  t.strictSame(types(), [
    'payment_intent.created',
    'payment_intent.requires_action',
    'checkout.session.completed',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.async_payment_succeeded',
    'payment_intent.created',
    'payment_intent.requires_action',
    'checkout.session.completed',
    'payment_intent.payment_failed',
    'checkout.session.async_payment_failed',
    'refund.created',
    'charge.refunded',
    'checkout.session.expired',
  ])
})

t.test('the signature is of the real time when the demo clock is ahead', async (t) => {
  await outside.clock.advance(30 * 24 * 3600 * 1000)
  await sessions.expire(await open())
  await until(() => received.length === 1)
  t.ok(await gateway.readWebhook(received[0]!.body, received[0]!.signature))
})

t.test('twice', async (t) => {
  await fault('webhook', 'twice', { operation: 'checkout.session.expired' })
  await sessions.expire(await open())
  await until(() => received.length === 2)
  const [first, second] = received.map(({ body }) => JSON.parse(body.toString()))
  t.equal(first.id, second.id)
})

t.test('never', async (t) => {
  await fault('webhook', 'never', { operation: 'checkout.session.completed' })
  await pay(outside, await open(), 'card', 'paid')
  await until(() => received.length === 3)
  await sessions.expire(await open())
  await until(() => received.length === 4)
  t.notOk(types().includes('checkout.session.completed'))
})

t.test('late, by the demo clock', async (t) => {
  await fault('webhook', 'late', { amount: 600 })
  await sessions.expire(await open())
  await sessions.expire(await open())
  await until(() => received.length === 1)
  await outside.clock.advance(600 * 1000)
  await until(() => received.length === 2)
  t.not(received[0]?.body.toString(), received[1]?.body.toString())
})

t.test('out of order', async (t) => {
  await fault('webhook', 'shuffle', { operation: 'charge.succeeded' })
  await pay(outside, await open(), 'card', 'paid')
  await until(() => received.length === 4)
  t.strictSame(types(), [
    'payment_intent.created',
    'payment_intent.succeeded',
    'checkout.session.completed',
    'charge.succeeded',
  ])
  received.length = 0
  await fault('webhook', 'shuffle', { remaining: 4 })
  await pay(outside, await open(), 'card', 'paid')
  await outside.clock.advance(30_000)
  await until(() => received.length === 4)
  t.strictSame(types(), [
    'checkout.session.completed',
    'payment_intent.succeeded',
    'charge.succeeded',
    'payment_intent.created',
  ])
})

t.test('what is not taken is sent again', async (t) => {
  answer.status = 500
  await sessions.expire(await open())
  await until(() => received.length === 1)
  answer.status = 200
  await until(() => received.length === 2)
  t.equal(types()[0], types()[1])
})
