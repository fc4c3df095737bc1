import { type ConsultationRow, lockConsultation } from '../../../db/queries/consultations.ts'
import {
  attemptsOf,
  findCaseOfAttempt,
  lockPayment,
  updateAttempt,
  updatePayment,
} from '../../../db/queries/payments.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import type { Checkout } from '../../ports/payments.ts'
import { isUuid } from '../../uuid.ts'
import { awaitPayment } from '../consultations/await-payment.ts'
import { confirmConsultation } from '../consultations/confirm.ts'
import { recordEvent } from '../consultations/events.ts'
import { expireConsultation } from '../consultations/expire.ts'
import { placeLatePayment } from '../consultations/place-late-payment.ts'
import { announceVoucher } from '../notifications/announce.ts'
import { readSettings } from '../office/settings.ts'
import { closePagesSoon } from './close-pages-soon.ts'
import { voucherDeadline } from './konbini-rules.ts'
import { captured } from './ledger-rules.ts'
import { attemptIsOver, type CheckoutDecision, decide } from './model.ts'
import type { AttemptRow, PaymentRow } from './open-payment.ts'
import { post } from './post.ts'
import { requestRefund } from './request-refund.ts'

interface Applying {
  tx: Tx
  system: System
  checkout: Checkout
  consultation: ConsultationRow
  payment: PaymentRow
  attempt: AttemptRow
}

/**
 * Brings a booking in line with what the gateway says of one of its payment pages. Whoever calls has read the page
 * before the transaction. Called twice, or with what is no longer news, it changes nothing. Attempts that are not ours
 * (another system on the same account) are left alone.
 */
export async function applyCheckout(tx: Tx, system: System, checkout: Checkout): Promise<void> {
  const found =
    checkout.attemptId && isUuid(checkout.attemptId) ? await findCaseOfAttempt(tx, checkout.attemptId) : undefined
  if (!found) return
  const consultation = await lockConsultation(tx, found.consultation_id)
  const payment = await lockPayment(tx, found.payment_id)
  const attempt = (await attemptsOf(tx, payment.id)).find((one) => one.id === found.attempt_id)
  if (!consultation || !attempt) throw new Error(`attempt ${found.attempt_id} has lost its booking`)
  const decision = decide(checkout, {
    attempt: attempt.state,
    consultation: consultation.state,
    amount: payment.amount,
    captured: payment.captured_amount,
  })
  await perform({ tx, system, checkout, consultation, payment, attempt }, decision)
}

async function perform(applying: Applying, decision: CheckoutDecision): Promise<void> {
  const { tx, system, checkout, consultation, payment, attempt } = applying
  switch (decision.do) {
    case 'NOTHING':
      return
    case 'OPEN':
      await updateAttempt(tx, attempt.id, { state: 'OPEN', ...pageOf(checkout) })
      return system.live.publish(tx, 'consultation', consultation.id)
    case 'CONFIRM':
      await takeMoney(applying)
      await post(tx, system, { paymentId: payment.id }, captured('GATEWAY', 'BOOKED', payment.amount, 'CAPTURED'))
      await confirmConsultation(tx, system, consultation.id)
      return
    case 'PLACE_LATE': {
      await takeMoney(applying)
      const { state } = await placeLatePayment(tx, system, consultation.id)
      const place = state === 'UNPLACED' ? 'WAITING' : 'BOOKED'
      return post(tx, system, { paymentId: payment.id }, captured('GATEWAY', place, payment.amount, 'CAPTURED'))
    }
    case 'RETURN_ALL':
      return decision.booked ? returnBooked(applying) : returnUnbooked(applying)
    case 'AWAIT_VOUCHER':
      return keepForVoucher(applying)
    case 'WATCH_VOUCHER':
      return updateVoucher(applying)
    case 'FAIL_ATTEMPT':
      await updateAttempt(tx, attempt.id, { state: 'FAILED', ...pageOf(checkout) })
      if (payment.state === 'PENDING') await updatePayment(tx, payment.id, { state: 'FAILED' })
      return recordEvent(tx, system, { consultation, kind: 'PAYMENT_DECLINED', by: null })
    case 'EXPIRE_ATTEMPT':
      await updateAttempt(tx, attempt.id, { state: 'EXPIRED', ...pageOf(checkout) })
      return system.live.publish(tx, 'consultation', consultation.id)
    case 'EXPIRE_BOOKING':
      await updateAttempt(tx, attempt.id, { state: 'FAILED' })
      await updatePayment(tx, payment.id, { state: 'EXPIRED' })
      await expireConsultation(tx, system, consultation.id)
  }
}

