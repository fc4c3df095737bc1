import { DateTime } from 'luxon'
import type { Locale } from '../../context.ts'

const WEEKDAYS = {
  ja: ['月', '火', '水', '木', '金', '土', '日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const MONTHS = [
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
]

/** `2026年6月19日（金）13:00～13:30（日本時間）` / `Friday, 19 June 2026, 13:00–13:30 (Japan time)`; without an end one moment. */
export function timeText(locale: Locale, zone: string, start: Date, end?: Date): string {
  const from = DateTime.fromJSDate(start, { zone })
  const until = end && DateTime.fromJSDate(end, { zone })
  const clock = until
    ? `${clockText(from)}${locale === 'ja' ? '～' : '–'}${endText(locale, from, until)}`
    : clockText(from)
  const name = zoneText(locale, zone, start)
  return locale === 'ja'
    ? `${dayText(locale, from)}${clock}（${name}）`
    : `${dayText(locale, from)}, ${clock} (${name})`
}

/** The same time once for each of the zones whose clocks differ then, in their order. */
export function timeTexts(locale: Locale, zones: string[], start: Date, end?: Date): string[] {
  const seen = new Set<number>()
  return zones.flatMap((zone) => {
    const { offset } = DateTime.fromJSDate(start, { zone })
    if (seen.has(offset)) return []
    seen.add(offset)
    return [timeText(locale, zone, start, end)]
  })
}

function dayText(locale: Locale, at: DateTime): string {
  const weekday = WEEKDAYS[locale][at.weekday - 1]
  return locale === 'ja'
    ? `${at.year}年${at.month}月${at.day}日（${weekday}）`
    : `${weekday}, ${at.day} ${MONTHS[at.month - 1]} ${at.year}`
}

const clockText = (at: DateTime): string => at.toFormat('H:mm')

/** With its date where it ends on another day. */
function endText(locale: Locale, start: DateTime, end: DateTime): string {
  if (end.hasSame(start, 'day')) return clockText(end)
  return locale === 'ja' ? `${dayText(locale, end)}${clockText(end)}` : `${dayText(locale, end)}, ${clockText(end)}`
}

/** 日本時間 / Japan time; any other zone by its long name at that instant. */
function zoneText(locale: Locale, zone: string, at: Date): string {
  if (zone === 'Asia/Tokyo') return locale === 'ja' ? '日本時間' : 'Japan time'
  return (
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'long' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone
  )
}
