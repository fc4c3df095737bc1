import { type I18n, type Messages, setupI18n } from '@lingui/core'
import { type Area, areasOf } from './areas.ts'

export type Locale = 'ja' | 'en'

const files = import.meta.glob<{ messages: Messages }>('./locales/*/*.po')

async function messagesOf(locale: Locale, area: Area | 'main'): Promise<Messages> {
  const file = files[`./locales/${locale}/${area}.po`]
  return file ? (await file()).messages : {}
}

/** An i18n of its own for each reader: the server answers several languages at once. */
export async function createI18n(locale: Locale): Promise<I18n> {
  const i18n = setupI18n()
  // A copy: Lingui adds later texts to what it was first given, and the server's is everybody's.
  i18n.load(locale, { ...(await messagesOf(locale, 'main')) })
  i18n.activate(locale)
  return i18n
}

const loaded = new WeakMap<I18n, Set<Area>>()

/** Adds the texts of the areas that a path belongs to; at once where they are there already. */
export async function loadTexts(i18n: I18n, pathname: string): Promise<void> {
  const missing = areasOf(pathname).filter((area) => !loaded.get(i18n)?.has(area))
  await Promise.all(
    missing.map(async (area) => {
      i18n.load(i18n.locale, await messagesOf(i18n.locale === 'en' ? 'en' : 'ja', area))
      loaded.set(i18n, (loaded.get(i18n) ?? new Set()).add(area))
    }),
  )
}
