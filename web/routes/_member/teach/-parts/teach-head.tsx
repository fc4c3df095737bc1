import { Trans } from '@lingui/react/macro'
import { useReader } from '../../../../lib/reader.tsx'
import { clockText, dateText, momentText, sameDay, wallOf, zoneName } from '../../../../lib/time.ts'
import { PageHead } from '../../../../ui/section.tsx'
import type { TeachBooking } from './schedule-query.ts'

type Props = {
  next: TeachBooking | undefined
  now: number
  zone: string
  /** Left out = the reader's own page. */
  name?: string
}

/** The fact of the day as the heading, with the day above it. */
export function TeachHead({ next, now, zone, name }: Props) {
  const { locale } = useReader()
  const today = dateText(wallOf(now, zone), locale)
  const where = zoneName(new Date(now).toISOString(), zone, locale)
  return (
    <PageHead
      eyebrow={
        name ? (
          <Trans>
            {name} 講師の予定　{today}
          </Trans>
        ) : (
          today
        )
      }
      title={<Fact next={next} now={now} zone={zone} />}
    >
      <Trans>時刻は{where}です。</Trans>
    </PageHead>
  )
}

function Fact({ next, now, zone }: Omit<Props, 'name'>) {
  const { locale } = useReader()
  if (!next) return <Trans>これからの個別相談はありません</Trans>
  const start = wallOf(next.start, zone)
  if (Date.parse(next.start) <= now) return <Trans>個別相談の時間です</Trans>
  const time = clockText(start)
  if (sameDay(start, wallOf(now, zone))) return <Trans>今日{time}に、個別相談があります</Trans>
  const when = momentText(next.start, undefined, zone, locale, 'short')
  return (
    <Trans>
      次の個別相談は、<span className="nb">{when}</span>です
    </Trans>
  )
}
