import type { FieldFault } from '../../../errors.ts'
import { isDate } from '../../calendar/dates.ts'
import { MINUTES_PER_DAY, type WallRange } from '../../calendar/wall-clock.ts'
import { isTimeZone } from '../../calendar/zones.ts'
import type { DateException, HoursKind, SlotRules, WeeklyHours } from './model.ts'

export interface AvailabilityFault extends FieldFault {
  code: AvailabilityFaultCode
}

export type AvailabilityFaultCode =
  | 'END_NOT_AFTER_START'
  | 'INVALID_TIME'
  | 'INVALID_DATE'
  | 'INVALID_WEEKDAY'
  | 'DATES_REVERSED'
  | 'HOURS_OVERLAP'
  | 'TOO_MANY'
  | 'OUT_OF_RANGE'
  | 'UNKNOWN_TIME_ZONE'
  | 'TOO_LONG'

/** What a calendar can sensibly be told; the defaults within are settings. Caps may also be null. */
export const RULE_LIMITS: Record<keyof SlotRules, { minimum: number; maximum: number }> = {
  slotIntervalMinutes: { minimum: 5, maximum: 120 },
  bufferBeforeMinutes: { minimum: 0, maximum: 120 },
  bufferAfterMinutes: { minimum: 0, maximum: 120 },
  minimumNoticeMinutes: { minimum: 0, maximum: 30 * MINUTES_PER_DAY },
  bookingWindowDays: { minimum: 1, maximum: 365 },
  maximumPerDay: { minimum: 1, maximum: 50 },
  maximumPerWeek: { minimum: 1, maximum: 200 },
}
export const WEEKLY_HOURS_LIMIT = 100
export const EXCEPTION_INTERVALS_LIMIT = 24
/** Characters (code points). */
export const REASON_LIMIT = 200

const CAPS: ReadonlySet<string> = new Set<keyof SlotRules>(['maximumPerDay', 'maximumPerWeek'])

/** Faults of the rules that are given; those left out (undefined) stay as they are and are not looked at. */
export function validateSlotRules(rules: Partial<SlotRules>): AvailabilityFault[] {
  return (Object.keys(RULE_LIMITS) as (keyof SlotRules)[]).flatMap((name) => {
    const value = rules[name]
    const { minimum, maximum } = RULE_LIMITS[name]
    if (value === undefined || (value === null && CAPS.has(name))) return []
    if (value !== null && Number.isInteger(value) && value >= minimum && value <= maximum) return []
    return [{ path: [name], code: 'OUT_OF_RANGE' as const, params: { minimum, maximum } }]
  })
}

export function validateTimeZone(timeZone: string): AvailabilityFault[] {
  return isTimeZone(timeZone) ? [] : [{ path: ['timeZone'], code: 'UNKNOWN_TIME_ZONE', params: {} }]
}

/**
 * Faults of a whole week. Two rows overlap when they share a weekday, a date, a kind and a minute: the later one is
 * told, with the index of the earlier in `params.other`. Touching is no overlap.
 */
export function validateWeeklyHours(weekly: readonly WeeklyHours[]): AvailabilityFault[] {
  if (weekly.length > WEEKLY_HOURS_LIMIT)
    return [{ path: ['weekly'], code: 'TOO_MANY', params: { maximum: WEEKLY_HOURS_LIMIT } }]
  const faults = weekly.flatMap((row, i) => [
    ...(Number.isInteger(row.weekday) && row.weekday >= 1 && row.weekday <= 7
      ? []
      : [{ path: ['weekly', String(i), 'weekday'], code: 'INVALID_WEEKDAY' as const, params: {} }]),
    ...rangeFaults(row, ['weekly', String(i)]),
    ...dateFaults(row, i),
  ])
  if (faults.length > 0) return faults
  return overlaps(weekly, 'weekly', (a, b) => a.weekday === b.weekday && effectiveTogether(a, b))
}

/** Faults of one date's exception. No interval at all = closed that day, which is fine. */
export function validateException(exception: DateException & { reason?: string | null }): AvailabilityFault[] {
  const { date, intervals, reason } = exception
  if (!isDate(date)) return [{ path: ['date'], code: 'INVALID_DATE', params: {} }]
  if (reason && [...reason].length > REASON_LIMIT) {
    return [{ path: ['reason'], code: 'TOO_LONG', params: { maximum: REASON_LIMIT } }]
  }
  if (intervals.length > EXCEPTION_INTERVALS_LIMIT) {
    return [{ path: ['intervals'], code: 'TOO_MANY', params: { maximum: EXCEPTION_INTERVALS_LIMIT } }]
  }
  const faults = intervals.flatMap((interval, i) => rangeFaults(interval, ['intervals', String(i)]))
  if (faults.length > 0) return faults
  return overlaps(intervals, 'intervals', () => true)
}

function rangeFaults({ start, end }: WallRange, path: string[]): AvailabilityFault[] {
  const isTime = (minutes: number) => Number.isInteger(minutes) && minutes >= 0 && minutes <= MINUTES_PER_DAY
  if (!isTime(start)) return [{ path: [...path, 'start'], code: 'INVALID_TIME', params: {} }]
  if (!isTime(end)) return [{ path: [...path, 'end'], code: 'INVALID_TIME', params: {} }]
  return start < end ? [] : [{ path: [...path, 'end'], code: 'END_NOT_AFTER_START', params: {} }]
}

function dateFaults({ effectiveFrom, effectiveUntil }: WeeklyHours, i: number): AvailabilityFault[] {
  const faults: AvailabilityFault[] = []
  if (effectiveFrom !== null && !isDate(effectiveFrom)) {
    faults.push({ path: ['weekly', String(i), 'effectiveFrom'], code: 'INVALID_DATE', params: {} })
  }
  if (effectiveUntil !== null && !isDate(effectiveUntil)) {
    faults.push({ path: ['weekly', String(i), 'effectiveUntil'], code: 'INVALID_DATE', params: {} })
  }
  if (faults.length === 0 && effectiveFrom !== null && effectiveUntil !== null && effectiveUntil < effectiveFrom) {
    faults.push({ path: ['weekly', String(i), 'effectiveUntil'], code: 'DATES_REVERSED', params: {} })
  }
  return faults
}

function overlaps<R extends WallRange & { kind: HoursKind }>(
  ranges: readonly R[],
  field: string,
  sameDay: (a: R, b: R) => boolean,
): AvailabilityFault[] {
  return ranges.flatMap((later, j) => {
    const clash = ranges.findIndex(
      (other, i) =>
        i < j && other.start < later.end && later.start < other.end && shareKind(other, later) && sameDay(other, later),
    )
    return clash < 0
      ? []
      : [{ path: [field, String(j), 'start'], code: 'HOURS_OVERLAP' as const, params: { other: clash } }]
  })
}

function shareKind(a: { kind: HoursKind }, b: { kind: HoursKind }): boolean {
  return a.kind === b.kind || a.kind === 'BOTH' || b.kind === 'BOTH'
}

function effectiveTogether(a: WeeklyHours, b: WeeklyHours): boolean {
  return startsByTheEndOf(a, b) && startsByTheEndOf(b, a)
}

function startsByTheEndOf(a: WeeklyHours, b: WeeklyHours): boolean {
  return a.effectiveFrom === null || b.effectiveUntil === null || a.effectiveFrom <= b.effectiveUntil
}
