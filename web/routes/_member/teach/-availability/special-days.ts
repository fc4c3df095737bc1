import { addDays, type Day } from '../../consultations/-parts/week.ts'
import type { Availability } from './query.ts'

/** As the API has it, or as it is about to be made. */
export type Exception = Pick<Availability['exceptions'][number], 'date' | 'reason'> & {
  intervals: readonly Pick<Availability['exceptions'][number]['intervals'][number], 'start' | 'end' | 'kind'>[]
}

export type DayRow = { from: Day; until: Day } & (
  | { kind: 'exception'; exception: Exception; dayOff: string | undefined }
  | { kind: 'dayOff'; name: string; isClosure: boolean; closes: boolean }
)

/** Days off further away are shown on demand; exceptions always. */
const nearDays = 60

/**
 * Exceptions and days off from today on, by date. An exception replaces the holiday of its date; a closure of several
 * days stays one row, and the exceptions within it have rows of their own.
 */
export function daysShown(
  { exceptions, daysOff }: Pick<Availability, 'exceptions' | 'daysOff'>,
  today: Day,
  closedOnPublicHolidays: boolean,
): { near: DayRow[]; rest: DayRow[] } {
  const coming = exceptions.filter(({ date }) => date >= today)
  const dates = new Set(coming.map(({ date }) => date))
  const special = coming.map(
    (exception): DayRow => ({
      kind: 'exception',
      from: exception.date,
      until: exception.date,
      exception,
      dayOff: daysOff.find(({ from, until }) => from <= exception.date && exception.date <= until)?.name,
    }),
  )
  const off = daysOff
    .filter(({ from, until }) => from !== until || !dates.has(from))
    .map(
      ({ from, until, name, isOfficeClosure }): DayRow => ({
        kind: 'dayOff',
        from,
        until,
        name,
        isClosure: isOfficeClosure,
        closes: closedOnPublicHolidays,
      }),
    )
  const rows = [...special, ...off].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const last = addDays(today, nearDays)
  const isNear = (row: DayRow) => row.kind === 'exception' || row.from <= last
  return { near: rows.filter(isNear), rest: rows.filter((row) => !isNear(row)) }
}
