import { Trans } from '@lingui/react/macro'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useReader } from '../lib/reader.tsx'
import { listen } from '../lib/signals.ts'
import { Banner } from './banner.tsx'
import { Button, ButtonAnchor } from './button.tsx'

/** What concerns the page as a whole: no connection, an ended session, a newer version. */
export function Notices() {
  const offline = useOffline()
  const { viewer } = useReader()
  const ended = useHeard('session-ended') && viewer !== null
  const outdated = useNewVersion()
  const here = useRouterState({ select: (state) => state.location.href })
  return (
    <div className="notices" role="status">
      {offline && (
        <Banner title={<Trans>通信が切れています</Trans>}>
          <Trans>つながると、続けてお使いいただけます。書いた内容はこの端末に残っています。</Trans>
        </Banner>
      )}
      {ended && (
        <Banner
          tone="wait"
          title={<Trans>ログインの期限が切れました</Trans>}
          actions={
            <ButtonAnchor small href={`/sign-in?next=${encodeURIComponent(here)}`}>
              <Trans>もう一度ログインする</Trans>
            </ButtonAnchor>
          }
        >
          <Trans>書いた内容はこの端末に残っています。ログインすると、続きから始められます。</Trans>
        </Banner>
      )}
      {outdated && !ended && (
        <Banner
          title={<Trans>新しい版があります</Trans>}
          actions={
            <Button small icon="reload" onClick={() => location.reload()}>
              <Trans>読み込み直す</Trans>
            </Button>
          }
        >
          <Trans>書いた内容は残ります。</Trans>
        </Banner>
      )}
    </div>
  )
}

function useOffline(): boolean {
  const [offline, setOffline] = useState(false)
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine)
    look()
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return offline
}

function useHeard(signal: Parameters<typeof listen>[0]): boolean {
  const [heard, setHeard] = useState(false)
  useEffect(() => listen(signal, () => setHeard(true)), [signal])
  return heard
}

/** Looked for when the page is come back to, at most every ten minutes; a missing chunk says so at once. */
function useNewVersion(): boolean {
  const { build } = useReader()
  const [changed, setChanged] = useState(false)
  const missing = useHeard('new-version')
  useEffect(() => {
    let last = Date.now()
    const look = async () => {
      if (document.visibilityState !== 'visible' || Date.now() - last < 600_000) return
      last = Date.now()
      const answer = await fetch('/build.json').catch(() => null)
      const current: { build?: string } = answer?.ok ? await answer.json() : {}
      if (current.build && current.build !== build) setChanged(true)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [build])
  return changed || missing
}
