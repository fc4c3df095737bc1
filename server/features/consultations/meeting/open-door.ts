import { findConsultation } from '../../../../db/queries/consultations.ts'
import { meetingOf } from '../../../../db/queries/meetings.ts'
import type { System } from '../../../context.ts'
import { readSettings, type Settings } from '../../office/settings.ts'
import { readJoinToken } from './join-link.ts'
import { joinState } from './model.ts'

export interface Appointment {
  reference: string
  start: Date
  end: Date
}

/** What stands behind a join link now. Looking changes nothing, so that scanners of mail may follow it. */
export type Door = { settings: Settings } & (
  | { is: 'OPEN'; url: string }
  | { is: 'WAITING'; appointment: Appointment }
  | { is: 'OVER' | 'CANCELLED' | 'UNKNOWN' }
)

export async function openDoor(system: System, token: string): Promise<Door> {
  const settings = await readSettings(system.db)
  const told = readJoinToken(system, token)
  const booking = told && (await findConsultation(system.db, told.consultationId))
  // Whoever no longer takes part, because another instructor took over, holds a link to nothing.
  if (!booking || ![booking.member_id, booking.instructor_id].includes(told.personId))
    return { settings, is: 'UNKNOWN' }
  const meeting = await meetingOf(system.db, booking.id)
  const closesAfter = settings.consultations.joinClosesMinutesAfterEnd
  const state = joinState(booking, meeting, closesAfter, system.clock.now())
  if (state === 'OPEN' && meeting?.join_url) return { settings, is: 'OPEN', url: meeting.join_url }
  if (state === 'CANCELLED' || state === 'OVER') return { settings, is: state }
  if (state === 'NOT_YET') return { settings, is: 'UNKNOWN' }
  const appointment = { reference: booking.reference, start: booking.starts_at, end: booking.ends_at }
  return { settings, is: 'WAITING', appointment }
}
