import { createContext, type ReactNode, use } from 'react'
import type { Locale } from '../i18n/catalogs.ts'
import type { PageClock } from './clock.ts'
import type { Theme } from './page-data.ts'
import type { ShellFacts } from './shell-query.ts'

/** For whom the page is: language, zone, and the association whose platform it is. */
export type Reader = ShellFacts & {
  locale: Locale
  /** The reader's own zone; the association's for people who have not signed in. */
  timeZone: string
  theme: Theme
  build: string
  clock: PageClock
}

const ReaderContext = createContext<Reader | null>(null)

export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>
}

export function useReader(): Reader {
  const reader = use(ReaderContext)
  if (!reader) throw new Error('useReader outside of ReaderProvider')
  return reader
}
