import { findRefund, updateRefund } from '../../../db/queries/payments.ts'
import { transaction } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { faultPoint } from '../../faults.ts'
import { type GatewayRefund, GatewayRefused, GatewayUnavailable } from '../../ports/payments.ts'
import { applyRefund, failRefund } from './apply-refund.ts'

interface RefundToSend {
  id: string
  payment_intent_id: string
  gateway_refund_id: string | null
  amount: number
}

/**
 * Has the gateway send money back, once however often this runs, or asks how a sent refund stands. Throws
 * GatewayUnavailable for the job to try again; a refusal ends in FAILED and a letter to the office.
 */
export async function sendRefund(system: System, refundId: string): Promise<void> {
  const refund = await findRefund(system.db, refundId)
  if (!refund || refund.state === 'SUCCEEDED' || refund.state === 'FAILED') return
  let theirs: GatewayRefund | null
  try {
    theirs = await findOrMake(system, refund)
  } catch (error) {
    if (error instanceof GatewayRefused) {
      system.log.error({ err: error, refundId, gatewayCode: error.code }, 'the gateway refuses a refund')
      return transaction(system.db, (tx) => failRefund(tx, system, refundId, error.code ?? error.message))
    }
    if (error instanceof GatewayUnavailable)
      await transaction(system.db, (tx) => updateRefund(tx, refundId, { last_error: 'GATEWAY_UNAVAILABLE' }))
    throw error
  }
  faultPoint('refund.sent')
  const sent = theirs
  await transaction(system.db, (tx) => applyRefund(tx, system, { ...sent, refundId }, refund.payment_intent_id))
  faultPoint('refund.stored')
}

/** The gateway's keys live 24 h and jobs repeat longer, so what was made is looked for before it is made (again). */
async function findOrMake({ payments }: System, refund: RefundToSend): Promise<GatewayRefund> {
  const known = refund.gateway_refund_id && (await payments.findRefund(refund.gateway_refund_id))
  if (known) return known
  const made = (await payments.listRefunds(refund.payment_intent_id)).find((one) => one.refundId === refund.id)
  if (made) return made
  return payments.refund({
    idempotencyKey: refund.id,
    paymentIntentId: refund.payment_intent_id,
    amount: refund.amount,
    refundId: refund.id,
  })
}
