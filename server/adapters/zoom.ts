import type { Clock } from '../ports/clock.ts'
import { type Meeting, type MeetingOrder, type VideoMeetings, VideoRefused, VideoUnavailable } from '../ports/video.ts'
import { type ZoomAnswer, type ZoomConfig, zoomCaller } from './zoom-http.ts'

/**
 * Zoom by its Server-to-Server OAuth app. Needs the scopes meeting:write:meeting:admin, meeting:update:meeting:admin,
 * meeting:delete:meeting:admin, meeting:read:meeting:admin and meeting:read:list_meetings:admin.
 * Zoom allows 100 creates and updates a day and user; counting them is the caller's.
 */
export function zoomMeetings(config: ZoomConfig, clock: Clock): VideoMeetings {
  const call = zoomCaller(config, clock)

  return {
    async create(order) {
      const answer = await call('POST', `/users/${encodeURIComponent(order.hostUserId)}/meetings`, meetingBody(order))
      return toMeeting(answer)
    },

    async find(hostUserId, mark) {
      let page = ''
      do {
        const query = new URLSearchParams({ type: 'scheduled', page_size: '300', next_page_token: page })
        const answer = await call('GET', `/users/${encodeURIComponent(hostUserId)}/meetings?${query}`)
        const meetings = Array.isArray(answer.meetings) ? answer.meetings : []
        const found = meetings.find((meeting) => isRecord(meeting) && meeting.agenda === mark)
        // The list leaves out the passcode.
        if (isRecord(found)) return toMeeting(await call('GET', `/meetings/${found.id}`))
        page = typeof answer.next_page_token === 'string' ? answer.next_page_token : ''
      } while (page)
      return null
    },

    async update(meetingId, { start, minutes }) {
      await call('PATCH', `/meetings/${encodeURIComponent(meetingId)}`, {
        start_time: zoomTime(start),
        duration: minutes,
      })
    },

    async delete(meetingId) {
      // The association writes its own mails; Zoom need not remind anybody.
      const query = 'schedule_for_reminder=false&cancel_meeting_reminder=false'
      try {
        await call('DELETE', `/meetings/${encodeURIComponent(meetingId)}?${query}`)
      } catch (error) {
        if (!(error instanceof VideoRefused && error.status === 404)) throw error
      }
    },
  }
}

function meetingBody(order: MeetingOrder) {
  return {
    topic: order.title,
    agenda: order.mark,
    type: 2, // scheduled
    start_time: zoomTime(order.start),
    duration: order.minutes,
    timezone: order.timeZone,
    settings: {
      waiting_room: true,
      join_before_host: false,
      use_pmi: false,
      approval_type: 2, // no registration
      auto_recording: 'none',
      // Since March 2026 what is left out takes the account's default, so each is said.
      auto_start_meeting_summary: false,
      auto_start_ai_companion_questions: false,
      meeting_authentication: false,
      email_notification: false,
    },
  }
}

/** UTC with Z and without milliseconds, as Zoom's reference writes it. */
function zoomTime(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}

/** Only what members may know: `start_url` would let anybody be the host. */
function toMeeting(answer: ZoomAnswer): Meeting {
  const { id, join_url: joinUrl, password } = answer
  if ((typeof id !== 'number' && typeof id !== 'string') || typeof joinUrl !== 'string') {
    throw new VideoUnavailable('Zoom answered without a meeting')
  }
  const passcode = typeof password === 'string' && password !== '' ? password : null
  return { id: String(id), number: String(id), passcode, joinUrl }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
