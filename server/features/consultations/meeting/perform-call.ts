import type { ConsultationRow } from '../../../../db/queries/consultations.ts'
import { lockMeeting, type MeetingRow, updateMeeting } from '../../../../db/queries/meetings.ts'
import { type Tx, transaction } from '../../../../db/transaction.ts'
import type { System } from '../../../context.ts'
import { faultPoint } from '../../../faults.ts'
import { calendarTexts } from '../../../i18n/calendar.ts'
import { type Meeting, VideoRefused } from '../../../ports/video.ts'
import { recordEvent } from '../events.ts'

export type VideoCall = { booking: ConsultationRow; meeting: MeetingRow } & (
  | { do: 'CREATE'; timeZone: string }
  | { do: 'FIND'; wanted: boolean }
  | { do: 'UPDATE'; meetingId: string }
  | { do: 'DELETE'; meetingId: string }
)

/** One call to the video service, outside any transaction, and what it brought written down. */
export async function performCall(system: System, call: VideoCall): Promise<void> {
  const { booking, meeting } = call
  switch (call.do) {
    case 'CREATE':
      return create(system, call.timeZone, booking, meeting)
    case 'FIND': {
      const found = await system.video.find(meeting.host_user_id, meeting.mark)
      // Which start an unanswered attempt told is not known; null makes the next step tell it anew.
      return write(system, (tx) =>
        found
          ? ready(tx, system, booking, meeting, found, { startsAt: null, told: call.wanted })
          : updateMeeting(tx, meeting.id, { attempted_at: null }),
      )
    }
    case 'UPDATE':
      return update(system, call.meetingId, booking, meeting)
    case 'DELETE':
      await system.video.delete(call.meetingId)
      return write(system, (tx) => updateMeeting(tx, meeting.id, NOTHING_THERE))
  }
}

/** What is known once the video service has no meeting of ours. */
export const NOTHING_THERE = {
  gateway_meeting_id: null,
  attempted_at: null,
  meeting_number: null,
  passcode: null,
  join_url: null,
  starts_at: null,
}

async function create(system: System, timeZone: string, booking: ConsultationRow, meeting: MeetingRow): Promise<void> {
  faultPoint('meeting.attempted')
  const made = await system.video.create({
    hostUserId: meeting.host_user_id,
    title: `${calendarTexts.ja.kind[booking.kind]} ${booking.reference}`,
    start: booking.starts_at,
    minutes: minutesOf(booking),
    timeZone,
    mark: meeting.mark,
  })
  faultPoint('meeting.created')
  await write(system, (tx) => ready(tx, system, booking, meeting, made, { startsAt: booking.starts_at, told: true }))
}

async function update(system: System, meetingId: string, booking: ConsultationRow, meeting: MeetingRow): Promise<void> {
  try {
    await system.video.update(meetingId, { start: booking.starts_at, minutes: minutesOf(booking) })
  } catch (error) {
    if (!(error instanceof VideoRefused && error.status === 404)) throw error
    // Somebody deleted it over there: a new one is made.
    const fresh = { mark: `tsudoi-${system.ids.uuid()}`, state: 'PENDING' as const }
    return write(system, (tx) => updateMeeting(tx, meeting.id, { ...NOTHING_THERE, ...fresh }))
  }
  await write(system, (tx) =>
    updateMeeting(tx, meeting.id, { starts_at: booking.starts_at, state: 'READY', last_error: null }),
  )
}

async function ready(
  tx: Tx,
  system: System,
  booking: ConsultationRow,
  meeting: MeetingRow,
  made: Meeting,
  { startsAt, told }: { startsAt: Date | null; told: boolean },
): Promise<void> {
  const link = { meeting_number: made.number, passcode: made.passcode, join_url: made.joinUrl, state: 'READY' as const }
  // A link that the office pasted meanwhile is the one that people were told of by telephone, perhaps: it stays.
  const byHand = (await lockMeeting(tx, booking.id))?.set_by_hand ?? false
  await updateMeeting(tx, meeting.id, {
    gateway_meeting_id: made.id,
    starts_at: startsAt,
    last_error: null,
    ...(byHand ? {} : link),
  })
  if (told && !byHand) await recordEvent(tx, system, { consultation: booking, kind: 'MEETING_READY', by: null })
}

const write = async ({ db }: System, work: (tx: Tx) => Promise<unknown>): Promise<void> => {
  await transaction(db, work)
}

const minutesOf = ({ starts_at, ends_at }: ConsultationRow): number =>
  Math.round((ends_at.getTime() - starts_at.getTime()) / 60_000)
