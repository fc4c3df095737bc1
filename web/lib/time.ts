import type { Locale } from '../i18n/catalogs.ts'

/** Wall-clock parts of an instant in a zone. Own names of weekdays, so that server and browser never differ. */
export type Wall = { year: number; month: number; day: number; weekday: number; hour: number; minute: number }

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      weekday: 'short',
    })
    formats.set(timeZone, format)
  }
  return format
}

const shortDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

export function wallOf(instant: string | number | Date, timeZone: string): Wall {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    weekday: shortDays.indexOf(parts.weekday ?? ''),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
  }
}

export const sameDay = (a: Wall, b: Wall) => a.year === b.year && a.month === b.month && a.day === b.day
const sameWall = (a: Wall, b: Wall) => sameDay(a, b) && a.hour === b.hour && a.minute === b.minute

const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const weekdayName = (weekday: number, locale: Locale) =>
  locale === 'ja' ? (weekdays.ja[weekday] ?? '') : (weekdays.en[weekday] ?? '').slice(0, 3)
export const monthName = (month: number, locale: Locale) =>
  locale === 'ja' ? `${month}月` : (months[month - 1] ?? '').slice(0, 3)

export const clockText = ({ hour, minute }: Pick<Wall, 'hour' | 'minute'>) =>
  `${hour}:${String(minute).padStart(2, '0')}`

/** `2026年6月19日（金）` / `Friday, 19 June 2026`; `short` leaves the year out and shortens: `6月19日（金）` / `Fri, 19 Jun`. */
export function dateText(wall: Wall, locale: Locale, style: 'full' | 'short' = 'full'): string {
  if (locale === 'ja') {
    const day = `${wall.month}月${wall.day}日（${weekdays.ja[wall.weekday]}）`
    return style === 'full' ? `${wall.year}年${day}` : day
  }
  if (style === 'full') return `${weekdays.en[wall.weekday]}, ${wall.day} ${months[wall.month - 1]} ${wall.year}`
  return `${weekdayName(wall.weekday, 'en')}, ${wall.day} ${monthName(wall.month, 'en')}`
}

/** `13:00～13:30`; where the end is another day, that day is said: `23:30～6月20日（土）0:30`. */
export function hoursText(start: Wall, end: Wall | undefined, locale: Locale): string {
  if (!end) return clockText(start)
  const dash = locale === 'ja' ? '～' : '–'
  const last = sameDay(start, end)
    ? clockText(end)
    : joinDateTime(dateText(end, locale, 'short'), clockText(end), locale)
  return clockText(start) + dash + last
}

const joinDateTime = (date: string, time: string, locale: Locale) =>
  locale === 'ja' ? date + time : `${date}, ${time}`

export function momentText(
  start: string,
  end: string | undefined,
  timeZone: string,
  locale: Locale,
  style: 'full' | 'short' = 'full',
): string {
  const from = wallOf(start, timeZone)
  const until = end === undefined ? undefined : wallOf(end, timeZone)
  return joinDateTime(dateText(from, locale, style), hoursText(from, until, locale), locale)
}

/** Whether two zones show different clocks at an instant; Asia/Tokyo and Asia/Seoul do not. */
export function clocksDiffer(instant: string, a: string, b: string): boolean {
  return a !== b && !sameWall(wallOf(instant, a), wallOf(instant, b))
}

/** 日本時間 / Japan time; any other zone by its long name at that instant. */
export function zoneName(instant: string, timeZone: string, locale: Locale): string {
  if (timeZone === 'Asia/Tokyo') return locale === 'ja' ? '日本時間' : 'Japan time'
  const name = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value
  return name ?? timeZone
}

export type Left = { days: number; hours: number; minutes: number }

/** What is left until an instant, rounded up to whole minutes; null once it has come. */
export function leftUntil(instant: string, now: number): Left | null {
  const minutes = Math.ceil((Date.parse(instant) - now) / 60_000)
  if (minutes <= 0) return null
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 }
}

/** 「2時間40分」 / "2 hours 40 minutes"; from a day on without minutes, from three days on days alone. */
export function leftText({ days, hours, minutes }: Left, locale: Locale): string {
  const parts: [number, string, string][] = [
    [days, '日', 'day'],
    [days < 3 ? hours : 0, '時間', 'hour'],
    [days === 0 ? minutes : 0, '分', 'minute'],
  ]
  const said = parts.filter(([count]) => count > 0)
  return locale === 'ja'
    ? said.map(([count, unit]) => `${count}${unit === '日' && said.length > 1 ? '日と' : unit}`).join('')
    : said.map(([count, , unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ')
}
