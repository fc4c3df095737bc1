import type { SSRData } from 'urql'

/** What the document brings along for the scripts, as JSON that is never executed. */
export type PageData = {
  locale: 'ja' | 'en'
  theme: Theme
  now: string
  build: string
  persisted: boolean
  cache: SSRData
}

export type Theme = 'auto' | 'light' | 'dark'

export function themeOf(cookie: string | undefined): Theme {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'auto'
}

export function readPageData(): PageData {
  const text = document.getElementById('page-data')?.textContent
  if (!text) throw new Error('The document has no page data')
  return JSON.parse(text)
}
