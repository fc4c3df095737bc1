/** Video meetings (Zoom). The host's start link is never asked for, stored or sent. */
export interface VideoMeetings {
  create(order: MeetingOrder): Promise<Meeting>
  /** Looks for the meeting of an attempt that may have succeeded without an answer; by host and mark. */
  find(hostUserId: string, mark: string): Promise<Meeting | null>
  update(meetingId: string, change: { start: Date; minutes: number }): Promise<void>
  /** A meeting that is gone already counts as deleted. */
  delete(meetingId: string): Promise<void>
}

export interface MeetingOrder {
  hostUserId: string
  /** Says nothing of what is talked about. */
  title: string
  start: Date
  minutes: number
  timeZone: string
  /** Found again by `find`; stands in the agenda. */
  mark: string
}

export interface Meeting {
  id: string
  number: string
  passcode: string | null
  joinUrl: string
}

/** 429 or 5xx or no answer: try again, not before `retryAfter`. */
export class VideoUnavailable extends Error {
  override name = 'VideoUnavailable'
  readonly retryAfter: Date | null
  constructor(message: string, retryAfter: Date | null = null, options?: ErrorOptions) {
    super(message, options)
    this.retryAfter = retryAfter
  }
}
/** The vendor says no and will say no again (bad user, bad request, bad credentials). */
export class VideoRefused extends Error {
  override name = 'VideoRefused'
  readonly status: number
  /** Zoom's own number, e.g. 1001 no such user, 3001 no such meeting. */
  readonly code: number | null
  constructor(message: string, status: number, code: number | null = null, options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.code = code
  }
}
