import { createHmac } from 'node:crypto'
import t from 'tap'
import { transaction } from '../../../db/transaction.ts'
import { expireConsultation } from '../../../server/features/consultations/expire.ts'
import { expireHold } from '../../../server/features/payments/expire-hold.ts'
import { receiveEvent } from '../../../server/features/payments/handle-event.ts'
import { moneyOf } from '../../../server/features/payments/post.ts'
import { withBooks } from './books.ts'
import { claim, paymentDesk } from './desk.ts'

const MINUTE = 60_000
t.setTimeout(120_000)
const desk = await paymentDesk(t)
const { system, people } = desk
const story = withBooks(t, desk)

const eventsOf = () => system.db.selectFrom('gateway_event').selectAll().execute()
const eventOf = (id: string, checkoutId: string) => ({
  id,
  type: 'checkout.session.completed',
  checkoutId,
  paymentIntentId: null,
  refundId: null,
})
const captures = async (paymentId: string) => (await moneyOf(system.db, paymentId)).total / 6_600

for (const kind of ['twice', 'shuffle', 'late', 'never'] as const)
  story(`webhooks that come ${kind} change nothing in the end`, async (t) => {
    await desk.fault('webhook', kind, { remaining: null, amount: 120 })
    const card = await desk.book('CARD')
    const store = await desk.book('KONBINI')
    await desk.pay(await desk.newestPage(card.paymentId), 'card', 'paid')
    await desk.pay(await desk.newestPage(store.paymentId), 'konbini', 'voucher')
    await desk.pay(await desk.newestPage(store.paymentId), 'konbini', 'paid')
    await desk.noFaults()
    if (kind === 'never') {
      t.equal((await desk.consultation(card.id)).state, 'HELD')
      await desk.advance(MINUTE)
      await desk.sweep()
    } else if (kind !== 'twice') await desk.advance(3 * MINUTE)
    await desk.webhooksSettled()
    for (const { id, paymentId } of [card, store]) {
      t.equal((await desk.consultation(id)).state, 'CONFIRMED')
      t.equal(await captures(paymentId), 1)
      t.equal((await desk.letters(id)).filter((letter) => letter === 'CONSULTATION_CONFIRMED').length, 2)
    }
    await desk.sweep()
    t.equal(await captures(card.paymentId), 1, 'the sweep finds nothing new')
  })

story('one event told five times at once is handled once', async (t) => {
  await desk.fault('webhook', 'never', { remaining: null })
  const { id, paymentId } = await desk.book('CARD')
  const page = await desk.newestPage(paymentId)
  await desk.pay(page, 'card', 'paid')
  await desk.noFaults()
  await Promise.all(Array.from({ length: 5 }, () => receiveEvent(system, eventOf('evt_many', page))))
  await Promise.all(Array.from({ length: 3 }, (_, n) => receiveEvent(system, eventOf(`evt_other_${n}`, page))))
  t.equal((await desk.consultation(id)).state, 'CONFIRMED')
  t.equal(await captures(paymentId), 1)
  t.equal((await eventsOf()).filter((event) => event.id === 'evt_many' && event.handled_at).length, 1)
})

story('the end of a hold: first the gateway, then the time', async (t) => {
  await desk.fault('webhook', 'never', { remaining: null })
  const { id, paymentId } = await desk.book('CARD')
  const page = await desk.newestPage(paymentId)
  await desk.advance(34 * MINUTE)
  await desk.work()
  t.equal((await desk.consultation(id)).state, 'HELD', 'not before')
  await expireHold(system, id)
  t.equal((await desk.consultation(id)).state, 'HELD', 'nor when somebody asks too early')
  await desk.advance(2 * MINUTE)
  await desk.fault('stripe', 'drop-before', { remaining: null })
  await t.rejects(expireHold(system, id), { name: 'GatewayUnavailable' })
  t.equal((await desk.consultation(id)).state, 'HELD', 'the gateway is away, so the time stays kept')
  await desk.noFaults()
  await expireHold(system, id)
  await expireHold(system, id)
  t.match(await desk.consultation(id), { state: 'EXPIRED', hold_expires_at: null })
  t.equal((await desk.payment(id)).state, 'EXPIRED')
  t.match(await system.payments.findCheckout(page), { status: 'EXPIRED' })
  const live = await system.db
    .selectFrom('time_claim')
    .select('id')
    .where('consultation_id', '=', id)
    .where('released_at', 'is', null)
    .execute()
  t.equal(live.length, 0, 'the time is free')
  t.strictSame(await desk.letters(id), ['CONSULTATION_EXPIRED'])
})

story('paid in the last second: confirmed, not expired', async (t) => {
  await desk.fault('webhook', 'never', { remaining: null })
  const { id, paymentId } = await desk.book('CARD')
  await desk.pay(await desk.newestPage(paymentId), 'card', 'paid')
  await desk.advance(36 * MINUTE)
  await Promise.all([
    expireHold(system, id),
    desk.sweep(),
    receiveEvent(system, eventOf('evt_last_second', await desk.newestPage(paymentId))),
  ])
  await desk.noFaults()
  t.equal((await desk.consultation(id)).state, 'CONFIRMED')
  t.equal(await captures(paymentId), 1)
})

