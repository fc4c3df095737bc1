import ICAL from 'ical.js'
import { CalendarUnreadable } from '../../ports/external-calendars.ts'
import { dayOf, MS_PER_DAY, readTime, type WrittenTime } from './times.ts'
import { icalTime } from './zone-clocks.ts'

/** Clock-face times, [from, until), in which occurrences are wanted. */
export interface WallWindow {
  from: number
  until: number
}

/** Of one rule, from the first wanted one on. An hourly series without an end has 8,784 a year. */
const MOST_STEPS = 50_000

/** Units of a fixed length on the clock's face: a rule in one of them can be entered anywhere. */
const UNITS: Readonly<Record<string, number>> = {
  SECONDLY: 1_000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: MS_PER_DAY,
  WEEKLY: 7 * MS_PER_DAY,
}

/**
 * The clock-face times of an RRULE (RFC 5545 §3.3.10) within a window, ascending. Steps on the clock's face, so that a
 * weekly 10:00 stays 10:00 across a change of clocks. A rule that cannot be read has no occurrences.
 */
export function recurrences(
  rule: string,
  start: WrittenTime,
  window: WallWindow,
  instantOf: (time: WrittenTime) => number,
): number[] {
  const until = /(?:^|;)UNTIL=([^;]*)/i.exec(rule)?.[1]
  const isOver = until === undefined ? () => false : endOf(until, start, instantOf)
  const read = readRule(
    rule
      .replace(/(^|;)UNTIL=[^;]*/i, '$1')
      .replace(/^;|;$/g, '')
      .replace(';;', ';'),
  )
  if (!read) return []
  const walls: number[] = []
  const iterator = read.iterator(icalTime(entry(read, start.wall, window.from)))
  for (let steps = 0; ; steps += 1) {
    const next = iterator.next()
    if (!next) return walls
    const wall = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second)
    if (!(wall < window.until) || isOver(wall)) return walls
    if (wall >= window.from) walls.push(wall)
    if (steps === MOST_STEPS) throw new CalendarUnreadable('TOO_MANY_EVENTS', 'a series of too many events')
  }
}

function readRule(rule: string): ICAL.Recur | null {
  try {
    return ICAL.Recur.fromString(rule)
  } catch {
    return null
  }
}

/** A start of the same series that is not after `from`: years of occurrences that nobody wants are not walked through. */
function entry(rule: ICAL.Recur, start: number, from: number): number {
  const unit = UNITS[rule.freq]
  if (!unit || rule.count) return start
  const step = unit * Math.max(1, rule.interval)
  // One step earlier, as a week's days may lie before the day of its start.
  const steps = Math.floor((from - start) / step) - 1
  return steps > 0 ? start + steps * step : start
}

/** Whether a clock-face time is after UNTIL, which is an instant, or of the same form as the start; included either way. */
function endOf(text: string, start: WrittenTime, instantOf: (time: WrittenTime) => number): (wall: number) => boolean {
  const until = readTime(text, new Map())
  if (!until) return () => false
  if (until.form === 'UTC') return (wall) => instantOf({ ...start, wall }) > until.wall
  if (until.form === 'DATE') return (wall) => dayOf(wall) > dayOf(until.wall)
  return (wall) => wall > until.wall
}
