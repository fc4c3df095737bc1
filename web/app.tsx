import { I18nProvider } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import { Provider } from 'urql'
import { ReaderProvider } from './lib/reader.tsx'
import type { AppRouter } from './router.tsx'
import { ToastProvider } from './ui/toast.tsx'

/** The same tree on the server and in the browser. */
export function App({ router }: { router: AppRouter }) {
  const { client, i18n, reader } = router.options.context
  return (
    <I18nProvider i18n={i18n}>
      <Provider value={client}>
        <ReaderProvider reader={reader}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </ReaderProvider>
      </Provider>
    </I18nProvider>
  )
}
