import type { ConsultationStateName, MeetingStateName } from '../../../../db/columns.ts'

const MS_PER_MINUTE = 60_000

/** What of a meeting's row decides what is done next. */
export interface MeetingFacts {
  state: MeetingStateName
  host_user_id: string
  attempted_at: Date | null
  gateway_meeting_id: string | null
  /** The start that the video service was last told; null = not known. */
  starts_at: Date | null
  set_by_hand: boolean
}

/** What the booking asks for: a meeting, none, or that whatever there is stays as it is. */
export type Wanted =
  | { meeting: 'YES'; hostUserId: string | null; start: Date }
  | { meeting: 'NO' }
  | { meeting: 'AS_IS' }

export type MeetingStep =
  | { do: 'NOTHING' }
  /** A new row, or the old one for another host. */
  | { do: 'OPEN' }
  /** An attempt without an answer is looked for before it is repeated. */
  | { do: 'FIND' }
  | { do: 'CREATE' }
  | { do: 'UPDATE'; meetingId: string }
  | { do: 'DELETE'; meetingId: string }
  | { do: 'CLOSE' }
  /** The instructor has no user at the video service. */
  | { do: 'FAIL' }

/** Stands for the host of an instructor who has no user. */
export const NO_HOST = ''

export function wantedMeeting(
  booking: { state: ConsultationStateName; starts_at: Date; ends_at: Date },
  hostUserId: string | null,
  now: Date,
): Wanted {
  switch (booking.state) {
    case 'CONFIRMED':
      return now < booking.ends_at ? { meeting: 'YES', hostUserId, start: booking.starts_at } : { meeting: 'AS_IS' }
    case 'COMPLETED':
    case 'NO_SHOW':
      return { meeting: 'AS_IS' }
    default:
      return { meeting: 'NO' }
  }
}

/** One meeting per booking, whatever happened before: the next step towards what is wanted. */
export function nextStep(meeting: MeetingFacts | undefined, wanted: Wanted): MeetingStep {
  if (wanted.meeting === 'AS_IS') return { do: 'NOTHING' }
  if (wanted.meeting === 'NO') {
    if (!meeting || meeting.state === 'DELETED') return { do: 'NOTHING' }
    return leave(meeting) ?? { do: 'CLOSE' }
  }
  const host = wanted.hostUserId ?? NO_HOST
  if (!meeting) return { do: 'OPEN' }
  if (meeting.set_by_hand) return { do: 'NOTHING' }
  if (meeting.host_user_id !== host || meeting.state === 'DELETED') return leave(meeting) ?? { do: 'OPEN' }
  if (host === NO_HOST) return meeting.state === 'FAILED' ? { do: 'NOTHING' } : { do: 'FAIL' }
  if (meeting.gateway_meeting_id === null) return meeting.attempted_at ? { do: 'FIND' } : { do: 'CREATE' }
  const told = meeting.starts_at?.getTime() === wanted.start.getTime()
  return told && meeting.state === 'READY' ? { do: 'NOTHING' } : { do: 'UPDATE', meetingId: meeting.gateway_meeting_id }
}

/** Towards having nothing at the video service; null = there is nothing. */
function leave(meeting: MeetingFacts): MeetingStep | null {
  if (meeting.gateway_meeting_id !== null) return { do: 'DELETE', meetingId: meeting.gateway_meeting_id }
  return meeting.attempted_at ? { do: 'FIND' } : null
}

type JoinState = 'OPEN' | 'WAITING' | 'OVER' | 'CANCELLED' | 'NOT_YET'

/** What the join link does now. It dies `closesAfter` minutes after the end. */
export function joinState(
  booking: { state: ConsultationStateName; ends_at: Date },
  meeting: Pick<MeetingFacts, 'state'> | undefined,
  closesAfter: number,
  now: Date,
): JoinState {
  switch (booking.state) {
    case 'CANCELLED':
    case 'EXPIRED':
      return 'CANCELLED'
    case 'HELD':
    case 'AWAITING_PAYMENT':
    case 'UNPLACED':
      return 'NOT_YET'
    default:
      if (now.getTime() >= booking.ends_at.getTime() + closesAfter * MS_PER_MINUTE) return 'OVER'
      return meeting?.state === 'READY' ? 'OPEN' : 'WAITING'
  }
}
