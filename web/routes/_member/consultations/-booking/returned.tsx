import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Banner } from '../../../../ui/banner.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import type { Booking } from './query.ts'

/** How the reader came back from the page of the payment: done there, or left it. */
export type Return = 'paid' | 'left'

const patience = 60_000
const often = 3_000
const seldom = 15_000

/** Whether the money's arrival is waited for. The subscription tells of it; asking again is for when that fails. */
export function useConfirming(booking: Booking, returned: Return | undefined, reload: () => void) {
  const confirming = returned === 'paid' && booking.state === 'HELD'
  const [slow, setSlow] = useState(false)
  const latest = useRef(reload)
  useEffect(() => {
    latest.current = reload
  })
  useEffect(() => {
    if (!confirming) return
    const patienceEnds = setTimeout(() => setSlow(true), patience)
    return () => clearTimeout(patienceEnds)
  }, [confirming])
  useEffect(() => {
    if (!confirming) return
    const timer = setInterval(() => latest.current(), slow ? seldom : often)
    return () => clearInterval(timer)
  }, [confirming, slow])
  return { confirming, slow }
}

/** Says calmly what became of the payment; it turns by itself. */
export function ReturnBanner({
  booking,
  returned,
  slow,
}: {
  booking: Booking
  returned: Return | undefined
  slow: boolean
}) {
  return (
    <div className="notices" role="status">
      {returned === 'paid' && <AfterPaying booking={booking} slow={slow} />}
      {returned === 'left' && booking.state === 'HELD' && booking.holdExpiresAt && (
        <Banner tone="wait" title={<Trans>お支払いはまだ済んでいません</Trans>}>
          <Trans>
            <ShortTime start={booking.holdExpiresAt} />
            までは、この日時を仮押さえしています。下のボタンから、お支払いの続きや別の方法を選べます。
          </Trans>
        </Banner>
      )}
    </div>
  )
}

function AfterPaying({ booking, slow }: { booking: Booking; slow: boolean }) {
  switch (booking.state) {
    case 'HELD':
      return (
        <Banner tone="wait">
          {slow ? (
            <Trans>
              確認に時間がかかっています。この画面を閉じても、確認でき次第、予約が確定し、メールでお知らせします。もう一度お支払いいただく必要はありません。
            </Trans>
          ) : (
            <Trans>このままお待ちください。確認できると、この画面が予約確定に変わります。</Trans>
          )}
        </Banner>
      )
    case 'AWAITING_PAYMENT':
      return (
        <Banner tone="good" title={<Trans>コンビニ払いの支払番号を発行しました</Trans>}>
          <Trans>同じ内容をメールでもお送りしています。</Trans>
        </Banner>
      )
    case 'CONFIRMED':
      return (
        <Banner tone="good" title={<Trans>お支払いを確認しました。予約確定です</Trans>}>
          <Trans>予約確認メール（カレンダー登録用）をお送りしました。</Trans>
        </Banner>
      )
    default:
      return null
  }
}
