import type { Locale } from './catalogs.ts'

/** The best of our two languages for an Accept-Language header (RFC 9110 §12.5.4); Japanese where neither is asked for. */
export function acceptedLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language, quality }) => (language === 'ja' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted[0]?.language === 'en' ? 'en' : 'ja'
}

/** What the person chose counts before what this browser chose, and that before what it asks for. */
export function chooseLocale(
  viewer: 'JA' | 'EN' | undefined,
  cookie: string | undefined,
  acceptLanguage: string | undefined,
): Locale {
  if (viewer) return viewer === 'EN' ? 'en' : 'ja'
  if (cookie === 'ja' || cookie === 'en') return cookie
  return acceptedLocale(acceptLanguage)
}
