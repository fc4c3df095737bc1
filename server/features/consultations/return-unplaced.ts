import { lockConsultation } from '../../../db/queries/consultations.ts'
import { findPaymentOfConsultation } from '../../../db/queries/payments.ts'
import { transaction } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { cancelBooking } from './cancel-booking.ts'

/**
 * No other time was chosen after a late payment: a card's money goes back by itself. Money from a convenience store waits for its payer,
 * whom the gateway would have to ask for a bank account. Does nothing once a time was chosen or the booking cancelled.
 */
export async function returnUnplaced(system: System, consultationId: string): Promise<void> {
  await transaction(system.db, async (tx) => {
    const booking = await lockConsultation(tx, consultationId)
    if (booking?.state !== 'UNPLACED') return
    const payment = await findPaymentOfConsultation(tx, consultationId)
    if (payment?.method !== 'CARD') return
    await cancelBooking(tx, system, { booking, cause: 'UNPLACED', percent: 100, by: null, reason: null })
  })
}
