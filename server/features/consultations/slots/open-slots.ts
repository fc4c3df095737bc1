import { weekOf } from '../../calendar/dates.ts'
import { firstEndingAfter, type IntervalSet, unionOf } from '../../calendar/intervals.ts'
import { MINUTES_PER_DAY, MS_PER_MINUTE } from '../../calendar/wall-clock.ts'
import { localDayAt, type ZoneTable, zoneTable } from '../../calendar/zones.ts'
import type { SlotQuestion } from './model.ts'
import { type OpenSpan, openSpans } from './open-time.ts'

/**
 * The starts that can be booked, ascending, each once, in ms since 1970-01-01T00:00Z.
 *
 * The one place where it is decided what is open: lists ask it, and a booking asks it again inside its transaction
 * (`isOpenSlot`). O((ranges + busy) log) besides the slots themselves; whole minutes throughout.
 */
export function openSlots(question: SlotQuestion): number[] {
  const { hours, rules, now, durationMinutes } = question
  const step = rules.slotIntervalMinutes
  if (!(step >= 1 && durationMinutes >= 1)) throw new RangeError('Interval and duration must be at least a minute')

  const nowMinute = Math.floor(now / MS_PER_MINUTE)
  const earliest = Math.max(
    Math.ceil(question.from / MS_PER_MINUTE),
    Math.ceil(now / MS_PER_MINUTE + rules.minimumNoticeMinutes),
  )
  // Two days more than the window, as the last day may be longer than 24 h and begins at the zone's midnight.
  const latest = Math.min(
    Math.ceil(question.to / MS_PER_MINUTE),
    nowMinute + (rules.bookingWindowDays + 2) * MINUTES_PER_DAY,
  )
  if (!(earliest < latest)) return []

  // The whole weeks that the weekly cap counts, at either end.
  const margin = 10 * MINUTES_PER_DAY + durationMinutes
  const zone = zoneTable(hours.timeZone, nowMinute - margin, latest + margin)
  const lastDay = Math.min(localDayAt(zone, latest) + 1, localDayAt(zone, nowMinute) + rules.bookingWindowDays)
  const spans = openSpans(
    hours,
    question.kind,
    zone,
    step,
    localDayAt(zone, earliest) - 1,
    lastDay + 2 + Math.floor(durationMinutes / MINUTES_PER_DAY),
  )
  const isFull = fullDays(question, zone)
  const blocked = blockedStarts(question, earliest, latest)

  const starts: number[] = []
  let ascending = true
  for (const span of spans) {
    if (span.day > lastDay) break
    const last = Math.min(span.end - 1, span.openUntil - durationMinutes, latest - 1)
    if (span.firstStart > last || last < earliest || isFull(span.day)) continue
    if (starts.length > 0 && span.firstStart * MS_PER_MINUTE <= starts.at(-1)!) ascending = false
    addStarts(starts, span, step, earliest, last, blocked)
  }
  return ascending ? starts : [...new Set(starts)].sort((a, b) => a - b)
}

function addStarts(
  starts: number[],
  span: OpenSpan,
  step: number,
  earliest: number,
  last: number,
  blocked: IntervalSet,
): void {
  let start = notBefore(span.firstStart, step, earliest)
  for (let next = firstEndingAfter(blocked, start); start <= last; ) {
    while (next < blocked.size && blocked.ends[next]! <= start) next += 1
    if (next < blocked.size && blocked.starts[next]! <= start) {
      start = notBefore(start, step, blocked.ends[next]!)
    } else {
      starts.push(start * MS_PER_MINUTE)
      start += step
    }
  }
}

/** The first point of the grid from `start` on that is not before `bound`. */
function notBefore(start: number, step: number, bound: number): number {
  return start >= bound ? start : start + Math.ceil((bound - start) / step) * step
}

/**
 * The starts within [earliest, latest) that an engagement forbids.
 *
 * [start − before, end + after) must not meet an engagement's bare time, nor the engagement's buffered time the slot's
 * bare time; together: between the two lie at least max(before, after) minutes, whichever comes first. The viewer's own
 * engagements only must not overlap.
 */
function blockedStarts(question: SlotQuestion, earliest: number, latest: number): IntervalSet {
  const { engagements, viewerBusy, durationMinutes } = question
  const gap = Math.max(question.rules.bufferBeforeMinutes, question.rules.bufferAfterMinutes)
  const from = new Int32Array(engagements.length + viewerBusy.length)
  const until = new Int32Array(engagements.length + viewerBusy.length)
  const inSight = { from: (earliest - gap) * MS_PER_MINUTE, until: (latest + durationMinutes + gap) * MS_PER_MINUTE }
  let count = 0
  for (let i = 0; i < from.length; i += 1) {
    const isViewers = i >= engagements.length
    const busy = isViewers ? viewerBusy[i - engagements.length]! : engagements[i]!
    if (busy.start >= busy.end || busy.end <= inSight.from || busy.start >= inSight.until) continue
    const distance = isViewers ? 0 : gap
    // start + duration + distance ≤ busy.start is free, as is busy.end + distance ≤ start.
    from[count] = Math.floor(Math.max(busy.start, inSight.from) / MS_PER_MINUTE) - durationMinutes - distance + 1
    until[count] = Math.ceil(Math.min(busy.end, inSight.until) / MS_PER_MINUTE) + distance
    count += 1
  }
  return unionOf(from, until, count)
}

/** Which local days take no more consultations, because they or their week have reached the cap. */
function fullDays({ rules, engagements }: SlotQuestion, zone: ZoneTable): (day: number) => boolean {
  const { maximumPerDay, maximumPerWeek } = rules
  if (maximumPerDay === null && maximumPerWeek === null) return () => false
  const perDay = new Map<number, number>()
  const perWeek = new Map<number, number>()
  for (const { start, isConsultation } of engagements) {
    const minute = Math.floor(start / MS_PER_MINUTE)
    if (!isConsultation || minute < zone.from || minute >= zone.until) continue
    const day = localDayAt(zone, minute)
    perDay.set(day, (perDay.get(day) ?? 0) + 1)
    perWeek.set(weekOf(day), (perWeek.get(weekOf(day)) ?? 0) + 1)
  }
  return (day) =>
    (maximumPerDay !== null && (perDay.get(day) ?? 0) >= maximumPerDay) ||
    (maximumPerWeek !== null && (perWeek.get(weekOf(day)) ?? 0) >= maximumPerWeek)
}
