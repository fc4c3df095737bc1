import { Trans } from '@lingui/react/macro'
import { useClock } from '../lib/clock.ts'
import { useReader } from '../lib/reader.tsx'
import {
  clocksDiffer,
  clockText,
  dateText,
  hoursText,
  leftText,
  leftUntil,
  momentText,
  monthName,
  sameDay,
  wallOf,
  weekdayName,
  zoneName,
} from '../lib/time.ts'

type MomentProps = {
  start: string
  end?: string
  /** The zone it is held in: the instructor's, else the association's. The reader's own stands under it where it differs. */
  zone?: string
}

/** `2026年6月19日（金）13:00～13:30（日本時間）`, and the reader's own clock under it where that differs. */
export function Time({ start, end, zone }: MomentProps) {
  const { timeZone, association } = useReader()
  const home = zone ?? association.timeZone
  const own = clocksDiffer(start, home, timeZone)
  return (
    <>
      <time dateTime={start}>
        <Moment start={start} end={end} zone={home} />
      </time>
      {own && (
        <span className="time__own">
          <Trans>
            あなたの時刻では <Moment start={start} end={end} zone={timeZone} />
          </Trans>
        </span>
      )}
    </>
  )
}

function Moment({ start, end, zone = '' }: MomentProps) {
  const { locale } = useReader()
  const where = zoneName(start, zone, locale)
  const date = dateText(wallOf(start, zone), locale)
  const hours = hoursText(wallOf(start, zone), end === undefined ? undefined : wallOf(end, zone), locale)
  // Between the parts, where the line may break.
  const gap = locale === 'ja' ? null : ' '
  return (
    <>
      <span className="nb">{locale === 'ja' ? date : `${date},`}</span>
      {gap}
      <span className="nb">{hours}</span>
      {gap}
      <span className="nb">{locale === 'ja' ? `（${where}）` : `(${where})`}</span>
    </>
  )
}

/** In a sentence or a row: `12月4日（金）13:00`, in the association's zone unless another is given. */
export function ShortTime({ start, end, zone }: MomentProps) {
  const { locale, association } = useReader()
  return (
    <time className="nb" dateTime={start}>
      {momentText(start, end, zone ?? association.timeZone, locale, 'short')}
    </time>
  )
}

/** The day alone: `2026年11月24日（火）`. */
export function DateOnly({ at, zone, short }: { at: string; zone?: string; short?: boolean }) {
  const { locale, association } = useReader()
  return (
    <time className="nb" dateTime={at}>
      {dateText(wallOf(at, zone ?? association.timeZone), locale, short ? 'short' : 'full')}
    </time>
  )
}

/** `1時間20分` before an instant, by the platform's clock, moving by itself: 「あと2時間40分」. Nothing once it has come. */
export function TimeLeft({ until }: { until: string }) {
  const { clock, locale } = useReader()
  const left = leftUntil(until, useClock(clock))
  if (!left) return null
  const text = leftText(left, locale)
  return (
    <span className="nb">
      <Trans>あと{text}</Trans>
    </span>
  )
}

/** The hour of an appointment, the largest figure on its page. */
export function Figure({ start, end, zone }: MomentProps) {
  const { locale, association } = useReader()
  const home = zone ?? association.timeZone
  const from = wallOf(start, home)
  const until = end === undefined ? undefined : hoursText(from, wallOf(end, home), locale).slice(clockText(from).length)
  return (
    <p className="figure">
      <time dateTime={start}>{clockText(from)}</time>
      {until && <small className="soft">{until}</small>}
    </p>
  )
}

/** A day as in a diary; today it says 「きょう」 and the hour. `suffix` e.g. 「まで」. */
export function Day({
  at,
  zone,
  suffix,
  withHour,
}: {
  at: string
  zone?: string
  suffix?: string
  withHour?: boolean
}) {
  const { clock, locale, association } = useReader()
  const home = zone ?? association.timeZone
  const wall = wallOf(at, home)
  const hour = clockText(wall)
  if (sameDay(wall, wallOf(useClock(clock), home))) {
    return (
      <div className="day">
        <span>
          <Trans>きょう</Trans>
        </span>
        <b>{hour}</b>
        {suffix && <span>{suffix}</span>}
      </div>
    )
  }
  return (
    <div className="day">
      <span>{monthName(wall.month, locale)}</span>
      <b>{wall.day}</b>
      <span>{weekdayName(wall.weekday, locale)}</span>
      {(withHour || suffix) && (
        <span>
          {withHour && hour}
          {suffix}
        </span>
      )}
    </div>
  )
}
