import t from 'tap'
import { pay } from '../../../server/demo/stripe/till.ts'
import { until } from '../../demo/world.ts'
import { testApp } from '../../support/app.ts'

t.setTimeout(120_000)
const app = await testApp(t)
const member = await app.as('member')
const [office, other] = [await app.as('office'), await app.as('second-member')]

const SLOTS = `query ($from: DateTime!, $to: DateTime!, $instructor: ID) {
  consultationSlots(input: { instructorId: $instructor, from: $from, to: $to }) { start instructor { id } }
  association { consultationTerms { id } }
}`
const BOOK = `mutation ($input: BookConsultationInput!) {
  bookConsultation(input: $input) { __typename ... on Consultation { id } ... on UserError { code message } }
}`
const PAYMENT = `payment { method state refundedAmount checkoutUrl payBy receiptUrl price { net tax amount taxRatePercent } }`
const READ = `query ($id: ID!) { consultation(id: $id) { id state ${PAYMENT} } }`
const PAY = `mutation ($id: ID!, $method: PaymentMethod!) {
  payConsultation(consultationId: $id, method: $method) {
    __typename ... on Consultation { id state ${PAYMENT} } ... on UserError { code message }
  }
}`

const instructor = await app.personId('instructor')
async function book(paymentMethod = 'CARD'): Promise<string> {
  const now = app.world.clock.now().getTime()
  const data = await member.ask(SLOTS, {
    instructor,
    from: new Date(now + 12 * 86_400_000).toISOString(),
    to: new Date(now + 14 * 86_400_000).toISOString(),
  })
  const booked = await member.ask(BOOK, {
    input: {
      instructorId: instructor,
      start: data.consultationSlots[0].start,
      topic: '着信音に不安を感じる部下への声かけ',
      paymentMethod,
      agreedTermsVersionId: data.association.consultationTerms.id,
      requestKey: app.system.ids.uuid(),
    },
  })
  t.match(booked.bookConsultation, { __typename: 'Consultation' })
  return booked.bookConsultation.id
}

t.test('where to pay is for the payer and for staff', async (t) => {
  const id = await book()
  const mine = (await member.ask(READ, { id })).consultation
  t.match(mine, {
    state: 'HELD',
    payment: {
      method: 'CARD',
      state: 'PENDING',
      refundedAmount: 0,
      payBy: null,
      receiptUrl: null,
      price: { net: 6_000, tax: 600, amount: 6_600, taxRatePercent: 10 },
    },
  })
  t.match(mine.payment.checkoutUrl, /\/dev\/stripe\/cs_/)
  t.equal((await office.ask(READ, { id })).consultation.payment.checkoutUrl, mine.payment.checkoutUrl)
  const teacher = await app.as('instructor')
  t.match((await teacher.ask(READ, { id })).consultation.payment, { state: 'PENDING', checkoutUrl: null })
  t.equal((await other.gql(READ, { id })).errors?.[0]?.extensions.code, 'NOT_FOUND')
  const refused = await other.gql(PAY, { id, method: 'CARD' })
  t.equal(refused.errors?.[0]?.extensions.code, 'NOT_FOUND', 'denial looks like absence')

  const again = (await member.ask(PAY, { id, method: 'CARD' })).payConsultation
  t.equal(again.payment.checkoutUrl, mine.payment.checkoutUrl, 'the page that is open')
  t.match((await member.ask(PAY, { id, method: 'FREE' })).payConsultation, {
    __typename: 'Refused',
    code: 'PAYMENT_METHOD_NOT_OFFERED',
    message: /お支払い方法/,
  })
  await pay({ ...app.world, publicUrl: () => app.url }, mine.payment.checkoutUrl.split('/').at(-1), 'card', 'paid')
  await until(async () => (await member.ask(READ, { id })).consultation.state === 'CONFIRMED')
  const paid = (await member.ask(READ, { id })).consultation
  t.match(paid.payment, { state: 'PAID', checkoutUrl: null }, 'nothing left to pay')
})

t.test('a sponsorship, and who has none', async (t) => {
  const SPONSORED = `{ viewer { sponsorship { organisationName billingContact remainingConsultations allowsInvoice } } }`
  const sponsored = await app.as('sponsored')
  t.match((await sponsored.ask(SPONSORED)).viewer.sponsorship, {
    organisationName: /./,
    remainingConsultations: Number,
    allowsInvoice: true,
  })
  t.equal((await member.ask(SPONSORED)).viewer.sponsorship, null)
})

t.test('money of the demo’s past can go back too', async (t) => {
  const { db } = app.system
  const unplaced = await db
    .selectFrom('consultation')
    .select(['id', 'member_id'])
    .where('state', '=', 'UNPLACED')
    .executeTakeFirstOrThrow()
  const CANCEL = `mutation ($id: ID!) {
    cancelConsultation(input: { consultationId: $id }) { __typename ... on Consultation { state } ... on UserError { code } }
  }`
  t.match((await office.ask(CANCEL, { id: unplaced.id })).cancelConsultation, { state: 'CANCELLED' })
  // It was paid at a convenience store, and the gateway asks the payer for a bank account first.
  const refund = () =>
    db
      .selectFrom('refund')
      .innerJoin('payment', 'payment.id', 'refund.payment_id')
      .selectAll('refund')
      .where('consultation_id', '=', unplaced.id)
      .executeTakeFirst()
  await until(async () => (await refund())?.state === 'PENDING')
  t.match(await refund(), { gateway_refund_id: /^pyr_/ })
  t.match((await office.ask(READ, { id: unplaced.id })).consultation.payment, { state: 'REFUNDING', refundedAmount: 0 })
})
