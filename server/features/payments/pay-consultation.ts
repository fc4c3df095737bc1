import type { CheckoutMethod, PaymentMethodName } from '../../../db/columns.ts'
import { type ConsultationRow, findConsultation, lockConsultation } from '../../../db/queries/consultations.ts'
import { attemptsOf, findPaymentOfConsultation, lockPayment, updatePayment } from '../../../db/queries/payments.ts'
import { type Reader, type Tx, transaction } from '../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { notFound, Refusal, RequestError } from '../../errors.ts'
import { faultPoint } from '../../faults.ts'
import { GatewayUnavailable } from '../../ports/payments.ts'
import { isUuid } from '../../uuid.ts'
import { extendHold } from '../consultations/extend-hold.ts'
import { readSettings } from '../office/settings.ts'
import { closePages } from './close-pages.ts'
import { attemptIsOver, decideRetry, type RetryDecision } from './model.ts'
import { checkKonbini, openAttempt, type PaymentRow } from './open-payment.ts'
import { mayPay } from './policy.ts'
import { startCheckout } from './start-checkout.ts'

const MAXIMUM_TRIES = 3

/**
 * Paying on a booking that is not paid yet: with another card, at a convenience store instead, or again after the page
 * could not be made. The page that is open is given where it does; else it is closed and a new attempt begins, with a
 * new hold. Refusals: PAYMENT_METHOD_NOT_OFFERED, KONBINI_TOO_CLOSE, NOTHING_TO_PAY, HOLD_ENDED, VOUCHER_ISSUED,
 * TOO_MANY_ATTEMPTS, GATEWAY_AWAY.
 */
export async function payConsultation(
  ctx: Ctx,
  input: { consultationId: string; method: PaymentMethodName },
): Promise<ConsultationRow> {
  const actor = signedIn(ctx)
  const id = input.consultationId
  const payment = isUuid(id) ? await findPaymentOfConsultation(ctx.db, id) : undefined
  if (!payment || !mayPay(actor, payment)) throw notFound()
  const method = checkoutMethod(input.method)
  const wanted = await decideNow(ctx, ctx.db, await bookingOf(ctx.db, id), payment, method)
  if (wanted.do === 'NEW_ATTEMPT') await beginAgain(ctx, id, payment, method)
  await startCheckout(ctx, payment.id)
  await checkThatPageExists(ctx, id, payment)
  return bookingOf(ctx.db, id)
}

/** Several at once (a double click, two tabs) get one page: who comes second finds the first's and closes it, or keeps it. */
async function beginAgain(
  ctx: Ctx,
  consultationId: string,
  payment: PaymentRow,
  method: CheckoutMethod,
): Promise<void> {
  for (let tries = 0; tries < MAXIMUM_TRIES; tries++) {
    try {
      await closePages(ctx, payment.id)
    } catch (error) {
      if (error instanceof GatewayUnavailable) throw new Refusal('GATEWAY_AWAY')
      throw error
    }
    if (await transaction(ctx.db, (tx) => newAttempt(tx, ctx, consultationId, payment.id, method))) {
      faultPoint('booking.committed')
      return
    }
  }
  throw new RequestError('CONFLICT')
}

/** False when somebody else began one meanwhile that has to be closed first. */
async function newAttempt(
  tx: Tx,
  ctx: Ctx,
  consultationId: string,
  paymentId: string,
  method: CheckoutMethod,
): Promise<boolean> {
  const booking = await lockConsultation(tx, consultationId)
  if (!booking) throw notFound()
  const payment = await lockPayment(tx, paymentId)
  // The page that was closed may have turned out paid: then there is nothing left to do.
  if (payment.captured_amount > 0) return true
  const decision = await decideNow(ctx, tx, booking, payment, method)
  if (decision.do === 'KEEP') return true
  if ((await attemptsOf(tx, payment.id)).some((attempt) => !attemptIsOver(attempt.state))) return false
  const settings = await readSettings(tx)
  if (method === 'KONBINI') checkKonbini(ctx, settings, { start: booking.starts_at, amount: payment.amount })
  await updatePayment(tx, payment.id, { state: 'PENDING', method })
  await openAttempt(tx, ctx, settings, { payment, consultationId, method, number: decision.number })
  await extendHold(tx, ctx, booking)
  return true
}

async function decideNow(
  ctx: Ctx,
  db: Reader,
  booking: ConsultationRow,
  payment: PaymentRow,
  method: CheckoutMethod,
): Promise<Exclude<RetryDecision, { do: 'REFUSE' }>> {
  const { payments } = await readSettings(db)
  const attempts = (await attemptsOf(db, payment.id)).map((attempt) => ({
    state: attempt.state,
    method: attempt.method,
    createdAt: attempt.created_at,
    expiresAt: attempt.expires_at,
  }))
  const decision = decideRetry(
    { consultation: booking.state, holdExpiresAt: booking.hold_expires_at, attempts },
    method,
    ctx.clock.now(),
    payments.maximumAttempts,
  )
  if (decision.do === 'REFUSE') throw new Refusal(decision.code)
  return decision
}

/** The booking stands either way; whoever wants to pay has to hear that he cannot yet. */
async function checkThatPageExists(ctx: Ctx, consultationId: string, payment: PaymentRow): Promise<void> {
  const newest = (await attemptsOf(ctx.db, payment.id)).at(-1)
  if (newest?.state === 'OPEN' || newest?.state === 'PAID') return
  const { state } = await bookingOf(ctx.db, consultationId)
  if (state === 'HELD') throw new Refusal('GATEWAY_AWAY')
}

async function bookingOf(db: Reader, consultationId: string): Promise<ConsultationRow> {
  const booking = await findConsultation(db, consultationId)
  if (!booking) throw notFound()
  return booking
}

function checkoutMethod(method: PaymentMethodName): CheckoutMethod {
  if (method === 'CARD' || method === 'KONBINI') return method
  throw new Refusal('PAYMENT_METHOD_NOT_OFFERED')
}
