import type { ConsultationRow } from '../../../db/queries/consultations.ts'
import {
  attemptsOf,
  giveQuotaBack,
  lockPayment,
  lockSponsorCharge,
  updatePayment,
  updateSponsorCharge,
} from '../../../db/queries/payments.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { closePagesSoon } from './close-pages-soon.ts'
import { forgiven, moved, type Place, takeFrom } from './ledger-rules.ts'
import { attemptIsOver } from './model.ts'
import type { PaymentRow } from './open-payment.ts'
import { moneyOf, post } from './post.ts'
import { type RefundReason, requestRefund } from './request-refund.ts'

export interface MoneyBack {
  /** Locked by the caller, as it stands. */
  consultation: ConsultationRow
  payment: Pick<PaymentRow, 'id'>
  /** By the tiers; 100 gives the sponsor's quota back as well. */
  percent: number
  /** Whole yen of the price that are owed back; the rest is kept as the cancellation fee. */
  amount: number
  reason: RefundReason
  by: string | null
}

/**
 * A cancelled booking's money, in the cancelling transaction: part goes back (REQUESTED, sent by a job), part is kept.
 * An invoice is reduced likewise. Where nothing was captured the page for paying is closed instead. Returns the whole
 * yen that go back or will not be billed. Called again it finds nothing left to return.
 */
export async function returnMoney(tx: Tx, system: System, order: MoneyBack): Promise<number> {
  const payment = await lockPayment(tx, order.payment.id)
  if (payment.state === 'INVOICED') return reduceInvoice(tx, system, payment, order)
  if (payment.captured_amount === 0) {
    await endUnpaid(tx, system, payment, order.consultation.id)
    return 0
  }
  const where = await moneyOf(tx, payment.id)
  const back = Math.min(order.amount, where.BOOKED + where.WAITING)
  const kept = where.BOOKED + where.WAITING - back
  if (back > 0)
    await requestRefund(tx, system, {
      consultation: order.consultation,
      payment,
      paymentIntentId: intentOf(payment),
      from: takeFrom(where, STANDING, back),
      reason: order.reason,
      by: order.by,
    })
  if (kept > 0) await keepAsFee(tx, system, payment, kept)
  return back
}

/** Where the money of a booking stands until it is cancelled. */
const STANDING: Place[] = ['WAITING', 'BOOKED']

async function keepAsFee(tx: Tx, system: System, payment: PaymentRow, amount: number): Promise<void> {
  const parts = takeFrom(await moneyOf(tx, payment.id), STANDING, amount)
  await post(
    tx,
    system,
    { paymentId: payment.id },
    ...parts.map((part) => moved(part.from, 'FEE', part.amount, 'CANCELLED')),
  )
}

async function reduceInvoice(tx: Tx, system: System, payment: PaymentRow, order: MoneyBack): Promise<number> {
  const charge = await lockSponsorCharge(tx, order.consultation.id)
  const booked = (await moneyOf(tx, payment.id)).BOOKED
  if (!charge || booked === 0) return 0
  const back = Math.min(order.amount, booked)
  await updateSponsorCharge(tx, charge.id, { amount: charge.amount - back, reduced_at: system.clock.now() })
  if (order.percent === 100) await giveQuotaBack(tx, charge.sponsorship_id)
  await post(tx, system, { paymentId: payment.id }, forgiven(back), moved('BOOKED', 'FEE', booked - back, 'CANCELLED'))
  return back
}

/** Money that still comes will find the booking cancelled, and goes back in full. */
async function endUnpaid(tx: Tx, system: System, payment: PaymentRow, consultationId: string): Promise<void> {
  if (payment.state === 'PENDING' || payment.state === 'FAILED')
    await updatePayment(tx, payment.id, { state: 'EXPIRED' })
  if ((await attemptsOf(tx, payment.id)).some((attempt) => !attemptIsOver(attempt.state)))
    await closePagesSoon(tx, system, consultationId)
}

function intentOf({ id, payment_intent_id }: PaymentRow): string {
  if (!payment_intent_id) throw new Error(`payment ${id} was captured without a payment intent`)
  return payment_intent_id
}