story('a crash after the commit: the sweep makes the page, or gives the attempt up', async (t) => {
  const young = await desk.book('CARD', { send: false })
  await desk.advance(50_000)
  const old = await desk.book('CARD', { send: false })
  await desk.sweep()
  t.match(await desk.attempts(young.paymentId), [{ state: 'OPEN' }])
  t.match(await desk.attempts(old.paymentId), [{ state: 'CREATED' }], 'its own process may still be at it')
  await desk.advance(10 * MINUTE)
  await desk.sweep()
  t.match(await desk.attempts(old.paymentId), [{ state: 'EXPIRED' }], 'its page would live too short')
  t.match(await desk.payment(old.id), { state: 'PENDING' })
  await desk.advance(36 * MINUTE)
  await desk.work()
  t.equal((await desk.consultation(old.id)).state, 'EXPIRED')
})

story('a page that the gateway no longer knows, and a hold whose job is lost', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  await desk.pool.query('delete from demo.stripe_object where id = $1', [await desk.newestPage(paymentId)])
  await desk.pool.query('delete from graphile_worker._private_jobs')
  await desk.advance(40 * MINUTE)
  await desk.sweep()
  t.match(await desk.attempts(paymentId), [{ state: 'EXPIRED' }])
  t.equal((await desk.consultation(id)).state, 'EXPIRED')
})

story('the sweep comes again by our clock, once', async (t) => {
  await desk.sweep()
  await desk.sweep()
  const { rows } = await desk.pool.query<{ run_at: Date }>(
    `select run_at from graphile_worker.jobs where task_identifier = 'sweep-payments'`,
  )
  t.equal(rows.length, 1)
  const ours = rows[0]!.run_at.getTime() + (desk.clock.now().getTime() - desk.clock.real(desk.clock.now()).getTime())
  t.equal(Math.round(ours / 1_000) % 600, 0, 'at a full ten minutes')
})

story('one broken thing does not stop the sweep of others', async (t) => {
  await desk.fault('webhook', 'never', { remaining: null })
  const paid = await Promise.all([desk.book('CARD'), desk.book('CARD'), desk.book('CARD')])
  for (const { paymentId } of paid) await desk.pay(await desk.newestPage(paymentId), 'card', 'paid')
  await desk.noFaults()
  await desk.advance(MINUTE)
  await desk.fault('stripe', 'error-before', { operation: 'checkout.sessions.retrieve', remaining: 1 })
  await desk.sweep()
  const states = await Promise.all(paid.map(async ({ id }) => (await desk.consultation(id)).state))
  t.strictSame(states.sort(), ['CONFIRMED', 'CONFIRMED', 'HELD'])
  await desk.advance(10 * MINUTE)
  await desk.sweep()
  for (const { id } of paid) t.equal((await desk.consultation(id)).state, 'CONFIRMED')
})

const expireByHand = (id: string) => transaction(system.db, (tx) => expireConsultation(tx, system, id))

story('late money: the time is still free', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  await expireByHand(id)
  await desk.pay(await desk.newestPage(paymentId), 'card', 'paid')
  await desk.webhooksSettled()
  t.equal((await desk.consultation(id)).state, 'CONFIRMED')
  t.match(await moneyOf(system.db, paymentId), { BOOKED: 6_600, WAITING: 0 })
})

story('late money: the time is gone, and the money waits until the member has chosen', async (t) => {
  const { id, paymentId, start } = await desk.book('CARD')
  await expireByHand(id)
  await transaction(system.db, (tx) => claim(tx, system, null, [people.instructor], start))
  await desk.pay(await desk.newestPage(paymentId), 'card', 'paid')
  await desk.webhooksSettled()
  t.equal((await desk.consultation(id)).state, 'UNPLACED')
  t.match(await moneyOf(system.db, paymentId), { BOOKED: 0, WAITING: 6_600 })
  await desk.cancel(id, 100)
  await desk.work()
  t.match(await desk.payment(id), { state: 'REFUNDED', refunded_amount: 6_600 })
})

story('money on a cancelled booking goes back in full', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  await desk.cancel(id, 0)
  t.equal((await desk.payment(id)).state, 'EXPIRED')
  await desk.pay(await desk.newestPage(paymentId), 'card', 'paid')
  await desk.webhooksSettled()
  t.equal((await desk.consultation(id)).state, 'CANCELLED')
  t.equal((await desk.payment(id)).state, 'REFUNDING')
  await desk.work()
  t.match(await desk.payment(id), { state: 'REFUNDED', captured_amount: 6_600, refunded_amount: 6_600 })
})

story('cancelling closes the page', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  const page = await desk.newestPage(paymentId)
  await desk.cancel(id, 0)
  await desk.work()
  await t.rejects(desk.pay(page, 'card', 'paid'))
  t.match(await desk.attempts(paymentId), [{ state: 'EXPIRED' }])
})

