import type { Locale } from '../context.ts'
import type { Params } from '../errors.ts'

/** A sentence, or a function of what it speaks of. */
export type Message = string | ((params: Params) => string)
export type Messages = Record<string, Message>
export type Catalog = Record<Locale, Messages>

const catalogs: Messages[] = []
const known: Record<Locale, Messages> = { ja: {}, en: {} }

/** Adds a feature's sentences for the codes of its refusals; each code exists once, in both languages. */
export function defineErrors(catalog: Catalog): Catalog {
  for (const locale of ['ja', 'en'] as const) {
    catalogs.push(catalog[locale])
    Object.assign(known[locale], catalog[locale])
  }
  return catalog
}

/** The sentence for a code, in the reader's language. */
export function errorText(locale: Locale, code: string, params: Params = {}): string {
  const message = known[locale][code] ?? known[locale].UNKNOWN ?? code
  return typeof message === 'function' ? message(params) : message
}

export const errorCodes = (locale: Locale): string[] => Object.keys(known[locale])

/** From Accept-Language (RFC 9110 §12.5.4): English only where it is preferred to Japanese. */
export function preferredLocale(header: string | undefined): Locale {
  let best: { locale: Locale; weight: number } | null = null
  for (const part of (header ?? '').split(',')) {
    const [tag = '', ...options] = part.trim().toLowerCase().split(';')
    const locale = tag.startsWith('ja') ? 'ja' : tag.startsWith('en') ? 'en' : null
    const weight = Number(options.find((o) => o.trim().startsWith('q='))?.split('=')[1] ?? 1)
    if (locale && weight > 0 && (!best || weight > best.weight)) best = { locale, weight }
  }
  return best?.locale ?? 'ja'
}
