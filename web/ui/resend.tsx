import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { ApiError } from '../lib/api-error.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { useToast } from './toast.tsx'

/** Mail takes its time; asking again at once would only make the first code stale. */
const pause = 60_000

type Props = {
  /** When the last code was sent, by this device's clock. */
  sentAt: number
  /** Sends another; the caller then passes its time. */
  onResend(): Promise<ApiError | undefined>
}

export function Resend({ sentAt, onResend }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [sending, setSending] = useState(false)
  const [fault, setFault] = useState<string>()
  const seconds = useSecondsUntil(sentAt + pause)

  async function again() {
    setFault(undefined)
    setSending(true)
    const error = await onResend()
    setSending(false)
    if (error) setFault(error.message)
    else toast(t`新しい確認コードをお送りしました`)
  }

  return (
    <div>
      {fault && (
        <Banner tone="late" role="alert">
          {fault}
        </Banner>
      )}
      <p>
        <Button kind="quiet" small onClick={again} sending={sending} disabled={seconds > 0}>
          {seconds > 0 ? <Trans>もう一度送る（あと{seconds}秒）</Trans> : <Trans>もう一度送る</Trans>}
        </Button>
      </p>
    </div>
  )
}

function useSecondsUntil(instant: number): number {
  const [now, setNow] = useState(() => Date.now())
  const over = now >= instant
  useEffect(() => {
    if (over) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [over])
  return over ? 0 : Math.ceil((instant - now) / 1_000)
}
