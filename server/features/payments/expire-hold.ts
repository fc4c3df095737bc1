import { type ConsultationRow, findConsultation, lockConsultation } from '../../../db/queries/consultations.ts'
import { findPaymentOfConsultation, lockPayment, updatePayment } from '../../../db/queries/payments.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { faultPoint } from '../../faults.ts'
import { expireConsultation } from '../consultations/expire.ts'
import { holdJobKey } from '../consultations/job-keys.ts'
import { closePages } from './close-pages.ts'
import { decideHoldEnd } from './model.ts'

/**
 * The end of an unpaid hold. The gateway comes first: only when it can take no money any more is the time given to
 * others, and what was paid in the last second is confirmed instead. For a booking that is over, or paid, it closes the
 * pages that are still open. While the gateway is away the time stays kept, and this throws for the job to try again.
 */
export async function expireHold(system: System, consultationId: string): Promise<void> {
  const booking = await findConsultation(system.db, consultationId)
  const payment = await findPaymentOfConsultation(system.db, consultationId)
  if (!booking || !payment) return
  const early = holdEnd(system, booking)
  if (early.do === 'WAIT') return transaction(system.db, (tx) => waitUntil(tx, system, consultationId, early.until))
  await closePages(system, payment.id)
  faultPoint('hold.gateway-expired')
  if (early.do === 'RELEASE') await transaction(system.db, (tx) => release(tx, system, consultationId, payment.id))
}

async function release(tx: Tx, system: System, consultationId: string, paymentId: string): Promise<void> {
  const booking = await lockConsultation(tx, consultationId)
  if (!booking) return
  const end = holdEnd(system, booking)
  // A voucher was issued, or a new attempt begun, while the gateway was asked.
  if (end.do === 'WAIT') return waitUntil(tx, system, consultationId, end.until)
  if (end.do === 'NOTHING') return
  await lockPayment(tx, paymentId)
  await updatePayment(tx, paymentId, { state: 'EXPIRED' })
  await expireConsultation(tx, system, consultationId)
}

const holdEnd = ({ clock }: System, { state, hold_expires_at }: ConsultationRow) =>
  decideHoldEnd({ consultation: state, holdExpiresAt: hold_expires_at }, clock.now())

const waitUntil = (tx: Tx, { clock }: System, consultationId: string, runAt: Date): Promise<void> =>
  enqueue(tx, clock, 'expire-hold', { consultationId }, { runAt, jobKey: holdJobKey(consultationId) })
