import type { YearlyClosure } from '../../calendar/closures.ts'
import type { WallRange } from '../../calendar/wall-clock.ts'

/** What is booked, or for what hours are kept; hours of kind BOTH serve either. */
export type SlotKind = 'FOLLOW_UP' | 'ORIENTATION'
export type HoursKind = SlotKind | 'BOTH'

/** Open time on a weekday, in the instructor's wall-clock time. */
export interface WeeklyHours extends WallRange {
  /** ISO 8601: 1 = Monday … 7 = Sunday. */
  weekday: number
  /** `YYYY-MM-DD`, first and last date on which the row counts, both included; null = open-ended. */
  effectiveFrom: string | null
  effectiveUntil: string | null
  kind: HoursKind
}

/** Replaces the weekly hours, holidays and closures of one date, for both kinds; no interval of a kind = closed for it. */
export interface DateException {
  /** `YYYY-MM-DD` in the instructor's zone. */
  date: string
  intervals: readonly (WallRange & { kind: HoursKind })[]
}

/** When an instructor is open, before anything else is considered. */
export interface OpenHours {
  /** IANA name; all wall-clock times and dates here are this zone's. */
  timeZone: string
  weekly: readonly WeeklyHours[]
  exceptions: readonly DateException[]
  /** False = open on public holidays and in the office's closure as on any other day. */
  closedOnPublicHolidays: boolean
  closures: readonly YearlyClosure[]
}

/** How slots are cut from open time. */
export interface SlotRules {
  slotIntervalMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  minimumNoticeMinutes: number
  /** Counted in the instructor's calendar days: with 60, the whole of the sixtieth day from today can be booked. */
  bookingWindowDays: number
  /** Live consultations per local day and per ISO week (Monday to Sunday); null = no cap. */
  maximumPerDay: number | null
  maximumPerWeek: number | null
}

/** Bare time, half-open, in ms since 1970-01-01T00:00Z; no buffers in it. */
export interface BusyTime {
  start: number
  end: number
}

/** Time that the instructor has given away: a consultation, a session, a course day, an external calendar's event. */
export interface Engagement extends BusyTime {
  /** A live consultation: counts towards the caps, on the local day of its start. */
  isConsultation: boolean
}

/** Everything that decides which starts are open. Instants in ms since 1970-01-01T00:00Z. */
export interface SlotQuestion {
  hours: OpenHours
  rules: SlotRules
  kind: SlotKind
  durationMinutes: number
  /** In any order, overlapping as they please; at least those within `engagementRange`. */
  engagements: readonly Engagement[]
  /** What the viewer has on himself; keeps no buffers. Empty = the slots as anybody else sees them. */
  viewerBusy: readonly BusyTime[]
  now: number
  /** Starts in [from, to). */
  from: number
  to: number
}
