/** Calendar dates as whole days since 1970-01-01, so that the slot function can count with integers. */

const MS_PER_DAY = 86_400_000

/** `'2026-06-19'` → 20623. The date is taken to be valid: the database and `isDate` see to that. */
export function dayOf(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY
}

/** 20623 → `'2026-06-19'`. */
export function dateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** True for a date that exists, written `YYYY-MM-DD`: 2026-02-29 does not. */
export function isDate(text: string): boolean {
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && dateOf(dayOf(text)) === text
}

/** ISO 8601: 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** A number shared by the seven days of an ISO 8601 week (Monday to Sunday) and by no other day. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7)
}

/**
 * Day → the number 20260619, without an object per day.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days; exact from the year 0 on.
 */
export function packedDate(day: number): number {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return year * 10_000 + month * 100 + dayOfMonth
}
