import t from 'tap'
import { payConsultation } from '../../../server/features/payments/pay-consultation.ts'
import { moneyOf } from '../../../server/features/payments/post.ts'
import { startCheckout } from '../../../server/features/payments/start-checkout.ts'
import { withBooks } from './books.ts'
import { paymentDesk } from './desk.ts'

const MINUTE = 60_000
t.setTimeout(120_000)
const desk = await paymentDesk(t)
const { system, people } = desk
const member = desk.as(people.member, 'GRADUATE')
const story = withBooks(t, desk)

story('a card: the page, the money, the confirmation', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  const [attempt] = await desk.attempts(paymentId)
  t.match(attempt, { state: 'OPEN', number: 1, idempotency_key: `${id}/1`, checkout_url: /^http/ })
  await desk.pay(await desk.newestPage(paymentId), 'card', 'failed')
  await desk.webhooksSettled()
  t.equal((await desk.consultation(id)).state, 'HELD', 'declined: the page stays open for another card')
  await desk.pay(await desk.newestPage(paymentId), 'card', 'paid')
  await desk.webhooksSettled()
  t.match(await desk.consultation(id), { state: 'CONFIRMED', hold_expires_at: null })
  t.match(await desk.payment(id), { state: 'PAID', method: 'CARD', captured_amount: 6_600, payment_intent_id: /^pi_/ })
  t.match(await moneyOf(system.db, paymentId), { total: 6_600, BOOKED: 6_600 })
  t.strictSame(await desk.letters(id), ['CONSULTATION_CONFIRMED', 'CONSULTATION_CONFIRMED'])
})

story('nothing of what is talked about reaches the gateway', async (t) => {
  const { paymentId } = await desk.book('CARD')
  const { rows } = await desk.pool.query('select data from demo.stripe_object where id = $1', [
    await desk.newestPage(paymentId),
  ])
  const sent = JSON.stringify(rows)
  t.notMatch(sent, 'クレーム')
  t.match(sent, '個別相談（架空 太郎）30分')
  t.match(sent, `/consultations/`)
})

story('a card, then the convenience store on the same booking', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  const firstPage = await desk.newestPage(paymentId)
  const held = await desk.consultation(id)
  await desk.advance(10 * MINUTE)
  await payConsultation(member, { consultationId: id, method: 'KONBINI' })
  const attempts = await desk.attempts(paymentId)
  t.match(attempts, [{ state: 'EXPIRED' }, { state: 'OPEN', number: 2, method: 'KONBINI', idempotency_key: `${id}/2` }])
  t.match(await system.payments.findCheckout(firstPage), { status: 'EXPIRED' }, 'nobody can pay on the first page')
  t.ok((await desk.consultation(id)).hold_expires_at! > held.hold_expires_at!, 'a new hold')
  t.equal((await desk.payment(id)).method, 'KONBINI')
  const page = await desk.newestPage(paymentId)
  await payConsultation(member, { consultationId: id, method: 'KONBINI' })
  t.equal(await desk.newestPage(paymentId), page, 'asked again it is the same page')

  await desk.pay(page, 'konbini', 'voucher')
  await desk.webhooksSettled()
  const waiting = await desk.consultation(id)
  const payment = await desk.payment(id)
  t.equal(waiting.state, 'AWAITING_PAYMENT')
  t.match(payment.pay_by?.toISOString(), /T14:59:59\.000Z$/)
  t.equal(waiting.hold_expires_at!.getTime() - payment.pay_by!.getTime(), 60 * MINUTE)
  t.match(await desk.letters(id), ['PAYMENT_VOUCHER'])
  t.match((await desk.attempts(paymentId))[1], { state: 'VOUCHER', voucher_url: /vouchers/ })
  await t.rejects(payConsultation(member, { consultationId: id, method: 'CARD' }), { code: 'VOUCHER_ISSUED' })

  await desk.pay(page, 'konbini', 'paid')
  await desk.webhooksSettled()
  t.equal((await desk.consultation(id)).state, 'CONFIRMED')
  t.match(await desk.payment(id), { state: 'PAID', method: 'KONBINI' })
})

story('a voucher that nobody pays ends with its deadline', async (t) => {
  const { id, paymentId } = await desk.book('KONBINI')
  await desk.pay(await desk.newestPage(paymentId), 'konbini', 'voucher')
  await desk.webhooksSettled()
  await desk.advance(40 * MINUTE)
  await desk.work()
  t.equal((await desk.consultation(id)).state, 'AWAITING_PAYMENT', 'the hold of the page no longer counts')
  await desk.advance(4 * 24 * 60 * MINUTE)
  await desk.work()
  await desk.webhooksSettled()
  t.equal((await desk.consultation(id)).state, 'EXPIRED')
  t.equal((await desk.payment(id)).state, 'EXPIRED')
})