/** From here on the payment is this attempt's; pages of other attempts that are still open are closed. */
async function takeMoney(applying: Applying): Promise<PaymentRow> {
  const { tx, system, payment, attempt, consultation } = applying
  const paid = await updatePayment(tx, payment.id, {
    state: 'PAID',
    method: attempt.method,
    captured_amount: payment.amount,
    payment_intent_id: await markPaid(applying),
    paid_at: system.clock.now(),
  })
  const others = (await attemptsOf(tx, payment.id)).filter((one) => one.id !== attempt.id && !attemptIsOver(one.state))
  if (others.length > 0) await closePagesSoon(tx, system, consultation.id)
  return paid
}

async function markPaid({ tx, attempt, checkout }: Applying): Promise<string> {
  const intentId = intentOf(checkout)
  await updateAttempt(tx, attempt.id, { state: 'PAID', payment_intent_id: intentId, ...pageOf(checkout) })
  return intentId
}

function intentOf({ id, paymentIntentId }: Checkout): string {
  if (!paymentIntentId) throw new Error(`checkout ${id} is paid without a payment intent`)
  return paymentIntentId
}

/** The booking was cancelled meanwhile and stays so. */
async function returnBooked(applying: Applying): Promise<void> {
  const { tx, system, consultation, checkout } = applying
  const payment = await takeMoney(applying)
  await post(tx, system, { paymentId: payment.id }, captured('GATEWAY', 'BOOKED', payment.amount, 'CAPTURED'))
  await requestRefund(tx, system, {
    consultation,
    payment,
    paymentIntentId: intentOf(checkout),
    from: [{ from: 'BOOKED', amount: payment.amount }],
    reason: 'CANCELLED',
    by: null,
  })
}

/** It was paid already, or is not owed any more: the payment stays as it is, this money goes straight back. */
async function returnUnbooked(applying: Applying): Promise<void> {
  const { tx, system, checkout, consultation, payment } = applying
  const paymentIntentId = await markPaid(applying)
  system.log.warn({ consultationId: consultation.id, checkoutId: checkout.id }, 'money came that nobody owes')
  await requestRefund(tx, system, {
    consultation,
    payment,
    paymentIntentId,
    from: 'GATEWAY',
    amount: checkout.amount,
    reason: 'NOT_OWED',
    by: null,
  })
}

async function keepForVoucher(applying: Applying): Promise<void> {
  const { tx, system, checkout, consultation, payment } = applying
  await updateVoucher(applying)
  const payBy = checkout.payBy ?? (await expectedDeadline(tx, system))
  await updatePayment(tx, payment.id, { state: 'PENDING', method: 'KONBINI', pay_by: payBy })
  const waiting = await awaitPayment(tx, system, consultation.id, payBy)
  await announceVoucher(tx, system, waiting)
}

async function updateVoucher({ tx, checkout, attempt }: Applying): Promise<void> {
  await updateAttempt(tx, attempt.id, { state: 'VOUCHER', voucher_url: checkout.voucherUrl, ...pageOf(checkout) })
}

async function expectedDeadline(tx: Tx, { clock }: System): Promise<Date> {
  const { consultations } = await readSettings(tx)
  return voucherDeadline(clock.now(), consultations.konbini.payWithinDays)
}

const pageOf = ({ id, url, expiresAt }: Checkout) => ({ checkout_id: id, checkout_url: url, expires_at: expiresAt })
