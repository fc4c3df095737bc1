/** Calendars elsewhere, published as iCalendar files (RFC 5545): read for when somebody is busy, and for nothing else. */
export interface ExternalCalendars {
  /** Throws CalendarUnreadable, and nothing else, for whatever the other side may do. */
  read(request: CalendarRequest): Promise<CalendarReading>
}

export interface CalendarRequest {
  /** http or https. */
  url: string
  /** What the server said of the copy that we have; null = read it whatever. */
  known: CopyMarks | null
  /** IANA: of all-day events, and of times that name no zone. */
  timeZone: string
  /** Only what meets [from, until) is told. */
  from: Date
  until: Date
  /** Events whose UID ends with `@ownHost` are our own invitations, which we know better. */
  ownHost: string
  /** For fetching, and once more for understanding it. */
  timeoutSeconds: number
  maximumBytes: number
  maximumBusyTimes: number
}

/** RFC 9110 §8.8. */
export interface CopyMarks {
  etag: string | null
  lastModified: string | null
}

export interface BusySpan {
  start: Date
  end: Date
}

/** `busy` is null where nothing has changed since the copy that we have. Ascending by start, each once. */
export interface CalendarReading extends CopyMarks {
  busy: BusySpan[] | null
}

export const CALENDAR_PROBLEMS = [
  'ADDRESS_NOT_ALLOWED',
  'UNREACHABLE',
  'TOO_SLOW',
  'TOO_MANY_REDIRECTS',
  'ACCESS_DENIED',
  'NOT_THERE',
  'SERVER_FAILED',
  'TOO_LARGE',
  'NOT_A_CALENDAR',
  'TOO_MANY_EVENTS',
] as const
/** Each has its sentence in both languages (server/i18n/availability.ts); the instructor reads it. */
export type CalendarProblem = (typeof CALENDAR_PROBLEMS)[number]

export class CalendarUnreadable extends Error {
  override name = 'CalendarUnreadable'
  readonly problem: CalendarProblem
  /** The message is for the log, and never holds the address, which is a secret. */
  constructor(problem: CalendarProblem, message: string = problem, options?: { cause: unknown }) {
    super(message, options)
    this.problem = problem
  }
}
