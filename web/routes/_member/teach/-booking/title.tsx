import { Trans } from '@lingui/react/macro'
import { useReader } from '../../../../lib/reader.tsx'
import { clockText, momentText, sameDay, wallOf } from '../../../../lib/time.ts'
import type { Booking } from '../../consultations/-booking/query.ts'

/** The fact, as the instructor sees it. */
export function TeachTitle({ booking, now }: { booking: Booking; now: number }) {
  const { locale } = useReader()
  const { state, start, end, instructor, member } = booking
  const name = member.displayName
  const zone = instructor.timeZone
  switch (state) {
    case 'HELD':
    case 'AWAITING_PAYMENT':
      return <Trans>{name}さんのお支払いを待っています</Trans>
    case 'CONFIRMED': {
      if (now >= Date.parse(end)) return <Trans>{name}さんの個別相談は終わりました</Trans>
      if (now >= Date.parse(start)) return <Trans>{name}さんの個別相談の時間です</Trans>
      const wall = wallOf(start, zone)
      const time = clockText(wall)
      if (sameDay(wall, wallOf(now, zone)))
        return (
          <Trans>
            今日{time}に、{name}さんの個別相談があります
          </Trans>
        )
      const when = momentText(start, undefined, zone, locale, 'short')
      return (
        <Trans>
          {when}に、{name}さんの個別相談があります
        </Trans>
      )
    }
    case 'UNPLACED':
      return <Trans>{name}さんが日時を選び直します</Trans>
    case 'EXPIRED':
      return <Trans>{name}さんの予約は、お支払い期限切れになりました</Trans>
    case 'CANCELLED':
      return <Trans>{name}さんの予約はキャンセルされました</Trans>
    case 'COMPLETED':
      return <Trans>{name}さんの個別相談は終わりました</Trans>
    case 'NO_SHOW':
      return <Trans>{name}さんはご不参加でした</Trans>
  }
}
