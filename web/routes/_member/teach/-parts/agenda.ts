import { addDays, type Day, dayAt, daysOfWeek, mondayOf, startOfDay } from '../../consultations/-parts/week.ts'
import type { TeachBooking } from './schedule-query.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** How long an appointment without a word written about it is brought to mind. */
const notesDays = 14
/** From when on a missing meeting is the instructor's matter too: the office is alarmed at the same time. */
const meetingDays = 1
/** The API shows at most 92 days at once. */
const aheadDays = 75

/** What the page asks for: instants at midnights of the instructor's zone, so that the same day asks the same. */
export function spanOf(now: number, zone: string, week: Day | undefined) {
  const today = dayAt(now, zone)
  const monday = week ? mondayOf(week) : mondayOf(today)
  const at = (day: Day) => new Date(startOfDay(day, zone)).toISOString()
  return {
    from: at(addDays(today, -notesDays)),
    to: at(addDays(today, aheadDays)),
    weekFrom: at(monday),
    weekTo: at(addDays(monday, 7)),
  }
}

/** The one that is going on or comes next; unpaid ones may never come. */
export const nextOf = (bookings: readonly TeachBooking[], now: number): TeachBooking | undefined =>
  bookings.find(({ state, end }) => state === 'CONFIRMED' && Date.parse(end) > now)

export type Task = { kind: 'outcome' | 'notes' | 'meeting'; booking: TeachBooking }

/** What waits for the instructor, the most pressing first. */
export function tasksOf(bookings: readonly TeachBooking[], now: number): Task[] {
  const meeting = bookings.filter(
    ({ state, meetingState, start }) =>
      state === 'CONFIRMED' &&
      Date.parse(start) > now &&
      (meetingState === 'FAILED' || (meetingState === 'PENDING' && Date.parse(start) - now < meetingDays * DAY)),
  )
  const outcome = bookings.filter(({ state, end }) => state === 'CONFIRMED' && Date.parse(end) <= now)
  const notes = bookings.filter(
    ({ state, end, sharedNotes, privateNotes }) =>
      state === 'COMPLETED' && Date.parse(end) > now - notesDays * DAY && !sharedNotes && !privateNotes,
  )
  const tasks = (kind: Task['kind'], found: TeachBooking[]) => found.map((booking) => ({ kind, booking }))
  return [...tasks('meeting', meeting), ...tasks('outcome', outcome), ...tasks('notes', notes)]
}

/** The days of a week that have something, in order. */
export function byDay(bookings: readonly TeachBooking[], monday: Day, zone: string): [Day, TeachBooking[]][] {
  return daysOfWeek(monday)
    .map((day): [Day, TeachBooking[]] => [day, bookings.filter(({ start }) => dayAt(start, zone) === day)])
    .filter(([, found]) => found.length > 0)
}
