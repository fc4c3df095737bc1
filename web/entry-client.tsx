import './ui/tokens.css'
import './ui/kit.css'
import './ui/shell.css'
import { createBrowserHistory } from '@tanstack/react-router'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createI18n } from './i18n/catalogs.ts'
import { browserFetch } from './lib/browser-fetch.ts'
import { createApi } from './lib/client.ts'
import { createPageClock } from './lib/clock.ts'
import { readPageData } from './lib/page-data.ts'
import { loadShell } from './lib/shell-query.ts'
import { tell } from './lib/signals.ts'
import { createAppRouter } from './router.tsx'

// A chunk that is gone means that a new version has been put up since this page was opened.
addEventListener('vite:preloadError', (event) => {
  event.preventDefault()
  tell('new-version')
})

const { locale, theme, now, build, persisted, cache } = readPageData()
const clock = createPageClock(Date.parse(now), true)
const { client } = createApi({ fetch: browserFetch({ locale, persisted, clock }), cache, isServer: false })
const [i18n, shell] = await Promise.all([createI18n(locale), loadShell(client)])
const timeZone = shell.viewer?.timeZone ?? shell.association.timeZone
const reader = { ...shell, locale, timeZone, theme, build, clock }
const router = createAppRouter({ client, i18n, reader }, createBrowserHistory(), false)

// Loaders find their data in the document, so that this asks nothing and the first render equals the server's.
await router.load()
router.ssr = { manifest: undefined }

const root = document.getElementById('root')
if (!root) throw new Error('The document has no #root')
startTransition(() => {
  hydrateRoot(root, <App router={router} />)
})
