import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { loadTexts } from '../i18n/catalogs.ts'
import type { RouterContext } from '../router.tsx'
import { FailedPage } from '../ui/failed.tsx'
import { NotFound } from '../ui/not-found.tsx'
import { Shell } from '../ui/shell.tsx'

export const Route = createRootRouteWithContext<RouterContext>()({
  beforeLoad: ({ context, location }) => loadTexts(context.i18n, location.pathname),
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  errorComponent: ({ error }) => (
    <Shell>
      <FailedPage error={error} />
    </Shell>
  ),
  notFoundComponent: NotFound,
})
