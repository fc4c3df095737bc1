import { Trans } from '@lingui/react/macro'
import { useClock } from '../../lib/clock.ts'
import { useReader } from '../../lib/reader.tsx'
import { clockText, momentText, sameDay, wallOf } from '../../lib/time.ts'
import type { HomeBooking, TaughtBooking } from './query.ts'

/** The fact that matters most: an appointment today, what has a deadline, the next appointment, or none of them. */
export function HomeTitle({
  next,
  waiting,
  newcomer,
}: {
  next: HomeBooking | TaughtBooking | undefined
  waiting: number
  newcomer: boolean
}) {
  const { clock, locale, timeZone, viewer } = useReader()
  const now = useClock(clock)
  if (newcomer) return <Trans>{viewer?.person.displayName}さん、ようこそ</Trans>
  if (next) {
    const wall = wallOf(next.start, timeZone)
    const time = clockText(wall)
    if (Date.parse(next.start) <= now) return <Trans>個別相談の時間です</Trans>
    if (sameDay(wall, wallOf(now, timeZone))) return <Trans>今日{time}に、個別相談があります</Trans>
  }
  if (waiting > 0) return <Trans>期限のあるものが{waiting}件あります</Trans>
  if (next) {
    const when = momentText(next.start, undefined, timeZone, locale, 'short')
    return (
      <Trans>
        次の個別相談は、<span className="nb">{when}です</span>
      </Trans>
    )
  }
  return <Trans>これからの予定はありません</Trans>
}
