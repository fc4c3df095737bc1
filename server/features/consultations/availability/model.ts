import type { HoursKind, Interval } from '../../../../db/columns.ts'
import type { FieldFault } from '../../../errors.ts'
import { dateOf, dayOf, isDate } from '../../calendar/dates.ts'
import { MINUTES_PER_DAY, MS_PER_MINUTE, wallMinutes } from '../../calendar/wall-clock.ts'
import { isOpenSlot } from '../slots/ask.ts'
import type { OpenHours, SlotKind, SlotRules, WeeklyHours } from '../slots/model.ts'

/** ISO 8601: the first is 1. */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Times as `HH:MM`; 24:00 ends a day. */
export interface IntervalInput {
  start: string
  end: string
  kind?: HoursKind | null
}
export interface WeeklyHoursInput extends IntervalInput {
  weekday: Weekday
  effectiveFrom?: string | null
  effectiveUntil?: string | null
}

/** Where nothing is said: orientations are free and have hours of their own, so that they eat no paid ones. */
const DEFAULT_KIND: HoursKind = 'FOLLOW_UP'

/**
 * The week that is meant. A row that says nothing of its kind keeps the one that the same hours had before: a client that
 * knows no kinds takes none away.
 */
export function weekMeant(rows: readonly WeeklyHoursInput[], before: readonly WeeklyHours[]): WeeklyHours[] {
  return rows.map((row) => {
    const range = { weekday: WEEKDAYS.indexOf(row.weekday) + 1, ...minutesOf(row) }
    const same = before.find(
      ({ weekday, start, end }) => weekday === range.weekday && start === range.start && end === range.end,
    )
    return {
      ...range,
      effectiveFrom: row.effectiveFrom ?? null,
      effectiveUntil: row.effectiveUntil ?? null,
      kind: row.kind ?? same?.kind ?? DEFAULT_KIND,
    }
  })
}

export const intervalsMeant = (rows: readonly IntervalInput[]): { start: number; end: number; kind: HoursKind }[] =>
  rows.map((row) => ({ ...minutesOf(row), kind: row.kind ?? DEFAULT_KIND }))

/** What is no time becomes NaN, which the rules refuse by its place. */
const minutesOf = ({ start, end }: IntervalInput) => ({
  start: wallMinutes(start) ?? Number.NaN,
  end: wallMinutes(end) ?? Number.NaN,
})

export const storedIntervals = (intervals: readonly { start: number; end: number; kind: HoursKind }[]): Interval[] =>
  intervals.map(({ start, end, kind }): Interval => [start, end, kind]).sort((a, b) => a[0] - b[0])

/** Days of exceptions that are over and still listed; the UTC day is near enough. */
const EXCEPTION_DAYS_BACK = 31
export const firstDateShown = (now: Date): string =>
  dateOf(Math.floor(now.getTime() / (MINUTES_PER_DAY * MS_PER_MINUTE)) - EXCEPTION_DAYS_BACK)

const EXCEPTION_DAYS_AHEAD = 731

/** A date that is over cannot be opened or closed any more, and nobody plans further than two years. */
export function exceptionDateFaults(date: string, today: string): FieldFault[] {
  if (!isDate(date)) return []
  if (date < today) return [{ path: ['date'], code: 'DATE_IN_PAST' }]
  const latest = dateOf(dayOf(today) + EXCEPTION_DAYS_AHEAD)
  return date > latest ? [{ path: ['date'], code: 'DATE_TOO_FAR', params: { latest } }] : []
}

export interface Booking {
  kind: SlotKind
  /** ms since 1970-01-01T00:00Z. */
  start: number
  end: number
}

/** Nothing but the hours counts: a booking stays good whatever the interval, the notice or the caps become. */
const NO_RULES: SlotRules = {
  slotIntervalMinutes: 1,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0,
  bookingWindowDays: 1,
  maximumPerDay: null,
  maximumPerWeek: null,
}

/** Whether a booking lies within the hours as they are now: opened, of its kind, on no closed day. */
export function isWithinHours(hours: OpenHours, { kind, start, end }: Booking): boolean {
  const question = {
    hours,
    rules: NO_RULES,
    kind,
    durationMinutes: Math.ceil((end - start) / MS_PER_MINUTE),
    engagements: [],
    viewerBusy: [],
    now: start,
  }
  return isOpenSlot(question, start)
}
