import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { ApiError } from '../../lib/api-error.ts'
import { useSend } from '../../lib/use-send.ts'
import { Button } from '../button.tsx'
import { useToast } from '../toast.tsx'
import { RequestCode } from './request-code.ts'
import type { SentCode } from './sent-code.ts'

/** Mail takes its time; asking again at once would only make the first code stale. */
const pause = 60_000

type Props = { sent: SentCode; onSentAgain(sent: SentCode): void; onFailed(error: ApiError): void }

export function Resend({ sent, onSentAgain, onFailed }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const { send, sending } = useSend(RequestCode)
  const seconds = useSecondsUntil(sent.at + pause)

  async function again() {
    const { error } = await send({ email: sent.email })
    if (error) return onFailed(error)
    toast(t`新しい確認コードをお送りしました`)
    onSentAgain({ email: sent.email, at: Date.now() })
  }

  return (
    <p>
      <Button kind="quiet" small onClick={again} sending={sending} disabled={seconds > 0}>
        {seconds > 0 ? <Trans>もう一度送る（あと{seconds}秒）</Trans> : <Trans>もう一度送る</Trans>}
      </Button>
    </p>
  )
}

function useSecondsUntil(instant: number): number {
  const [now, setNow] = useState(() => Date.now())
  const over = now >= instant
  useEffect(() => {
    if (over) return
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [over])
  return over ? 0 : Math.ceil((instant - now) / 1_000)
}
