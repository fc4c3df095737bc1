import t from 'tap'
import { stripeGateway } from '../../server/adapters/stripe.ts'
import { pay } from '../../server/demo/stripe/till.ts'
import { type CheckoutOrder, GatewayRefused, GatewayUnavailable } from '../../server/ports/payments.ts'
import { outsideWorld } from '../demo/world.ts'

const { world, publicUrl, standIns, fault, reset } = await outsideWorld(t)
const outside = { ...world, publicUrl: () => publicUrl }
const gateway = stripeGateway({ ...standIns.stripe!, timeout: 1000 })
t.beforeEach(reset)

let keys = 0
const order = (more: Partial<CheckoutOrder> = {}): CheckoutOrder => ({
  idempotencyKey: `key-${++keys}`,
  subjectId: '0193-booking',
  attemptId: '0193-attempt',
  reference: 'C-7K3M9Q',
  method: 'CARD',
  amount: 6600,
  description: '個別相談（架空 太郎）',
  payerEmail: 'member@example.jp',
  locale: 'ja',
  expiresAt: new Date(world.clock.now().getTime() + 31 * 60_000),
  successUrl: `${publicUrl}/consultations/1?paid`,
  cancelUrl: `${publicUrl}/consultations/1`,
  ...more,
})
const konbini = { method: 'KONBINI', payWithinDays: 3 } as const

t.test('a card, from the open page to the money', async (t) => {
  const asked = order()
  const open = await gateway.createCheckout(asked)
  t.match(open, {
    status: 'OPEN',
    money: 'UNPAID',
    amount: 6600,
    subjectId: '0193-booking',
    attemptId: '0193-attempt',
    paymentIntentId: null,
    payBy: null,
  })
  t.equal(open.expiresAt.getTime(), Math.floor(asked.expiresAt.getTime() / 1000) * 1000)
  t.match(open.url, `/dev/stripe/${open.id}`)
  t.equal((await gateway.createCheckout(asked)).id, open.id, 'same key, same session')
  await pay(outside, open.id, 'card', 'failed')
  t.match(await gateway.findCheckout(open.id), { status: 'OPEN', money: 'UNPAID' })
  await pay(outside, open.id, 'card', 'paid')
  t.match(await gateway.findCheckout(open.id), {
    status: 'COMPLETE',
    money: 'PAID',
    url: null,
    paymentIntentId: /^pi_/,
  })
  t.match(await gateway.expireCheckout(open.id), { status: 'COMPLETE', money: 'PAID' }, 'paid before it could end')
})

t.test('konbini: voucher, deadline, paid or lapsed', async (t) => {
  const { id } = await gateway.createCheckout(order(konbini))
  await pay(outside, id, 'konbini', 'voucher')
  const waiting = await gateway.findCheckout(id)
  t.match(waiting, { status: 'COMPLETE', money: 'VOUCHER', voucherUrl: /vouchers/ })
  t.match(waiting?.payBy?.toISOString(), /T14:59:59\.000Z$/, '23:59:59 in Japan')
  await pay(outside, id, 'konbini', 'paid')
  t.match(await gateway.findCheckout(id), { money: 'PAID', payBy: null })
  const { id: lapsing } = await gateway.createCheckout(order(konbini))
  await pay(outside, lapsing, 'konbini', 'failed')
  t.match(await gateway.findCheckout(lapsing), { status: 'COMPLETE', money: 'FAILED' })
})

t.test('ending a page', async (t) => {
  const { id } = await gateway.createCheckout(order())
  t.match(await gateway.expireCheckout(id), { status: 'EXPIRED', money: 'UNPAID', url: null })
  t.match(await gateway.expireCheckout(id), { status: 'EXPIRED' }, 'again')
  t.equal(await gateway.expireCheckout('cs_test_none'), null)
  t.equal(await gateway.findCheckout('cs_test_none'), null)
})

t.test('a key that Stripe does not take decides nothing', async (t) => {
  const locked = stripeGateway({ ...standIns.stripe!, secretKey: 'sk_test_stranger', timeout: 1000 })
  await t.rejects(locked.createCheckout(order()), GatewayUnavailable)
  await t.rejects(
    locked.refund({ idempotencyKey: 'r', paymentIntentId: 'pi_test_none', amount: 1, refundId: 'r' }),
    GatewayUnavailable,
  )
})

t.test('refunds', async (t) => {
  const { id } = await gateway.createCheckout(order())
  await pay(outside, id, 'card', 'paid')
  const paymentIntentId = String((await gateway.findCheckout(id))?.paymentIntentId)
  const half = { idempotencyKey: 'refund-1', paymentIntentId, amount: 3300, refundId: 'r-1' }
  const refund = await gateway.refund(half)
  t.match(refund, { status: 'SUCCEEDED', amount: 3300, refundId: 'r-1' })
  t.equal((await gateway.refund(half)).id, refund.id)
  t.strictSame(await gateway.findRefund(refund.id), refund)
  t.strictSame(await gateway.listRefunds(paymentIntentId), [refund])
  await gateway.refund({ ...half, idempotencyKey: 'refund-2', refundId: 'r-2' })
  const more = await gateway.refund({ ...half, idempotencyKey: 'refund-3' }).catch((error: unknown) => error)
  t.type(more, GatewayRefused)
  t.match(more, { code: 'charge_already_refunded' })
  t.equal(await gateway.findRefund('re_none'), null)

  const { id: store } = await gateway.createCheckout(order(konbini))
  await pay(outside, store, 'konbini', 'paid')
  const intent = String((await gateway.findCheckout(store))?.paymentIntentId)
  t.match(await gateway.refund({ ...half, idempotencyKey: 'refund-4', paymentIntentId: intent, amount: 6600 }), {
    status: 'REQUIRES_ACTION',
  })
})

t.test('what is certain and what is not', async (t) => {
  await t.rejects(gateway.createCheckout(order({ amount: 10 })), GatewayRefused)
  await t.rejects(gateway.createCheckout(order({ expiresAt: new Date(world.clock.now()) })), GatewayRefused)
  await fault('stripe', 'error-before')
  await t.rejects(gateway.createCheckout(order()), GatewayUnavailable)
  await fault('stripe', 'limit')
  await t.rejects(gateway.createCheckout(order()), GatewayUnavailable)
  await fault('stripe', 'drop-before', { remaining: 3 })
  await t.rejects(gateway.createCheckout(order()), GatewayUnavailable)
  await reset()
  await fault('stripe', 'slow', { amount: 1.5, remaining: 2 })
  await t.rejects(gateway.createCheckout(order()), GatewayUnavailable, 'no answer in time, twice')
  await reset()
  const nobody = stripeGateway({ ...standIns.stripe!, apiBase: 'http://127.0.0.1:1', maxNetworkRetries: 0 })
  await t.rejects(nobody.findCheckout('cs_test_none'), GatewayUnavailable)

  const lost = order()
  await fault('stripe', 'drop-after')
  const found = await gateway.createCheckout(lost)
  t.equal((await gateway.createCheckout(lost)).id, found.id, 'an answer that got lost is asked for again')
})