story('paid twice: one is booked, the other goes back', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  const first = await desk.newestPage(paymentId)
  // As if two processes had begun an attempt at the same moment.
  const made = await system.payments.createCheckout({
    idempotencyKey: `${id}/2`,
    subjectId: id,
    attemptId: await secondAttempt(paymentId),
    reference: 'C-TEST',
    method: 'CARD',
    amount: 6_600,
    description: '個別相談',
    payerEmail: null,
    locale: 'ja',
    expiresAt: new Date(desk.clock.now().getTime() + 31 * MINUTE),
    successUrl: 'http://localhost:3000/',
    cancelUrl: 'http://localhost:3000/',
  })
  await desk.pay(first, 'card', 'paid')
  await desk.pay(made.id, 'card', 'paid')
  await desk.webhooksSettled()
  await desk.work()
  await desk.webhooksSettled()
  t.equal((await desk.consultation(id)).state, 'CONFIRMED')
  t.match(await desk.payment(id), { state: 'PAID', captured_amount: 6_600, refunded_amount: 0 })
  t.match(await moneyOf(system.db, paymentId), { total: 13_200, BOOKED: 6_600, REFUNDED: 6_600 })
  await desk.cancel(id, 100)
  await desk.work()
  t.match(await desk.payment(id), { state: 'REFUNDED', refunded_amount: 6_600 })
})

async function secondAttempt(paymentId: string): Promise<string> {
  const id = system.ids.uuid()
  const now = desk.clock.now()
  await system.db
    .insertInto('payment_attempt')
    .values({
      id,
      payment_id: paymentId,
      number: 2,
      method: 'CARD',
      state: 'CREATED',
      expires_at: new Date(now.getTime() + 31 * MINUTE),
      idempotency_key: id,
      created_at: now,
      checked_at: now,
    })
    .execute()
  return id
}

const told = (
  body: string | Buffer,
  more: { secret?: string; age?: number; type?: string; signature?: string } = {},
) => {
  const at = Math.floor(desk.clock.real(desk.clock.now()).getTime() / 1_000) - (more.age ?? 0)
  const v1 = createHmac('sha256', more.secret ?? desk.webhookSecret)
    .update(`${at}.`)
    .update(body)
    .digest('hex')
  return fetch(`${desk.url()}/webhooks/stripe`, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: {
      'content-type': more.type ?? 'application/json; charset=utf-8',
      ...(more.signature !== '' && { 'stripe-signature': more.signature ?? `t=${at},v1=${v1}` }),
    },
  })
}
const eventBody = (id: string, type: string, object: object) =>
  JSON.stringify({ id, object: 'event', type, api_version: '2026-10-28.endive', data: { object } })

story('what is not signed by the gateway, now, is refused', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  const body = eventBody('evt_forged', 'checkout.session.completed', {
    object: 'checkout.session',
    id: await desk.newestPage(paymentId),
    payment_status: 'paid',
    status: 'complete',
  })
  t.equal((await told(body, { secret: 'whsec_wrong' })).status, 400)
  t.equal((await told(body, { age: 600 })).status, 400, 'ten minutes old, by the real clock')
  t.equal((await told(body, { signature: 'nonsense' })).status, 400)
  t.equal((await told(body, { signature: '' })).status, 400)
  t.equal((await told(body, { type: 'text/plain' })).status, 415)
  t.equal((await told(Buffer.alloc(1_100_000, 'x'))).status, 413)
  t.notOk(
    (await eventsOf()).some((event) => event.id === 'evt_forged'),
    'nothing is stored',
  )
  t.equal((await told(body)).status, 200, 'even a true signature is only a reason to look')
  t.equal((await desk.consultation(id)).state, 'HELD')
})

story('events that mean nothing to us are stored, without what they hold of people', async (t) => {
  const customer = { object: 'customer', id: 'cus_1', email: 'somebody@example.jp' }
  t.equal((await told(eventBody('evt_unknown', 'customer.created', customer))).status, 200)
  t.equal((await told(eventBody('evt_unknown', 'customer.created', customer))).status, 200)
  const stranger = { object: 'checkout.session', id: 'cs_of_somebody_else' }
  t.equal((await told(eventBody('evt_stranger', 'checkout.session.completed', stranger))).status, 200)
  const stored = (await eventsOf()).filter(({ id }) => id === 'evt_unknown' || id === 'evt_stranger')
  t.equal(stored.length, 2)
  t.ok(stored.every((event) => event.handled_at))
  t.notMatch(JSON.stringify(stored), 'somebody@')
})

story('the gateway tells and cannot be asked: the event is kept and handled later', async (t) => {
  await desk.fault('webhook', 'never', { remaining: null })
  const { id, paymentId } = await desk.book('CARD')
  const page = await desk.newestPage(paymentId)
  await desk.pay(page, 'card', 'paid')
  await desk.fault('stripe', 'drop-before', { remaining: null })
  await receiveEvent(system, eventOf('evt_kept', page))
  t.match(
    (await eventsOf()).find((event) => event.id === 'evt_kept'),
    { handled_at: null },
  )
  await desk.noFaults()
  await desk.advance(15_000)
  await desk.work()
  t.equal((await desk.consultation(id)).state, 'CONFIRMED')
  t.ok((await eventsOf()).find((event) => event.id === 'evt_kept')?.handled_at)
})
