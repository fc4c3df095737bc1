/**
 * The slots decided as naively as can be: every minute is looked at, luxon tells its wall time, and each rule is
 * written as domain.md §3 says it. Shares no code with the function it judges; only tests use it.
 */
import { DateTime } from 'luxon'
import type { BusyTime, DateException, SlotQuestion, WeeklyHours } from '../model.ts'

interface Minute {
  at: number
  date: string
  weekday: number
  week: string
  minuteOfDay: number
  monthDay: string
  /** This wall-clock time was not shown before. */
  isFirst: boolean
}

/** Holidays of the windows under test, from the Cabinet Office's list (国民の祝日について). */
const HOLIDAYS = new Set(
  (
    '2025-11-03 2025-11-23 2025-11-24 2026-01-01 2026-01-12 2026-02-11 2026-02-23 2026-03-20 2026-04-29 2026-05-03 ' +
    '2026-05-04 2026-05-05 2026-05-06 2026-07-20 2026-08-11 2026-09-21 2026-09-22 2026-09-23 2026-10-12 2026-11-03 ' +
    '2026-11-23 2027-01-01'
  ).split(' '),
)

const MINUTE = 60_000
const walks = new Map<string, Minute[]>()

/** Every minute of [from, to) as the zone's clock shows it. */
function walk(zone: string, from: number, to: number): Minute[] {
  const key = `${zone} ${from} ${to}`
  const known = walks.get(key)
  if (known) return known
  const seen = new Set<string>()
  const minutes: Minute[] = []
  for (let at = from; at < to; at += MINUTE) {
    const wall = DateTime.fromMillis(at, { zone })
    const shown = `${wall.year}-${wall.month}-${wall.day} ${wall.hour}:${wall.minute}`
    minutes.push({
      at,
      date: wall.toISODate()!,
      weekday: wall.weekday,
      week: `${wall.weekYear}-${wall.weekNumber}`,
      minuteOfDay: wall.hour * 60 + wall.minute,
      monthDay: wall.toFormat('MM-dd'),
      isFirst: !seen.has(shown),
    })
    seen.add(shown)
  }
  walks.set(key, minutes)
  return minutes
}

/** `from` and `to` bound the minutes that are looked at; give them days to spare on either side of the question's range. */
export function naiveSlots(question: SlotQuestion, from: number, to: number): number[] {
  const minutes = walk(question.hours.timeZone, from, to)
  const today = DateTime.fromMillis(question.now, { zone: question.hours.timeZone }).startOf('day')
  const lastDate = today.plus({ days: question.rules.bookingWindowDays }).toISODate()!
  const isCapped = caps(question)
  const open = minutes.map((minute) => minute.isFirst && rangesAt(question, minute).some((r) => covers(r, minute)))
  return minutes
    .filter((minute, i) => {
      if (minute.at < question.from || minute.at >= question.to) return false
      if (minute.at < question.now + question.rules.minimumNoticeMinutes * MINUTE) return false
      if (minute.date > lastDate) return false
      if (!isOnGrid(question, minute)) return false
      for (let k = 0; k < question.durationMinutes; k += 1) if (!open[i + k]) return false
      return !isTaken(question, minute.at) && !isCapped(minute)
    })
    .map((minute) => minute.at)
}

type Range = WeeklyHours | DateException['intervals'][number]

function covers(range: Range, minute: Minute): boolean {
  return range.start <= minute.minuteOfDay && minute.minuteOfDay < range.end
}

function isOnGrid(question: SlotQuestion, minute: Minute): boolean {
  return rangesAt(question, minute).some(
    (range) =>
      minute.isFirst &&
      covers(range, minute) &&
      (minute.minuteOfDay - range.start) % question.rules.slotIntervalMinutes === 0,
  )
}

function rangesAt({ hours, kind }: SlotQuestion, minute: Minute): Range[] {
  const ofKind = (range: Range) => range.kind === kind || range.kind === 'BOTH'
  const exception = hours.exceptions.find((candidate) => candidate.date === minute.date)
  if (exception) return exception.intervals.filter(ofKind)
  const inClosure = hours.closures.some(({ from, until }) =>
    from <= until
      ? from <= minute.monthDay && minute.monthDay <= until
      : from <= minute.monthDay || minute.monthDay <= until,
  )
  if (hours.closedOnPublicHolidays && (HOLIDAYS.has(minute.date) || inClosure)) return []
  return hours.weekly.filter(
    (row) =>
      row.weekday === minute.weekday &&
      ofKind(row) &&
      (row.effectiveFrom === null || row.effectiveFrom <= minute.date) &&
      (row.effectiveUntil === null || minute.date <= row.effectiveUntil),
  )
}

function meets(a: BusyTime, b: BusyTime): boolean {
  return a.start < a.end && b.start < b.end && a.start < b.end && b.start < a.end
}

function isTaken({ engagements, viewerBusy, rules, durationMinutes }: SlotQuestion, start: number): boolean {
  const bare = { start, end: start + durationMinutes * MINUTE }
  const buffered = (time: BusyTime) => ({
    start: time.start - rules.bufferBeforeMinutes * MINUTE,
    end: time.end + rules.bufferAfterMinutes * MINUTE,
  })
  return (
    viewerBusy.some((busy) => meets(bare, busy)) ||
    engagements.some(
      (busy) =>
        busy.start < busy.end && (meets(bare, busy) || meets(buffered(bare), busy) || meets(bare, buffered(busy))),
    )
  )
}

function caps({ engagements, rules, hours }: SlotQuestion): (minute: Minute) => boolean {
  const consultations = engagements
    .filter((engagement) => engagement.isConsultation)
    .map((engagement) => DateTime.fromMillis(engagement.start, { zone: hours.timeZone }))
    .map((start) => ({ date: start.toISODate(), week: `${start.weekYear}-${start.weekNumber}` }))
  return (minute) =>
    (rules.maximumPerDay !== null &&
      consultations.filter(({ date }) => date === minute.date).length >= rules.maximumPerDay) ||
    (rules.maximumPerWeek !== null &&
      consultations.filter(({ week }) => week === minute.week).length >= rules.maximumPerWeek)
}
