import Stripe from 'stripe'
import t from 'tap'
import { openDemoWorld, startStandIns } from '../../server/demo/stand-ins.ts'
import { endOfDayInJapan, pay } from '../../server/demo/stripe/till.ts'
import { refused, shop } from './shop.ts'
import { quiet, until } from './world.ts'

const { stripe, connect, outside, order, konbini, publicUrl, databaseUrl, standIns, fault, reset } = await shop(t)
const { sessions } = stripe.checkout
t.beforeEach(reset)

/** A session that is paid, and its payment intent. */
async function paid(method: 'card' | 'konbini' = 'card'): Promise<string> {
  const { id } = await sessions.create(order(method === 'konbini' ? konbini : {}))
  await pay(outside, id, method, 'paid')
  return String((await sessions.retrieve(id)).payment_intent)
}

t.test('a card is paid', async (t) => {
  const session = await sessions.create(order())
  t.match(session, { object: 'checkout.session', status: 'open', payment_status: 'unpaid', amount_total: 6600 })
  t.equal(session.url, `${publicUrl}/dev/stripe/${session.id}`)
  t.equal(session.payment_intent, null, 'there is no payment intent until somebody tries to pay')
  t.notOk('line_items' in session || 'intent_data' in session, 'lines are sent only when asked for')
  t.match(session.lastResponse, { requestId: /^req_/, apiVersion: '2026-10-28.endive' })

  await pay(outside, session.id, 'card', 'paid')
  t.match(await sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge', 'line_items'] }), {
    status: 'complete',
    payment_status: 'paid',
    url: null,
    line_items: { data: [{ description: '個別相談（架空 太郎）', amount_total: 6600 }] },
    payment_intent: {
      status: 'succeeded',
      amount_received: 6600,
      metadata: { subject: 'booking-1' },
      latest_charge: { paid: true, amount: 6600 },
    },
  })
  await t.rejects(pay(outside, session.id, 'card', 'paid'), /complete/, 'nobody pays twice')
})

t.test('a card is declined, then another one is taken', async (t) => {
  const { id } = await sessions.create(order())
  await pay(outside, id, 'card', 'failed')
  const open = await sessions.retrieve(id, { expand: ['payment_intent'] })
  t.match(open, { status: 'open', payment_status: 'unpaid', payment_intent: { status: 'requires_payment_method' } })
  await pay(outside, id, 'card', 'paid')
  t.match(await sessions.retrieve(id), { status: 'complete', payment_status: 'paid' })
})

t.test('those who press the button at once pay once', async (t) => {
  const { id } = await sessions.create(order())
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => pay(outside, id, 'card', 'paid')))
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  t.equal((await stripe.charges.list()).data.length, 1)
})

t.test('a konbini voucher ends at 23:59:59 in Japan, and is paid at the store or lapses', async (t) => {
  const { id } = await sessions.create(order(konbini))
  await pay(outside, id, 'konbini', 'voucher')
  const waiting = await sessions.retrieve(id, { expand: ['payment_intent'] })
  t.match(waiting, {
    status: 'complete',
    payment_status: 'unpaid',
    payment_intent: {
      status: 'requires_action',
      next_action: {
        konbini_display_details: {
          expires_at: endOfDayInJapan(outside.clock.now(), 3),
          hosted_voucher_url: /\/dev\/stripe\/vouchers\/pi_/,
        },
      },
    },
  })
  await pay(outside, id, 'konbini', 'paid')
  t.match(await sessions.retrieve(id, { expand: ['payment_intent'] }), {
    payment_status: 'paid',
    payment_intent: { status: 'succeeded', next_action: null },
  })

  const { id: other } = await sessions.create(order(konbini))
  await pay(outside, other, 'konbini', 'voucher')
  await outside.clock.advance(4 * 24 * 3600 * 1000)
  await until(async () => {
    const { payment_intent } = await sessions.retrieve(other, { expand: ['payment_intent'] })
    return typeof payment_intent === 'object' && payment_intent?.status === 'requires_payment_method'
  })
  await t.rejects(pay(outside, other, 'konbini', 'paid'), /complete/, 'a lapsed voucher cannot be paid')
})

t.test('the end of a day in Japan', async (t) => {
  const end = (now: string) => new Date(endOfDayInJapan(new Date(now), 3) * 1000).toISOString()
  t.equal(end('2026-11-24T14:59:59Z'), '2026-11-27T14:59:59.000Z')
  t.equal(end('2026-11-24T15:00:00Z'), '2026-11-28T14:59:59.000Z')
})

