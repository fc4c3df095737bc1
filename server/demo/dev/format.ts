import type { Locale } from './texts.ts'

const zone = 'Asia/Tokyo'
const tags = { ja: 'ja-JP', en: 'en-GB' } as const

const formats = {
  date: {
    ja: parts('ja', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }),
    en: parts('en', { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' }),
  },
  time: {
    ja: parts('ja', { hour: '2-digit', minute: '2-digit' }),
    en: parts('en', { hour: '2-digit', minute: '2-digit' }),
  },
  seconds: {
    ja: parts('ja', { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    en: parts('en', { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  },
}

function parts(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tags[locale], { timeZone: zone, hourCycle: 'h23', ...options })
}

/** `2026年6月19日（金）` */
export function date(at: Date, locale: Locale): string {
  return formats.date[locale].format(at).replace('(', '（').replace(')', '）')
}

export function time(at: Date, locale: Locale): string {
  return formats.time[locale].format(at)
}

/** `2026年6月19日（金）13:00`, in Japan */
export function moment(at: Date, locale: Locale): string {
  return `${date(at, locale)}${locale === 'ja' ? '' : ' '}${time(at, locale)}`
}

export function exactTime(at: Date, locale: Locale): string {
  return formats.seconds[locale].format(at)
}

export function yen(amount: number, locale: Locale): string {
  const figure = amount.toLocaleString(tags[locale])
  return locale === 'ja' ? `${figure}円` : `¥${figure}`
}
