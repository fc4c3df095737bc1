import type { LocalizedText } from '../../db/columns.ts'
import type { Locale } from '../context.ts'

/** The association's own text in the reader's language, else in Japanese. */
export const inLocale = (text: LocalizedText, locale: Locale): string => text[locale] ?? text.ja
