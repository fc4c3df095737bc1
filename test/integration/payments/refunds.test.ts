import t from 'tap'
import { transaction } from '../../../db/transaction.ts'
import { settleRefund } from '../../../server/demo/stripe/refunds.ts'
import { followReschedule } from '../../../server/features/payments/follow-reschedule.ts'
import { moved } from '../../../server/features/payments/ledger-rules.ts'
import { moneyOf, post } from '../../../server/features/payments/post.ts'
import { sendRefund } from '../../../server/features/payments/send-refund.ts'
import { withBooks } from './books.ts'
import { paymentDesk } from './desk.ts'

const MINUTE = 60_000
t.setTimeout(120_000)
const desk = await paymentDesk(t)
const { system } = desk
const story = withBooks(t, desk)

async function paid(method: 'CARD' | 'KONBINI' = 'CARD') {
  const booking = await desk.book(method)
  await desk.pay(await desk.newestPage(booking.paymentId), method === 'CARD' ? 'card' : 'konbini', 'paid')
  await desk.webhooksSettled()
  return booking
}
const theRefund = async (paymentId: string) => {
  const refunds = await desk.refunds(paymentId)
  if (refunds.length !== 1) throw new Error(`${refunds.length} refunds`)
  return refunds[0]!
}
const intentOf = async (id: string) => String((await desk.payment(id)).payment_intent_id)
const atGateway = async (id: string) => system.payments.listRefunds(await intentOf(id))

story('half back, half kept', async (t) => {
  const { id, paymentId } = await paid()
  await desk.cancel(id, 50)
  t.match(await desk.payment(id), { state: 'REFUNDING', refunded_amount: 0 })
  t.match(await theRefund(paymentId), { state: 'REQUESTED', amount: 3_300, reason: 'CANCELLED' })
  t.match(await moneyOf(system.db, paymentId), { REFUNDING: 3_300, FEE: 3_300 })
  await desk.work()
  t.match(await desk.payment(id), { state: 'PARTLY_REFUNDED', refunded_amount: 3_300 })
  t.match(await moneyOf(system.db, paymentId), { REFUNDED: 3_300, FEE: 3_300 })
  t.ok((await desk.letters(id)).includes('REFUND_SENT'))
  const { rows } = await desk.pool.query(
    'select refund_amount from consultation_cancellation where consultation_id = $1',
    [id],
  )
  t.strictSame(rows, [{ refund_amount: 3_300 }])
})

story('too late for anything back: all of it is kept', async (t) => {
  const { id, paymentId } = await paid()
  await desk.cancel(id, 0)
  await desk.work()
  t.match(await desk.payment(id), { state: 'PAID', refunded_amount: 0 })
  t.equal((await desk.refunds(paymentId)).length, 0)
  t.match(await moneyOf(system.db, paymentId), { FEE: 6_600, BOOKED: 0 })
})

story('a refund is sent once, whatever happens on the way', async (t) => {
  const together = await paid()
  await desk.cancel(together.id, 100)
  const { id: refundId } = await theRefund(together.paymentId)
  await Promise.allSettled([1, 2, 3].map(() => sendRefund(system, refundId)))
  await sendRefund(system, refundId)
  t.equal((await atGateway(together.id)).length, 1, 'three at once')

  for (const kind of ['error-after', 'drop-after'] as const) {
    const lost = await paid()
    await desk.cancel(lost.id, 100)
    const { id: lostRefund } = await theRefund(lost.paymentId)
    await desk.fault('stripe', kind, { operation: 'refunds.create', remaining: null })
    await t.rejects(sendRefund(system, lostRefund), { name: 'GatewayUnavailable' })
    await desk.noFaults()
    await desk.advance(25 * 60 * MINUTE)
    await sendRefund(system, lostRefund)
    t.equal((await atGateway(lost.id)).length, 1, `${kind}: made, the answer lost, and the key forgotten after a day`)
    t.equal((await desk.payment(lost.id)).state, 'REFUNDED')
  }
})

story('the gateway is away: the sweep sends it later', async (t) => {
  const { id, paymentId } = await paid()
  await desk.cancel(id, 100)
  await desk.fault('stripe', 'drop-before', { remaining: null })
  await desk.work()
  t.match(await theRefund(paymentId), { state: 'REQUESTED', last_error: 'GATEWAY_UNAVAILABLE' })
  await desk.noFaults()
  await desk.pool.query('delete from graphile_worker._private_jobs')
  await desk.advance(MINUTE)
  await desk.sweep()
  t.match(await theRefund(paymentId), { state: 'SUCCEEDED', last_error: null })
})

