import type { Locale } from '../../../../i18n/catalogs.ts'
import { monthName } from '../../../../lib/time.ts'
import { addDays, type Day, wallOfDay } from '../../consultations/-parts/week.ts'

/** `11月23日～29日` / `23–29 Nov`; over the end of a month `11月30日～12月6日` / `30 Nov – 6 Dec`. */
export function weekText(monday: Day, locale: Locale): string {
  const [from, to] = [wallOfDay(monday), wallOfDay(addDays(monday, 6))]
  const [first, last] = [monthName(from.month, locale), monthName(to.month, locale)]
  const sameMonth = from.month === to.month
  if (locale === 'ja') return `${first}${from.day}日～${sameMonth ? '' : last}${to.day}日`
  return sameMonth ? `${from.day}–${to.day} ${last}` : `${from.day} ${first} – ${to.day} ${last}`
}
