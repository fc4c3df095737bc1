import { findConsultation } from '../../../db/queries/consultations.ts'
import { transaction } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { readSettings } from '../office/settings.ts'
import { announceReminder } from './announce.ts'
import { reminderIsDue } from './reminder-model.ts'

/** Writes the reminder of a confirmed appointment to both, if that is still the hour for it. */
export const sendReminder = (
  system: System,
  { consultationId, hoursBefore }: { consultationId: string; hoursBefore: number },
): Promise<void> =>
  transaction(system.db, async (tx) => {
    const booking = await findConsultation(tx, consultationId)
    if (booking?.state !== 'CONFIRMED') return
    const { consultations } = await readSettings(tx)
    const all = consultations.reminderHoursBefore
    if (reminderIsDue(booking.starts_at, hoursBefore, all, system.clock.now()))
      await announceReminder(tx, system, booking, hoursBefore)
  })
