import type { I18n } from '@lingui/core'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import type { Client } from 'urql'
import type { Reader } from './lib/reader.tsx'
import { routeTree } from './routeTree.gen.ts'
import { FailedPage } from './ui/failed.tsx'
import { NotFound } from './ui/not-found.tsx'
import { Skeleton } from './ui/skeleton.tsx'

/** What loaders and guards get as `context`. */
export type RouterContext = { client: Client; i18n: I18n; reader: Reader }

export function createAppRouter(context: RouterContext, history: RouterHistory, isServer: boolean) {
  return createRouter({
    routeTree,
    history,
    context,
    isServer,
    // The server would put an inline script into the page for this, which the policy forbids.
    scrollRestoration: !isServer,
    // Loaders answer at once from what is known; only what is not there is waited for.
    defaultStaleReloadMode: 'blocking',
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 10_000,
    defaultPendingMs: 300,
    defaultPendingMinMs: 300,
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFound,
    defaultStructuralSharing: true,
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
