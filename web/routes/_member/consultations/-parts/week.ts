import { type Wall, wallOf } from '../../../../lib/time.ts'
import { addDays, type Day, mondayOf } from './day.ts'

export { addDays, type Day, isDay, mondayOf, wallOfDay } from './day.ts'

export const dayOf = ({ year, month, day }: Wall): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export const daysOfWeek = (monday: Day): Day[] => [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))

export const dayAt = (instant: string | number, zone: string): Day => dayOf(wallOf(instant, zone))

export const weekAt = (instant: string | number, zone: string): Day => mondayOf(dayAt(instant, zone))

/** The instant at which a day begins in a zone. Where midnight does not exist, an instant near it. */
export function startOfDay(date: Day, zone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`)
  let instant = wanted
  // Twice, as the offset may differ between the first guess and the day itself.
  for (let round = 0; round < 2; round++) {
    const { year, month, day, hour, minute } = wallOf(instant, zone)
    instant += wanted - Date.UTC(year, month - 1, day, hour, minute)
  }
  return instant
}

export type Offer = { start: string; end: string; instructor: { id: string } }

/** A start with everybody who is free then. */
export type Start = { start: string; end: string; instructorIds: string[] }

/** The starts of a week as the grid shows them: by day, then by the hour on the wall. */
export type WeekOfStarts = { days: Map<Day, Map<number, Start[]>>; hours: number[] }

export function arrange(offers: readonly Offer[], monday: Day, zone: string): WeekOfStarts {
  const days = new Map<Day, Map<number, Start[]>>(daysOfWeek(monday).map((date) => [date, new Map()]))
  const hours = new Set<number>()
  for (const { start, end, instructor } of offers) {
    const wall = wallOf(start, zone)
    const byHour = days.get(dayOf(wall))
    if (!byHour) continue
    hours.add(wall.hour)
    const starts = byHour.get(wall.hour) ?? []
    const same = starts.find((other) => other.start === start)
    if (same) same.instructorIds.push(instructor.id)
    else starts.push({ start, end, instructorIds: [instructor.id] })
    byHour.set(wall.hour, starts)
  }
  return { days, hours: [...hours].sort((a, b) => a - b) }
}

export const startsOfDay = ({ days }: WeekOfStarts, date: Day): Start[] => [...(days.get(date)?.values() ?? [])].flat()

/**
 * Who takes a start that any instructor may take: whoever was named before, as long as he is free, else the one with the
 * most free time in the week, so that bookings spread by themselves.
 */
export function instructorFor(
  instructorIds: readonly string[],
  offers: readonly Offer[],
  before?: string,
): string | undefined {
  if (before && instructorIds.includes(before)) return before
  const free = (id: string) => offers.filter(({ instructor }) => instructor.id === id).length
  return [...instructorIds].sort((a, b) => free(b) - free(a))[0]
}
