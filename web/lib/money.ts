import type { Locale } from '../i18n/catalogs.ts'

/** Whole yen: `6,600円` / `¥6,600`. */
export function yenText(yen: number, locale: Locale): string {
  const sign = yen < 0 ? '−' : ''
  const digits = String(Math.abs(yen)).replace(/\B(?=(\d{3})+$)/g, ',')
  return locale === 'ja' ? `${sign}${digits}円` : `${sign}¥${digits}`
}
