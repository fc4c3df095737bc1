import { lockConsultation } from '../../../db/queries/consultations.ts'
import { transaction } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { readSettings } from '../office/settings.ts'
import { become } from './become.ts'
import { recordEvent } from './events.ts'
import { absenceWasReported } from './record-outcome.ts'

/**
 * A day after its end a CONFIRMED consultation has taken place, unless somebody said otherwise: one whose member reports that the
 * instructor did not come waits for the office. Called too early, or again, it does nothing.
 */
export async function completeConsultation(system: System, consultationId: string): Promise<void> {
  const { consultations } = await readSettings(system.db)
  await transaction(system.db, async (tx) => {
    const booking = await lockConsultation(tx, consultationId)
    if (booking?.state !== 'CONFIRMED') return
    const due = booking.ends_at.getTime() + consultations.completeAfterHours * 3_600_000
    if (system.clock.now().getTime() < due || (await absenceWasReported(tx, consultationId))) return
    const completed = await become(tx, booking, 'COMPLETED')
    await recordEvent(tx, system, { consultation: completed, kind: 'COMPLETED', by: null })
  })
}
