import { isClosureDay } from '../../calendar/closures.ts'
import { dayOf, packedDate, weekdayOf } from '../../calendar/dates.ts'
import { publicHolidayName } from '../../calendar/holidays.ts'
import { MINUTES_PER_DAY, type WallRange } from '../../calendar/wall-clock.ts'
import { periodOfWall, type ZoneTable } from '../../calendar/zones.ts'
import type { DateException, OpenHours, SlotKind, WeeklyHours } from './model.ts'

/** A stretch of open real time within one local day and one offset, with the grid of one written range. UTC minutes. */
export interface OpenSpan {
  day: number
  start: number
  end: number
  /** The first point of the range's grid that is not before `start`. */
  firstStart: number
  /** Until when the calendar stays open without a break, through whatever ranges follow or overlap. */
  openUntil: number
}

/**
 * The open time of the local days from `firstDay` to `lastDay`, ascending by start.
 *
 * Starts step from the start of each range as the instructor wrote it, on the wall clock: touching ranges are not merged
 * for that (9:00–12:00 and 12:10–17:00 keep two grids), but a consultation may run from one into the next, past midnight
 * too. A wall-clock time that the clock jumps over is not there; of one that comes twice only the first is.
 */
export function openSpans(
  hours: OpenHours,
  kind: SlotKind,
  zone: ZoneTable,
  intervalMinutes: number,
  firstDay: number,
  lastDay: number,
): OpenSpan[] {
  const rangesOf = rangesByDay(hours, kind, firstDay, lastDay)
  const spans: OpenSpan[] = []
  for (let day = firstDay; day <= lastDay; day += 1) {
    const midnight = day * MINUTES_PER_DAY
    for (const range of rangesOf(day)) {
      const wallEnd = midnight + range.end
      const wallStart = midnight + range.start
      for (let i = periodOfWall(zone, wallStart); i < zone.starts.length && zone.wallFrom[i]! < wallEnd; i += 1) {
        const from = Math.max(wallStart, zone.wallFrom[i]!)
        const until = Math.min(wallEnd, zone.wallUntil[i]!)
        if (from >= until) continue
        const offset = zone.offsets[i]!
        const steps = Math.ceil((from - wallStart) / intervalMinutes)
        spans.push({
          day,
          start: from - offset,
          end: until - offset,
          firstStart: wallStart + steps * intervalMinutes - offset,
          openUntil: 0,
        })
      }
    }
  }
  if (!isAscending(spans)) spans.sort((a, b) => a.start - b.start)
  findOpenUntil(spans)
  return spans
}

/** They nearly always are; ranges that overlap on a day on which the clock changes are not. */
function isAscending(spans: readonly OpenSpan[]): boolean {
  for (let i = 1; i < spans.length; i += 1) if (spans[i]!.start < spans[i - 1]!.start) return false
  return true
}

function findOpenUntil(spans: OpenSpan[]): void {
  let group = 0
  for (let i = 0; i < spans.length; ) {
    let reach = spans[i]!.end
    for (i += 1; i < spans.length && spans[i]!.start <= reach; i += 1) reach = Math.max(reach, spans[i]!.end)
    for (; group < i; group += 1) spans[group]!.openUntil = reach
  }
}

/** A function from day to its open ranges, sorted by start. */
function rangesByDay(
  hours: OpenHours,
  kind: SlotKind,
  firstDay: number,
  lastDay: number,
): (day: number) => readonly WallRange[] {
  const exceptions = exceptionsByDay(hours.exceptions, kind, firstDay, lastDay)
  const weekly = weeklyByWeekday(hours.weekly, kind)
  return (day) => {
    const exception = exceptions.get(day)
    if (exception) return exception
    if (hours.closedOnPublicHolidays && isClosed(hours, packedDate(day))) return NONE
    const rows = weekly[weekdayOf(day)]!
    return rows.every((row) => row.from <= day && day <= row.until)
      ? rows
      : rows.filter((row) => row.from <= day && day <= row.until)
  }
}

const NONE: readonly WallRange[] = []

function isClosed(hours: OpenHours, packed: number): boolean {
  return publicHolidayName(packed) !== null || isClosureDay(hours.closures, packed)
}

interface EffectiveRange extends WallRange {
  /** Days, both included. */
  from: number
  until: number
}

function weeklyByWeekday(weekly: readonly WeeklyHours[], kind: SlotKind): EffectiveRange[][] {
  const byWeekday: EffectiveRange[][] = Array.from({ length: 8 }, () => [])
  for (const row of weekly) {
    if (!serves(row, kind)) continue
    byWeekday[row.weekday]!.push({
      start: row.start,
      end: row.end,
      from: row.effectiveFrom === null ? Number.NEGATIVE_INFINITY : dayOf(row.effectiveFrom),
      until: row.effectiveUntil === null ? Number.POSITIVE_INFINITY : dayOf(row.effectiveUntil),
    })
  }
  for (const rows of byWeekday) rows.sort(byStart)
  return byWeekday
}

function exceptionsByDay(
  exceptions: readonly DateException[],
  kind: SlotKind,
  firstDay: number,
  lastDay: number,
): Map<number, readonly WallRange[]> {
  const byDay = new Map<number, readonly WallRange[]>()
  for (const exception of exceptions) {
    const day = dayOf(exception.date)
    if (day < firstDay || day > lastDay) continue
    byDay.set(day, exception.intervals.filter((range) => serves(range, kind)).sort(byStart))
  }
  return byDay
}

function serves(range: { kind: SlotKind | 'BOTH' }, kind: SlotKind): boolean {
  return range.kind === 'BOTH' || range.kind === kind
}

function byStart(a: WallRange, b: WallRange): number {
  return a.start - b.start
}
