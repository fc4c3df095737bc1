import { Trans } from '@lingui/react/macro'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { dateText, momentText, sameDay, wallOf } from '../../../../lib/time.ts'
import type { Booking } from './query.ts'

/** The page's heading: the fact, not the kind of page. */
export function BookingTitle({ booking, confirming }: { booking: Booking; confirming: boolean }) {
  const { clock, locale, timeZone } = useReader()
  const now = useClock(clock)
  const { state, start, end, payment } = booking
  switch (state) {
    case 'HELD':
      return confirming ? <Trans>お支払いを確認しています</Trans> : <Trans>お支払いが済むと、予約確定です</Trans>
    case 'AWAITING_PAYMENT': {
      if (!payment.payBy) return <Trans>コンビニでのお支払いを待っています</Trans>
      const day = dateText(wallOf(payment.payBy, timeZone), locale, 'short')
      return (
        <Trans>
          <span className="nb">{day}までに、</span>コンビニでお支払いください
        </Trans>
      )
    }
    case 'CONFIRMED': {
      if (now >= Date.parse(end)) return <Trans>個別相談は終わりました</Trans>
      if (now >= Date.parse(start)) return <Trans>個別相談の時間です</Trans>
      const [wall, today] = [wallOf(start, timeZone), wallOf(now, timeZone)]
      const time = `${wall.hour}:${String(wall.minute).padStart(2, '0')}`
      if (sameDay(wall, today)) return <Trans>今日{time}に、個別相談があります</Trans>
      const when = momentText(start, undefined, timeZone, locale, 'short')
      return (
        <Trans>
          <span className="nb">{when}に、</span>個別相談があります
        </Trans>
      )
    }
    case 'UNPLACED':
      return <Trans>日時を選び直してください</Trans>
    case 'EXPIRED':
      return <Trans>お支払い期限が過ぎ、予約は終わりました</Trans>
    case 'CANCELLED':
      return <Trans>この予約はキャンセルされました</Trans>
    case 'COMPLETED':
      return <Trans>個別相談は終わりました</Trans>
    case 'NO_SHOW':
      return <Trans>ご不参加と記録されました</Trans>
  }
}

export function KindWord({ kind }: { kind: Booking['kind'] }) {
  return kind === 'ORIENTATION' ? (
    <Trans>オリエンテーション（個別説明）</Trans>
  ) : (
    <Trans context="one booking">個別相談</Trans>
  )
}

/** The address of the office, for what only people can mend. */
export function OfficeLink() {
  const { association } = useReader()
  return (
    <a href={`mailto:${association.officeEmail}`}>
      <Trans>事務局</Trans>
    </a>
  )
}
