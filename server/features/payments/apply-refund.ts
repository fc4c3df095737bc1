import type { Selectable } from 'kysely'
import { lockConsultation } from '../../../db/queries/consultations.ts'
import {
  findPayment,
  findRefund,
  findRefundAtGateway,
  lockPayment,
  paymentOfIntent,
  refundsOf,
  updateRefund,
} from '../../../db/queries/payments.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { Refund } from '../../../db/types.ts'
import type { System } from '../../context.ts'
import type { GatewayRefund } from '../../ports/payments.ts'
import { isUuid } from '../../uuid.ts'
import { recordEvent } from '../consultations/events.ts'
import { announceRefundFailed, announceRefundSent } from '../notifications/announce.ts'
import { moved, type Place, takeFrom } from './ledger-rules.ts'
import { refundAfter } from './model.ts'
import type { PaymentRow } from './open-payment.ts'
import { moneyOf, post } from './post.ts'
import { settleState, writeRefund } from './request-refund.ts'

type RefundRow = Selectable<Refund>

/**
 * Takes in how a refund stands at the gateway, read before the transaction. One that somebody made by hand there is
 * taken into the books as well. Called twice it changes nothing.
 */
export async function applyRefund(
  tx: Tx,
  system: System,
  theirs: GatewayRefund,
  paymentIntentId: string | null,
): Promise<void> {
  const ours = await findOurs(tx, theirs)
  if (ours) return settle(tx, system, ours.payment_id, ours.id, theirs)
  const payment = paymentIntentId ? await paymentOfIntent(tx, paymentIntentId) : undefined
  if (payment && paymentIntentId) await adopt(tx, system, payment.id, paymentIntentId, theirs)
}

async function findOurs(tx: Tx, theirs: GatewayRefund): Promise<RefundRow | undefined> {
  const named = theirs.refundId && isUuid(theirs.refundId) ? await findRefund(tx, theirs.refundId) : undefined
  return named ?? (await findRefundAtGateway(tx, theirs.id))
}

async function settle(
  tx: Tx,
  system: System,
  paymentId: string,
  refundId: string,
  theirs: GatewayRefund,
): Promise<void> {
  const { consultation, payment } = await lock(tx, paymentId)
  const ours = await findRefund(tx, refundId)
  if (!ours) throw new Error(`no refund ${refundId}`)
  const state = refundAfter(ours.state, theirs.status)
  const now = system.clock.now()
  if (state === ours.state && ours.gateway_refund_id === theirs.id) return
  await updateRefund(tx, refundId, {
    state,
    gateway_refund_id: theirs.id,
    settled_at: state === 'SUCCEEDED' || state === 'FAILED' ? now : null,
    last_error: state === 'FAILED' ? `gateway: ${theirs.status}` : null,
  })
  if (state === ours.state) return
  const subject = { paymentId, refundId }
  if (state === 'SUCCEEDED')
    await post(tx, system, subject, moved('REFUNDING', 'REFUNDED', ours.amount, 'REFUND_SETTLED'))
  if (ours.state === 'SUCCEEDED')
    await post(tx, system, subject, moved('REFUNDED', 'REFUNDING', ours.amount, 'REFUND_CAME_BACK'))
  await settleState(tx, payment)
  const letter = { id: refundId, payerId: payment.payer_id, consultationId: consultation.id }
  if (state === 'SUCCEEDED') {
    await recordEvent(tx, system, { consultation, kind: 'REFUND_SENT', by: null })
    await announceRefundSent(tx, system, letter)
  } else if (state === 'FAILED') {
    await recordEvent(tx, system, { consultation, kind: 'REFUND_FAILED', by: null })
    await announceRefundFailed(tx, system, letter)
  }
}

/** The gateway will not make this refund: the money stays owed, and the office is told. */
export async function failRefund(tx: Tx, system: System, refundId: string, error: string): Promise<void> {
  const refund = await findRefund(tx, refundId)
  if (!refund) return
  const { consultation, payment } = await lock(tx, refund.payment_id)
  const ours = await findRefund(tx, refundId)
  if (ours?.state !== 'REQUESTED') return
  await updateRefund(tx, refundId, { state: 'FAILED', settled_at: system.clock.now(), last_error: error })
  await settleState(tx, payment)
  await recordEvent(tx, system, { consultation, kind: 'REFUND_FAILED', by: null })
  await announceRefundFailed(tx, system, { id: refundId, consultationId: consultation.id })
}

/** By hand at the gateway: either in the place of one of ours that failed, or one that we do not know of yet. */
async function adopt(
  tx: Tx,
  system: System,
  paymentId: string,
  paymentIntentId: string,
  theirs: GatewayRefund,
): Promise<void> {
  if (theirs.status === 'FAILED' || theirs.status === 'CANCELLED') return
  const { consultation, payment } = await lock(tx, paymentId)
  const raced = await findRefundAtGateway(tx, theirs.id)
  if (raced) return settle(tx, system, paymentId, raced.id, theirs)
  const failed = (await refundsOf(tx, paymentId)).find(
    (refund) =>
      refund.state === 'FAILED' && refund.amount === theirs.amount && refund.payment_intent_id === paymentIntentId,
  )
  if (failed) return settle(tx, system, paymentId, failed.id, theirs)
  const where = await moneyOf(tx, paymentId)
  if (REFUNDABLE.reduce((sum, place) => sum + where[place], 0) < theirs.amount) {
    system.log.error({ paymentId, gatewayRefundId: theirs.id }, 'a refund at the gateway is more than the ledger holds')
    return
  }
  const refundId = await writeRefund(tx, system, {
    consultation,
    payment,
    paymentIntentId,
    from: takeFrom(where, REFUNDABLE, theirs.amount),
    reason: 'AT_GATEWAY',
    by: null,
  })
  await settle(tx, system, paymentId, refundId, theirs)
}

const REFUNDABLE: Place[] = ['BOOKED', 'WAITING', 'FEE', 'CREDITED']

/** The booking before its payment, as everywhere. */
async function lock(tx: Tx, paymentId: string) {
  const consultationId = (await findPayment(tx, paymentId))?.consultation_id
  const consultation = consultationId ? await lockConsultation(tx, consultationId) : undefined
  if (!consultation) throw new Error(`payment ${paymentId} has no booking`)
  const payment: PaymentRow = await lockPayment(tx, paymentId)
  return { consultation, payment }
}
