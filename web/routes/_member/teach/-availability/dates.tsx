import { useReader } from '../../../../lib/reader.tsx'
import { dateText, monthName, weekdayName } from '../../../../lib/time.ts'
import { type Day, wallOfDay } from '../../consultations/-parts/week.ts'

/** Days of the calendar, which lie in no zone, in the reader's words. */
export function useDates() {
  const { locale } = useReader()
  return {
    short: (day: Day) => dateText(wallOfDay(day), locale, 'short'),
    full: (day: Day) => dateText(wallOfDay(day), locale),
  }
}

/** A day as in a diary. */
export function DiaryDay({ date, suffix }: { date: Day; suffix?: string }) {
  const { locale } = useReader()
  const wall = wallOfDay(date)
  return (
    <div className="day">
      <span>{monthName(wall.month, locale)}</span>
      <b>{wall.day}</b>
      <span>
        {weekdayName(wall.weekday, locale)}
        {suffix}
      </span>
    </div>
  )
}