story('told by webhook before our own answer is stored', async (t) => {
  const { id, paymentId } = await paid()
  await desk.cancel(id, 100)
  const { id: refundId } = await theRefund(paymentId)
  await system.payments.refund({
    idempotencyKey: refundId,
    paymentIntentId: await intentOf(id),
    amount: 6_600,
    refundId,
  })
  await desk.webhooksSettled()
  t.match(await desk.payment(id), { state: 'REFUNDED' })
  await desk.work()
  t.equal((await atGateway(id)).length, 1)
  t.equal((await desk.letters(id)).filter((kind) => kind === 'REFUND_SENT').length, 1)
})

story('the convenience store: pending until the payer has named a bank account', async (t) => {
  const { id, paymentId } = await paid('KONBINI')
  await desk.cancel(id, 100)
  await desk.work()
  t.match(await theRefund(paymentId), { state: 'PENDING', gateway_refund_id: /^pyr_/ })
  t.equal((await desk.payment(id)).state, 'REFUNDING')
  await settleRefund(desk.outside, String((await theRefund(paymentId)).gateway_refund_id), 'succeeded')
  await desk.webhooksSettled()
  t.match(await desk.payment(id), { state: 'REFUNDED', refunded_amount: 6_600 })
})

story('a refund that fails is owed, told to the office, and mended by hand at the gateway', async (t) => {
  const { id, paymentId } = await paid()
  await desk.cancel(id, 100)
  await desk.work()
  t.equal((await desk.payment(id)).state, 'REFUNDED')
  await desk.webhooksSettled()
  await settleRefund(desk.outside, String((await theRefund(paymentId)).gateway_refund_id), 'failed')
  await desk.webhooksSettled()
  t.match(await theRefund(paymentId), { state: 'FAILED' })
  t.match(await desk.payment(id), { state: 'REFUNDING', refunded_amount: 0 })
  t.match(await moneyOf(system.db, paymentId), { REFUNDING: 6_600 })
  const letter = await system.db
    .selectFrom('letter')
    .selectAll()
    .where('kind', '=', 'REFUND_FAILED')
    .executeTakeFirstOrThrow()
  t.match(letter, { address: 'office@example.jp', consultation_id: id })
  await byHand(await intentOf(id), 6_600)
  await desk.webhooksSettled()
  t.match(await theRefund(paymentId), { state: 'SUCCEEDED', last_error: null })
  t.match(await desk.payment(id), { state: 'REFUNDED', refunded_amount: 6_600 })
})

/** As the office would in the gateway's own pages. */
const byHand = (paymentIntentId: string, amount: number) =>
  system.payments.refund({ idempotencyKey: `${paymentIntentId}/${amount}`, paymentIntentId, amount, refundId: '' })

story('a refund made at the gateway without us is taken into the books', async (t) => {
  const { id, paymentId } = await paid()
  await byHand(await intentOf(id), 1_000)
  await desk.webhooksSettled()
  t.match(await theRefund(paymentId), { state: 'SUCCEEDED', amount: 1_000, reason: 'AT_GATEWAY' })
  t.match(await desk.payment(id), { state: 'PARTLY_REFUNDED', refunded_amount: 1_000 })
  t.match(await moneyOf(system.db, paymentId), { BOOKED: 5_600, REFUNDED: 1_000 })
  await desk.cancel(id, 100)
  await desk.work()
  t.match(await desk.payment(id), { state: 'REFUNDED', refunded_amount: 6_600 })
})

story('the gateway refuses: it is owed, and the office hears', async (t) => {
  const { id, paymentId } = await paid()
  await desk.cancel(id, 100)
  const intent = await intentOf(id)
  await desk.pool.query(`delete from demo.stripe_object where id = $1`, [intent])
  await desk.work()
  t.match(await theRefund(paymentId), { state: 'FAILED', last_error: 'resource_missing' })
  t.equal((await desk.payment(id)).state, 'REFUNDING')
  t.ok((await desk.letters(id)).includes('REFUND_FAILED'))
})

story('cancelled twice, returned once', async (t) => {
  const { id, paymentId } = await paid()
  await desk.cancel(id, 100)
  await t.rejects(desk.cancel(id, 100), /consultation_cancellation/)
  t.equal((await desk.refunds(paymentId)).length, 1)
  await desk.work()
})

story('money that waited is booked with the new time', async (t) => {
  const { id, paymentId } = await paid()
  await transaction(system.db, async (tx) => {
    await post(tx, system, { paymentId }, moved('BOOKED', 'WAITING', 6_600, 'UNPLACED'))
    const consultation = await tx.selectFrom('consultation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    await followReschedule(tx, system, consultation)
    await followReschedule(tx, system, consultation)
  })
  t.match(await moneyOf(system.db, paymentId), { BOOKED: 6_600, WAITING: 0 })
})