t.test('pages expire by the clock or when told', async (t) => {
  const told = await sessions.create(order())
  t.match(await sessions.expire(told.id), { status: 'expired', url: null })
  const message = /Only Checkout Sessions with a status in \["open"\] can be expired/
  await refused(t, sessions.expire(told.id), { type: 'StripeInvalidRequestError', message })
  const left = await sessions.create(order())
  await outside.clock.advance(31 * 60 * 1000)
  t.match(await sessions.retrieve(left.id), { status: 'expired' })
  await t.rejects(pay(outside, left.id, 'card', 'paid'), /expired/)
})

t.test('refunds', async (t) => {
  const payment_intent = await paid()
  const half = await stripe.refunds.create({ payment_intent, amount: 3300, metadata: { refund: 'r-1' } })
  t.match(half, { status: 'succeeded', amount: 3300, payment_intent, metadata: { refund: 'r-1' } })
  await refused(t, stripe.refunds.create({ payment_intent, amount: 3301 }), {
    message: 'Refund amount (¥3301) is greater than unrefunded amount on charge (¥3300)',
  })
  await stripe.refunds.create({ payment_intent })
  await refused(t, stripe.refunds.create({ payment_intent }), { code: 'charge_already_refunded', statusCode: 400 })
  const { data } = await stripe.refunds.list({ payment_intent })
  t.strictSame(
    data.map(({ amount }) => amount),
    [3300, 3300],
  )
  t.match(await stripe.refunds.retrieve(half.id), { id: half.id })
  await refused(t, stripe.refunds.create({ payment_intent: 'pi_none' }), { code: 'resource_missing', statusCode: 404 })
  const back = await stripe.refunds.create({ payment_intent: await paid('konbini') })
  t.match(back, { status: 'requires_action' }, 'Stripe asks the payer for a bank account')
})

t.test('refunds that race never give back more than was paid', async (t) => {
  const payment_intent = await paid()
  await Promise.allSettled(Array.from({ length: 5 }, () => stripe.refunds.create({ payment_intent, amount: 3300 })))
  const { data } = await stripe.refunds.list({ payment_intent })
  t.equal(
    data.reduce((sum, { amount }) => sum + amount, 0),
    6600,
  )
})

t.test('an idempotency key answers once, replays, and refuses other parameters', async (t) => {
  const params = order()
  const first = await sessions.create(params, { idempotencyKey: 'k-1' })
  await outside.clock.advance(3600 * 1000)
  const again = await sessions.create(params, { idempotencyKey: 'k-1' })
  t.equal(again.id, first.id, 'also when the parameters would no longer be taken')
  t.equal(again.lastResponse.headers['idempotent-replayed'], 'true')
  await refused(t, sessions.create({ ...params, locale: 'en' }, { idempotencyKey: 'k-1' }), {
    type: 'StripeIdempotencyError',
    statusCode: 400,
  })

  const nothing = () => stripe.refunds.create({ payment_intent: 'pi_none' }, { idempotencyKey: 'k-2' })
  await refused(t, nothing(), { statusCode: 404 })
  const replayed = await refused(t, nothing(), { statusCode: 404 })
  t.equal(replayed.headers?.['idempotent-replayed'], 'true', 'errors are replayed')

  await fault('stripe', 'error-after')
  const fresh = order()
  await refused(t, sessions.create(fresh, { idempotencyKey: 'k-3' }), { statusCode: 500 })
  await refused(t, sessions.create(fresh, { idempotencyKey: 'k-3' }), { statusCode: 500 }, '500s too')
  t.equal((await sessions.list()).data.length, 2, 'but the work was done')

  await outside.clock.advance(24 * 3600 * 1000)
  t.not((await sessions.create(order(), { idempotencyKey: 'k-1' })).id, first.id, 'a day later the key is forgotten')
})

t.test('twins at the same moment make one session', async (t) => {
  const params = order()
  const made = await Promise.allSettled(
    Array.from({ length: 6 }, () => sessions.create(params, { idempotencyKey: 'twin' })),
  )
  const ids = made.flatMap((result) => (result.status === 'fulfilled' ? [result.value.id] : []))
  t.equal(new Set(ids).size, 1)
  for (const result of made) if (result.status === 'rejected') t.match(result.reason, { statusCode: 409 })
  t.equal((await sessions.list()).data.length, 1)
})

