import type { ConsultationStateName, MeetingStateName } from '../../../db/columns.ts'

interface Appointment {
  state: ConsultationStateName
  ends_at: Date
}

const STANDS: ReadonlySet<ConsultationStateName> = new Set(['CONFIRMED', 'COMPLETED', 'NO_SHOW'])

/** A confirmed appointment without a meeting has one coming. */
export function meetingStateOf(
  { state }: Appointment,
  meeting: { state: MeetingStateName } | undefined,
): 'NONE' | 'PENDING' | 'READY' | 'FAILED' {
  if (!STANDS.has(state)) return 'NONE'
  if (meeting && meeting.state !== 'DELETED') return meeting.state
  return state === 'CONFIRMED' ? 'PENDING' : 'NONE'
}

/** The join link lives until shortly after the end. */
export const mayJoinNow = (
  { state, ends_at }: Appointment,
  meeting: { state: MeetingStateName },
  now: Date,
  closesMinutesAfterEnd: number,
): boolean =>
  STANDS.has(state) && meeting.state === 'READY' && now.getTime() < ends_at.getTime() + closesMinutesAfterEnd * 60_000