story('who may pay, and when', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  const order = { consultationId: id, method: 'CARD' } as const
  await t.rejects(payConsultation(desk.as(people.other, 'GRADUATE'), order), { code: 'NOT_FOUND' })
  await t.rejects(payConsultation(desk.as(people.instructor), order), { code: 'NOT_FOUND' })
  await t.rejects(payConsultation({ ...member, actor: null }, order), { code: 'UNAUTHENTICATED' })
  await t.rejects(payConsultation(member, { ...order, consultationId: system.ids.uuid() }), { code: 'NOT_FOUND' })
  await t.rejects(payConsultation(member, { ...order, consultationId: 'no id' }), { code: 'NOT_FOUND' })
  await t.rejects(payConsultation(member, { ...order, method: 'INVOICE' }), { code: 'PAYMENT_METHOD_NOT_OFFERED' })
  await t.resolves(payConsultation(desk.as(people.other, 'STAFF'), order))
  await desk.pay(await desk.newestPage(paymentId), 'card', 'paid')
  await desk.webhooksSettled()
  await t.rejects(payConsultation(member, order), { code: 'NOTHING_TO_PAY' })

  const late = await desk.book('CARD')
  await desk.advance(36 * MINUTE)
  await t.rejects(payConsultation(member, { consultationId: late.id, method: 'CARD' }), { code: 'HOLD_ENDED' })
  await desk.work()

  const soon = await desk.book('CARD', { startsAt: new Date(desk.clock.now().getTime() + 7 * 24 * 60 * MINUTE) })
  await t.rejects(payConsultation(member, { consultationId: soon.id, method: 'KONBINI' }), {
    code: 'KONBINI_TOO_CLOSE',
  })
})

story('pages are not handed out without end', async (t) => {
  const { id } = await desk.book('CARD')
  for (const method of ['KONBINI', 'CARD', 'KONBINI', 'CARD'] as const)
    await payConsultation(member, { consultationId: id, method })
  await t.rejects(payConsultation(member, { consultationId: id, method: 'KONBINI' }), { code: 'TOO_MANY_ATTEMPTS' })
})

story('two tabs at once get one page', async (t) => {
  const { id, paymentId } = await desk.book('CARD')
  await Promise.allSettled([
    payConsultation(member, { consultationId: id, method: 'KONBINI' }),
    payConsultation(member, { consultationId: id, method: 'KONBINI' }),
    payConsultation(member, { consultationId: id, method: 'CARD' }),
  ])
  const open = (await desk.attempts(paymentId)).filter(({ state }) => state === 'OPEN' || state === 'CREATED')
  t.equal(open.length, 1)
})

story('the gateway is away while a page is wanted', async (t) => {
  await desk.fault('stripe', 'drop-before', { remaining: null })
  const { id, paymentId } = await desk.book('CARD')
  t.match(await desk.attempts(paymentId), [{ state: 'CREATED', checkout_id: null }], 'the booking stands')
  await t.rejects(payConsultation(member, { consultationId: id, method: 'CARD' }), { code: 'GATEWAY_AWAY' })
  await desk.noFaults()
  await payConsultation(member, { consultationId: id, method: 'CARD' })
  t.match(await desk.attempts(paymentId), [{ state: 'OPEN', number: 1 }], 'the same attempt, within 45 seconds')

  await desk.fault('stripe', 'error-after')
  const lost = await desk.book('CARD')
  t.match(await desk.attempts(lost.paymentId), [{ state: 'CREATED' }], 'made, but the answer was a stored 500')
  await desk.advance(MINUTE)
  await payConsultation(member, { consultationId: lost.id, method: 'CARD' })
  t.match(await desk.attempts(lost.paymentId), [{ state: 'EXPIRED' }, { state: 'OPEN', number: 2 }])
})

story('sending an attempt twice is sending it once', async (t) => {
  const { paymentId } = await desk.book('CARD', { send: false })
  await Promise.all([startCheckout(system, paymentId), startCheckout(system, paymentId)])
  const [attempt] = await desk.attempts(paymentId)
  t.equal(attempt?.state, 'OPEN')
  t.match(await system.payments.findCheckout(attempt!.checkout_id!), { status: 'OPEN' }, 'and nobody closed it')
})

story('an invoice stands in the month of the consultation, within the quota', async (t) => {
  const startsAt = new Date('2027-01-31T15:30:00Z')
  const { id, paymentId } = await desk.book('INVOICE', { startsAt })
  t.match(await desk.payment(id), { state: 'INVOICED', captured_amount: 0 })
  const charge = () =>
    system.db.selectFrom('sponsor_charge').selectAll().where('consultation_id', '=', id).executeTakeFirstOrThrow()
  t.match(await charge(), { month: '2027-02-01', amount: 6_600 })
  const used = async () => (await system.db.selectFrom('sponsorship').select('used').executeTakeFirstOrThrow()).used
  t.equal(await used(), 1)
  await desk.cancel(id, 50)
  t.match(await charge(), { amount: 3_300 })
  t.equal(await used(), 1, 'half a refund leaves the quota used')
  t.match(await moneyOf(system.db, paymentId), { total: 3_300, FEE: 3_300 })
  const second = await desk.book('INVOICE')
  await t.rejects(desk.book('INVOICE'), { code: 'QUOTA_USED_UP' })
  await desk.cancel(second.id, 100)
  t.equal(await used(), 1, 'the quota returns with a full refund')
})
