import type { ConsultationRow } from '../../../db/queries/consultations.ts'
import {
  findPaymentOfConsultation,
  lockPayment,
  lockSponsorCharge,
  updateSponsorCharge,
} from '../../../db/queries/payments.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { readSettings } from '../office/settings.ts'
import { moved } from './ledger-rules.ts'
import { monthIn } from './open-payment.ts'
import { moneyOf, post } from './post.ts'

/**
 * A booking has got another time, in the rescheduling transaction: money that waited for the member's choice is booked,
 * and a sponsor is billed in the month of the new start. `consultation` = the row as it stands afterwards.
 */
export async function followReschedule(tx: Tx, system: System, consultation: ConsultationRow): Promise<void> {
  const found = await findPaymentOfConsultation(tx, consultation.id)
  if (!found) return
  const payment = await lockPayment(tx, found.id)
  if (payment.state === 'INVOICED') return moveCharge(tx, consultation)
  const { WAITING } = await moneyOf(tx, payment.id)
  if (WAITING > 0) await post(tx, system, { paymentId: payment.id }, moved('WAITING', 'BOOKED', WAITING, 'PLACED'))
}

async function moveCharge(tx: Tx, consultation: ConsultationRow): Promise<void> {
  const charge = await lockSponsorCharge(tx, consultation.id)
  const { association } = await readSettings(tx)
  const month = monthIn(association.timeZone, consultation.starts_at)
  if (charge && charge.month !== month) await updateSponsorCharge(tx, charge.id, { month })
}
