import { type ConsultationRow, lockConsultation } from '../../../db/queries/consultations.ts'
import type { Tx } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { readSettings } from '../office/settings.ts'
import { become } from './become.ts'
import { recordEvent } from './events.ts'
import { holdJobKey } from './job-keys.ts'
import { voucherHoldUntil } from './model.ts'

/**
 * The payer has taken a voucher: the time is kept until its deadline and a little longer, as stores tell of the last minute's money
 * late. Called again with another deadline it follows that one. Nothing happens to a booking that is confirmed or over.
 */
export async function awaitPayment(
  tx: Tx,
  system: System,
  consultationId: string,
  payBy: Date,
): Promise<ConsultationRow> {
  const booking = await lockConsultation(tx, consultationId)
  if (!booking) throw new Error(`no consultation ${consultationId}`)
  if (booking.state !== 'HELD' && booking.state !== 'AWAITING_PAYMENT') return booking
  const { consultations } = await readSettings(tx)
  const until = voucherHoldUntil(payBy, consultations.konbini.graceMinutes)
  if (booking.state === 'AWAITING_PAYMENT' && booking.hold_expires_at?.getTime() === until.getTime()) return booking
  const waiting = await become(tx, booking, 'AWAITING_PAYMENT', { hold_expires_at: until })
  if (booking.state === 'HELD')
    await recordEvent(tx, system, { consultation: waiting, kind: 'AWAITING_PAYMENT', by: null })
  await enqueue(
    tx,
    system.clock,
    'expire-hold',
    { consultationId: booking.id },
    { runAt: until, jobKey: holdJobKey(booking.id) },
  )
  return waiting
}
