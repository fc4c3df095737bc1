import { isClosureDay, type YearlyClosure } from './closures.ts'
import { dateOf, packedDate } from './dates.ts'
import { publicHolidayName } from './holidays.ts'

/** One public holiday, or one stretch of the office's closure. Both dates `YYYY-MM-DD`, included. */
export interface DayOff {
  from: string
  until: string
  /** Japanese name of the holiday; null = the office's closure. */
  holiday: string | null
}

/**
 * Public holidays and closures of the days from `firstDay` to `lastDay`, by date. A holiday within a closure is part of
 * it; a closure that has begun is shown from `firstDay` on.
 */
export function daysOff(closures: readonly YearlyClosure[], firstDay: number, lastDay: number): DayOff[] {
  const found: DayOff[] = []
  let closing: DayOff | null = null
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = dateOf(day)
    if (isClosureDay(closures, packedDate(day))) {
      if (closing) {
        closing.until = date
      } else {
        closing = { from: date, until: date, holiday: null }
        found.push(closing)
      }
      continue
    }
    closing = null
    const holiday = publicHolidayName(packedDate(day))
    if (holiday) found.push({ from: date, until: date, holiday })
  }
  return found
}
