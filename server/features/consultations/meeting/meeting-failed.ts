import type { ConsultationRow } from '../../../../db/queries/consultations.ts'
import { lockMeeting, type MeetingRow, updateMeeting } from '../../../../db/queries/meetings.ts'
import type { Tx } from '../../../../db/transaction.ts'
import type { System } from '../../../context.ts'
import { announceMeetingMissing } from '../../notifications/announce.ts'
import { recordEvent } from '../events.ts'

/** A cause of our own; the office’s letter has the sentence. Anything else is what the video service said. */
export const NO_VIDEO_USER = 'NO_VIDEO_USER'

/** Trying again would not help: the office hears of it at once. A later change of the booking tries anew. */
export async function meetingFailed(
  tx: Tx,
  system: System,
  booking: ConsultationRow,
  meeting: MeetingRow,
  reason: string,
): Promise<void> {
  if ((await lockMeeting(tx, booking.id))?.set_by_hand) return
  await updateMeeting(tx, meeting.id, { state: 'FAILED', attempted_at: null, last_error: reason })
  await recordEvent(tx, system, { consultation: booking, kind: 'MEETING_FAILED', by: null })
  await announceMeetingMissing(tx, system, booking, { kind: 'refused', reason })
}