t.test('parameters are checked as Stripe checks them', async (t) => {
  const at = (minutes: number) => Math.floor(outside.clock.now().getTime() / 1000) + minutes * 60
  const create = (more: object) => sessions.create({ ...order(), ...more })
  const priced = (unit_amount: number) => ({
    line_items: [{ quantity: 1, price_data: { currency: 'jpy', unit_amount, product_data: { name: 'x' } } }],
  })
  await refused(t, create({ expires_at: at(29) }), { param: 'expires_at', message: /at least 30 minutes/ })
  await refused(t, create({ expires_at: at(24 * 60 + 1) }), { param: 'expires_at', message: /less than 24 hours/ })
  await refused(t, create({ colour: 'red' }), { code: 'parameter_unknown', param: 'colour' })
  const former = { payment_method_types: ['card'] }
  await refused(t, create(former), { code: 'payment_method_types_no_longer_supported' })
  await refused(t, create({ success_url: undefined }), { code: 'parameter_missing', param: 'success_url' })
  await refused(t, create({ client_reference_id: '' }), { code: 'parameter_invalid_empty' })
  await refused(t, create({ metadata: { note: 'x'.repeat(501) } }), { param: 'metadata[note]' })
  await refused(t, create({ metadata: { ['x'.repeat(41)]: '' } }), { statusCode: 400 })
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, 'v']))
  await refused(t, create({ metadata: many }), { param: 'metadata' })
  await refused(t, create(priced(49)), { code: 'amount_too_small' })
  await refused(t, create({ ...konbini, ...priced(119) }), { code: 'amount_too_small' })
  await refused(t, create({ ...konbini, ...priced(300_001) }), { code: 'amount_too_large' })
  t.match(await create({ allowed_payment_method_types: undefined, ...priced(300_001) }), {
    payment_method_types: ['card'],
  })
  await refused(t, create(priced(66.5)), { code: 'parameter_invalid_integer' })
  await refused(t, sessions.retrieve('cs_none'), { code: 'resource_missing', statusCode: 404 })
  await refused(t, sessions.retrieve((await create({})).id, { expand: ['colour'] }), { param: 'expand' })
  await refused(t, stripe.customers.list(), { statusCode: 404, message: /Unrecognized request URL/ })
  await refused(t, connect('sk_test_wrong').checkout.sessions.list(), { type: 'StripeAuthenticationError' })
})

t.test('lists have cursors', async (t) => {
  const made: string[] = []
  for (let i = 0; i < 5; i++) made.unshift((await sessions.create(order())).id)
  const first = await sessions.list({ limit: 2 })
  const ids = (page: Stripe.ApiList<Stripe.Checkout.Session>) => page.data.map(({ id }) => id)
  t.strictSame([ids(first), first.has_more], [made.slice(0, 2), true])
  const all: string[] = []
  for await (const session of sessions.list({ limit: 2 })) all.push(session.id)
  t.strictSame(all, made)
  t.strictSame(ids(await sessions.list({ limit: 2, ending_before: made[4]! })), made.slice(2, 4))
})

t.test('it can be told to fail, to be slow, and to hang up', async (t) => {
  const params = order()
  const create = (idempotencyKey: string) => sessions.create(params, { idempotencyKey })
  const count = async () => (await sessions.list()).data.length
  const operation = 'checkout.sessions.create'
  await fault('stripe', 'error-before', { operation })
  await refused(t, create('a'), { statusCode: 500, type: 'StripeAPIError' })
  t.equal(await count(), 0)
  await create('a')
  t.equal(await count(), 1, 'nothing was stored under the key')

  await fault('stripe', 'drop-after', { operation })
  await create('b')
  t.equal(await count(), 2, 'the SDK asked again by itself, with the same key')
  await fault('stripe', 'drop-before', { operation, remaining: 2 })
  await refused(t, create('c'), { type: 'StripeConnectionError' })
  await fault('stripe', 'limit')
  await refused(t, count(), { type: 'StripeRateLimitError', statusCode: 429 })

  await fault('stripe', 'slow', { amount: 0.3 })
  const from = performance.now()
  await count()
  t.ok(performance.now() - from >= 300)
  await refused(t, create('x'.repeat(256)), { statusCode: 400 })
})

t.test('another process on the same database is the same Stripe, also after a restart', async (t) => {
  const { id } = await sessions.create(order())
  const world = await openDemoWorld({ databaseUrl, log: quiet })
  const other = await startStandIns({ world, publicUrl, which: { stripe: true, zoom: false, smtp: false } })
  t.teardown(async () => {
    await other.close()
    await world.close()
  })
  t.equal(other.stripe?.secretKey, standIns.stripe?.secretKey)
  t.equal(other.zoom, null)
  t.equal(other.smtp, null)
  const { hostname: host, port } = new URL(other.stripe!.apiBase)
  const again = new Stripe(other.stripe!.secretKey, { host, port, protocol: 'http', telemetry: false })
  t.match(await again.checkout.sessions.retrieve(id), { id, status: 'open' })
})
