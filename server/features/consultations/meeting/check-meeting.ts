import { findConsultation } from '../../../../db/queries/consultations.ts'
import { meetingOf } from '../../../../db/queries/meetings.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { System } from '../../../context.ts'
import { announceMeetingMissing } from '../../notifications/announce.ts'
import { arrangeMeetingSoon } from '../../notifications/consultation-schedule.ts'

/** The hour of the alarm: a meeting that is still missing is told to the office once, and tried for once more. */
export const checkMeeting = (system: System, { consultationId }: { consultationId: string }): Promise<void> =>
  transaction(system.db, async (tx) => {
    const booking = await findConsultation(tx, consultationId)
    if (booking?.state !== 'CONFIRMED' || system.clock.now() >= booking.ends_at) return
    const meeting = await meetingOf(tx, consultationId)
    if (meeting?.state === 'READY') return
    await announceMeetingMissing(tx, system, booking, { kind: 'late', reason: meeting?.last_error ?? null })
    await arrangeMeetingSoon(tx, system, consultationId)
  })
