import { type ConsultationRow, lockConsultation } from '../../../db/queries/consultations.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { announceConfirmed } from '../notifications/announce.ts'
import { become } from './become.ts'
import { recordEvent } from './events.ts'

/**
 * The money is there: HELD or AWAITING_PAYMENT becomes CONFIRMED, and both are told. Nothing happens when it is confirmed already or
 * over; what came too late is for `placeLatePayment`. Locks people and booking, so call it before any lock on a payment.
 */
export async function confirmConsultation(tx: Tx, system: System, consultationId: string): Promise<ConsultationRow> {
  const booking = await lockConsultation(tx, consultationId)
  if (!booking) throw new Error(`no consultation ${consultationId}`)
  if (booking.state !== 'HELD' && booking.state !== 'AWAITING_PAYMENT') return booking
  const confirmed = await become(tx, booking, 'CONFIRMED', { hold_expires_at: null, confirmed_at: system.clock.now() })
  await recordEvent(tx, system, { consultation: confirmed, kind: 'CONFIRMED', by: null })
  await announceConfirmed(tx, system, confirmed)
  return confirmed
}
