import { type Wall, wallOf } from '../../../../lib/time.ts'

/** A day of the calendar: `2026-12-04`. Days carry no zone; instants become days in the zone that is shown. */
export type Day = string

const day = 86_400_000

const noonOf = (date: Day): number => Date.parse(`${date}T12:00:00Z`)

export const addDays = (date: Day, days: number): Day => new Date(noonOf(date) + days * day).toISOString().slice(0, 10)

/** A day's parts, for the texts of lib/time.ts. */
export const wallOfDay = (date: Day): Wall => wallOf(noonOf(date), 'UTC')

/** Whether it is a day of the calendar at all; the address says what it likes. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(noonOf(text)) &&
  new Date(noonOf(text)).toISOString().slice(0, 10) === text

/** Weeks are shown from Monday, as Japanese diaries have them. */
export function mondayOf(date: Day): Day {
  return addDays(date, -((wallOfDay(date).weekday + 6) % 7))
}
