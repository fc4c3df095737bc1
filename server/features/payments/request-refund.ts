import { insertRefund, refundsOf, updatePayment } from '../../../db/queries/payments.ts'
import type { Tx } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { type NewEvent, recordEvent } from '../consultations/events.ts'
import { captured, moved, type Place } from './ledger-rules.ts'
import { refundedAmount, stateOfCaptured } from './model.ts'
import type { PaymentRow } from './open-payment.ts'
import { post } from './post.ts'

/** Why money goes back; for the office, never shown as it stands. */
export type RefundReason = 'CANCELLED' | 'NOT_OWED' | 'AT_GATEWAY'

interface RefundRequest {
  consultation: NewEvent['consultation']
  /** As it stands under lock. */
  payment: PaymentRow
  paymentIntentId: string
  reason: RefundReason
  by: string | null
}

/** Money of a payment that stands at these places. */
interface FromPlaces extends RefundRequest {
  from: { from: Place; amount: number }[]
}

/** Money that came just now and was never booked. */
interface FromGateway extends RefundRequest {
  from: 'GATEWAY'
  amount: number
}

/** Writes that money goes back, in the ledger too, and has a job send it. */
export async function requestRefund(tx: Tx, system: System, request: FromPlaces | FromGateway): Promise<string> {
  const id = await writeRefund(tx, system, request)
  await enqueue(tx, system.clock, 'send-refund', { refundId: id }, { jobKey: refundJobKey(id) })
  await recordEvent(tx, system, { consultation: request.consultation, kind: 'REFUND_REQUESTED', by: request.by })
  return id
}

/** The same for a refund that the gateway has already made. */
export async function writeRefund(tx: Tx, system: System, request: FromPlaces | FromGateway): Promise<string> {
  const { payment, from } = request
  const id = system.ids.uuid()
  const now = system.clock.now()
  await insertRefund(tx, {
    id,
    payment_id: payment.id,
    payment_intent_id: request.paymentIntentId,
    amount: from === 'GATEWAY' ? request.amount : from.reduce((sum, part) => sum + part.amount, 0),
    reason: request.reason,
    state: 'REQUESTED',
    requested_by: request.by,
    requested_at: now,
    checked_at: now,
  })
  const postings =
    from === 'GATEWAY'
      ? [captured('GATEWAY', 'REFUNDING', request.amount, 'CAPTURED_TWICE')]
      : from.map((part) => moved(part.from, 'REFUNDING', part.amount, 'RETURNED'))
  await post(tx, system, { paymentId: payment.id, refundId: id }, ...postings)
  await settleState(tx, payment)
  return id
}

/** Derives a captured payment's state and what has gone back from its refunds. */
export async function settleState(tx: Tx, payment: PaymentRow): Promise<void> {
  if (payment.captured_amount === 0) return
  const refunds = (await refundsOf(tx, payment.id)).filter(
    (refund) => refund.payment_intent_id === payment.payment_intent_id,
  )
  await updatePayment(tx, payment.id, {
    state: stateOfCaptured(payment.captured_amount, refunds),
    refunded_amount: refundedAmount(refunds),
  })
}

/** One waiting job per refund. */
export const refundJobKey = (refundId: string): string => `refund:${refundId}`
