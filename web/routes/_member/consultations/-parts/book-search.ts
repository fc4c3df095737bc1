import { isDay, mondayOf } from './day.ts'

/** What the address of the booking page says. */
export type BookSearch = {
  /** Left out = any. */
  instructor?: string
  /** ISO 8601, in UTC. */
  start?: string
  kind?: 'ORIENTATION'
  /** The Monday of the week that is shown. */
  week?: string
}

/** Whatever stands in the address: what makes no sense is as if it were not there. */
export function bookSearch(search: Record<string, unknown>): BookSearch {
  const { instructor, start, kind, week } = search
  const instant = typeof start === 'string' ? Date.parse(start) : Number.NaN
  return {
    ...(typeof instructor === 'string' && instructor !== 'any' && { instructor }),
    ...(!Number.isNaN(instant) && { start: new Date(instant).toISOString() }),
    ...(kind === 'ORIENTATION' && { kind }),
    ...(typeof week === 'string' && isDay(week) && { week: mondayOf(week) }),
  }
}
