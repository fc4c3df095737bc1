import { Trans } from '@lingui/react/macro'
import { useClock } from '../../../../lib/clock.ts'
import { yenText } from '../../../../lib/money.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { clockText, dateText, leftText, wallOf } from '../../../../lib/time.ts'
import { Section } from '../../../../ui/section.tsx'
import { Tiers } from '../../../../ui/tiers.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import type { BookingRules } from './book-query.ts'
import { movableUntil, type Step, stepsFor } from './cancellation.ts'

type Props = {
  policy: BookingRules['consultationPolicy']
  /** Whole yen; 0 = free of charge. */
  amount: number
  start?: string
  byInvoice: boolean
}

/** What comes back when, in the dates of the chosen start; before one is chosen, in hours. */
export function CancellationSection({ policy, amount, start, byInvoice }: Props) {
  const { clock, locale } = useReader()
  const now = useClock(clock)
  const minutes = policy.fullRefundWithinMinutes
  const atFirst = leftText({ days: 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 }, locale)
  return (
    <Section
      title={<Trans>キャンセルポリシー</Trans>}
      note={
        amount > 0 ? (
          <Trans>予約から{atFirst}以内は全額お返しします。そのあとは次のとおりです。</Trans>
        ) : (
          <Trans>
            無料ですので、キャンセル料はかかりません。ご都合が悪くなったときは、早めに予約の画面から取り消してください。
          </Trans>
        )
      }
    >
      {amount > 0 &&
        (start ? (
          <Tiers
            tiers={stepsFor(policy, start, amount, now).map((step) => ({
              title: <Percent percent={step.percent} />,
              amount: yenText(step.amount, locale),
              until: <Until step={step} />,
            }))}
          />
        ) : (
          <Tiers
            tiers={[...policy.tiers, { hoursBefore: null, refundPercent: 0 }].map(({ hoursBefore, refundPercent }) => ({
              title: <Percent percent={refundPercent} />,
              amount: yenText(Math.floor((amount * refundPercent) / 100), locale),
              until: hoursBefore === null ? <Trans>それ以降</Trans> : <Trans>開始の{hoursBefore}時間前まで</Trans>,
            }))}
          />
        ))}
      {amount > 0 && byInvoice && (
        <p className="small soft below">
          <Trans>請求書払いでは、返金のかわりに、会社へのご請求額が同じ割合で変わります。</Trans>
        </p>
      )}
      <p className="small soft below">
        <Moving policy={policy} start={start} now={now} />
      </p>
    </Section>
  )
}

export function Percent({ percent }: { percent: number }) {
  if (percent === 100) return <Trans>全額返金</Trans>
  return percent === 0 ? <Trans>返金なし</Trans> : <Trans>{percent}%返金</Trans>
}

/** The hour may stand under the day: three of these share the width of a phone. */
function Until({ step: { until } }: { step: Step }) {
  const { locale, association } = useReader()
  if (until === null) return <Trans>それ以降</Trans>
  const wall = wallOf(until, association.timeZone)
  const [day, hour] = [dateText(wall, locale, 'short'), clockText(wall)]
  return (
    <time dateTime={until}>
      <Trans>
        <span className="nb">{day}</span> <span className="nb">{hour}まで</span>
      </Trans>
    </time>
  )
}

function Moving({ policy, start, now }: { policy: Props['policy']; start?: string; now: number }) {
  const { maximumReschedules: times, rescheduleUntilHoursBefore: hours } = policy
  if (!start)
    return (
      <Trans>
        日時変更は、開始の{hours}時間前まで、{times}回できます。
      </Trans>
    )
  const until = movableUntil(policy, start, now)
  return until ? (
    <Trans>
      日時変更は <ShortTime start={until} /> まで、{times}回できます。
    </Trans>
  ) : (
    <Trans>選んだ日時は開始が近いため、予約したあとの日時変更はできません。</Trans>
  )
}
