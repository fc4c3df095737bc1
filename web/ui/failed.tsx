import { Trans } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { ApiError } from '../lib/api-error.ts'
import { Button } from './button.tsx'
import { NoRight } from './no-right.tsx'

/** A page that did not come: the reason where there is a known one, and another try. */
export function FailedPage({ error }: { error: unknown }) {
  const router = useRouter()
  if (error instanceof ApiError && error.code === 'FORBIDDEN') return <NoRight />
  return <Failed error={error} retry={() => router.invalidate({ forcePending: true })} />
}

/** The same for a part of a page, with its own way to try again. */
export function Failed({ error, retry }: { error?: unknown; retry(): void }) {
  const busy = error instanceof ApiError && error.code === 'RATE_LIMITED'
  return (
    <div className="empty" role="alert">
      <h2>
        <Trans>読み込めませんでした</Trans>
      </h2>
      <p>
        {busy ? (
          <Trans>短いあいだに多くの操作がありました。1分ほど待って、もう一度お試しください。</Trans>
        ) : (
          <Trans>通信の状態をお確かめのうえ、もう一度お試しください。続くときは事務局へお知らせください。</Trans>
        )}
      </p>
      <Button icon="reload" onClick={retry}>
        <Trans>もう一度読み込む</Trans>
      </Button>
    </div>
  )
}
