import JapaneseHolidays from 'japanese-holidays'

const namesByYear = new Map<number, Map<number, string>>()

/**
 * The Japanese name of a public holiday (国民の祝日に関する法律, substitute holidays and 国民の休日 included), or null.
 * `packed` is a date as `packedDate` writes it: 20260619.
 */
export function publicHolidayName(packed: number): string | null {
  const year = Math.floor(packed / 10_000)
  let names = namesByYear.get(year)
  if (!names) {
    names = new Map()
    for (const { month, date, name } of JapaneseHolidays.getHolidaysOf(year)) {
      names.set(year * 10_000 + month * 100 + date, name)
    }
    namesByYear.set(year, names)
  }
  return names.get(packed) ?? null
}
