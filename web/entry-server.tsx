import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createMemoryHistory } from '@tanstack/react-router'
import { renderToPipeableStream } from 'react-dom/server'
import { App } from './app.tsx'
import { documentHtml } from './document.ts'
import { createI18n, type Locale } from './i18n/catalogs.ts'
import { chooseLocale } from './i18n/choose-locale.ts'
import { createApi } from './lib/client.ts'
import { createPageClock } from './lib/clock.ts'
import { themeOf } from './lib/page-data.ts'
import { titleOf } from './lib/page-title.ts'
import { preferenceCookies, type Render, type RenderInput } from './lib/render-contract.ts'
import { loadShell } from './lib/shell-query.ts'
import { type AppRouter, createAppRouter } from './router.tsx'

/** Renders one document for one reader: the same routes, loaders and components as in the browser. */
export const render: Render = async (input) => {
  const asked = chooseLocale(undefined, input.cookies[preferenceCookies.locale], input.acceptLanguage)
  const { client, ssr } = createApi({ fetch: inProcess(input, asked), cache: {}, isServer: true })
  const shell = await loadShell(client)
  const locale = chooseLocale(shell.viewer?.locale, asked, undefined)
  const theme = themeOf(input.cookies[preferenceCookies.theme])
  const i18n = await createI18n(locale)
  const reader = {
    ...shell,
    locale,
    timeZone: shell.viewer?.timeZone ?? shell.association.timeZone,
    theme,
    build: input.build,
    clock: createPageClock(input.now.getTime(), false),
  }
  const router = createAppRouter({ client, i18n, reader }, createMemoryHistory({ initialEntries: [input.url] }), true)
  await router.load()
  const result = router._serverResult
  if (result?.type === 'redirect') return { kind: 'redirect', location: localPath(result.redirect.headers) }

  const body = await renderToText(router)
  const html = documentHtml({
    body,
    title: titleOf(router.state.matches, shell.association.name),
    routeIds: router.state.matches.map(({ routeId }) => routeId),
    manifest: input.manifest,
    head: input.head,
    pathname: router.state.location.pathname,
    data: {
      locale,
      theme,
      now: input.now.toISOString(),
      build: input.build,
      persisted: input.persisted,
      cache: ssr.extractData(),
    },
  })
  const status = shell.failed ? 503 : (result?.status ?? 200)
  return { kind: 'document', status, html, signedIn: shell.viewer !== null, locale }
}

/** urql's fetch without a network: the API answers in this process, with the rights of whoever asks for the page. */
function inProcess({ execute }: RenderInput, locale: Locale): typeof fetch {
  return async (_url, init) => {
    if (typeof init?.body !== 'string') throw new Error('Only JSON requests are answered in-process')
    return Response.json(await execute(JSON.parse(init.body), locale))
  }
}

function renderToText(router: AppRouter): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<App router={router} />, {
      // Else React sends a long page in pieces, put together by inline scripts, which the policy forbids.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady() {
        text(pipe(new PassThrough())).then(resolve, reject)
      },
      onShellError: reject,
      onError: (error) => console.error(error),
    })
  })
}

function localPath(headers: Headers): string {
  const location = headers.get('location') ?? '/'
  const url = new URL(location, 'http://local.invalid')
  return url.pathname + url.search
}
