import { type ConsultationRow, updateConsultation } from '../../../db/queries/consultations.ts'
import type { Tx } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { readSettings } from '../office/settings.ts'
import { holdJobKey } from './job-keys.ts'
import { holdUntil } from './model.ts'

/**
 * A new attempt to pay begins a new hold. `booking` is locked and HELD or AWAITING_PAYMENT; a time that is kept for longer already stays
 * so.
 */
export async function extendHold(tx: Tx, system: System, booking: ConsultationRow): Promise<ConsultationRow> {
  const { consultations } = await readSettings(tx)
  const until = holdUntil(system.clock.now(), consultations.holdMinutes)
  if (booking.hold_expires_at && booking.hold_expires_at >= until) return booking
  const extended = await updateConsultation(tx, booking.id, { hold_expires_at: until })
  await enqueue(
    tx,
    system.clock,
    'expire-hold',
    { consultationId: booking.id },
    { runAt: until, jobKey: holdJobKey(booking.id) },
  )
  await system.live.publish(tx, 'consultation', booking.id)
  return extended
}
