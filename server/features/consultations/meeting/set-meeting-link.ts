import { type ConsultationRow, findConsultation } from '../../../../db/queries/consultations.ts'
import { ensureMeeting, updateMeeting, videoUserOf } from '../../../../db/queries/meetings.ts'
import { transaction } from '../../../../db/transaction.ts'
import { type Ctx, withRole } from '../../../context.ts'
import '../../../i18n/meetings.ts'
import { InvalidInput, notFound, Refusal } from '../../../errors.ts'
import { isUuid } from '../../../uuid.ts'
import { recordEvent } from '../events.ts'
import { NO_HOST } from './model.ts'

/**
 * The office pastes a link where the video service gave none; both people's join links lead to it at once. Throws
 * FORBIDDEN, NOT_FOUND, `InvalidInput` for an address that is not https, `Refusal` for a booking that is not confirmed.
 */
export async function setMeetingLink(
  ctx: Ctx,
  { consultationId, url }: { consultationId: string; url: string },
): Promise<ConsultationRow> {
  const actor = withRole(ctx, 'STAFF', 'ADMIN')
  if (!url.startsWith('https://')) throw new InvalidInput([{ path: ['url'], code: 'MEETING_LINK_NOT_HTTPS' }])
  return transaction(ctx.db, async (tx) => {
    const booking = isUuid(consultationId) ? await findConsultation(tx, consultationId) : undefined
    if (!booking) throw notFound()
    if (booking.state !== 'CONFIRMED') throw new Refusal('MEETING_NOT_WANTED')
    const meeting = await ensureMeeting(tx, {
      id: ctx.ids.uuid(),
      consultationId,
      hostUserId: (await videoUserOf(tx, booking.instructor_id)) ?? NO_HOST,
      mark: `tsudoi-${ctx.ids.uuid()}`,
      at: ctx.clock.now(),
    })
    await updateMeeting(tx, meeting.id, {
      state: 'READY',
      set_by_hand: true,
      join_url: url,
      meeting_number: numberIn(url),
      passcode: null,
    })
    await recordEvent(tx, ctx, { consultation: booking, kind: 'MEETING_SET_BY_HAND', by: actor.personId })
    return booking
  })
}

/** Zoom's links carry the meeting's number: https://zoom.us/j/93201234567?pwd=… */
const numberIn = (url: string): string | null => /\/j\/(\d{9,11})(?:[/?#]|$)/.exec(url)?.[1] ?? null
