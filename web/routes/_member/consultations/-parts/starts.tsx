import { Trans, useLingui } from '@lingui/react/macro'
import { useReader } from '../../../../lib/reader.tsx'
import { clocksDiffer, clockText, dateText, sameDay, wallOf } from '../../../../lib/time.ts'
import { type Day, type Start, wallOfDay } from './week.ts'

type Props = {
  id: string
  day: Day
  /** Null: the whole day. Wide screens show one hour, phones the day. */
  hour: number | null
  starts: readonly Start[]
  zone: string
  chosen?: string
  onChoose(start: Start): void
}

/** The starts of the hour or day that was opened. */
export function Starts({ id, day, hour, starts, zone, chosen, onChoose }: Props) {
  const { locale } = useReader()
  const date = dateText(wallOfDay(day), locale, 'short')
  const hourOf = ({ start }: Start) => wallOf(start, zone).hour
  const inHour = hour === null ? starts : starts.filter((start) => hourOf(start) === hour)
  const halves = [
    [<Trans key="am">午前</Trans>, starts.filter((start) => hourOf(start) < 12)],
    [<Trans key="pm">午後</Trans>, starts.filter((start) => hourOf(start) >= 12)],
  ] as const
  const buttons = { zone, chosen, onChoose }
  return (
    <div className="stack stack--tight" id={id}>
      <h3>
        <Trans>{date}の開始時刻</Trans>
      </h3>
      <div className="phone stack stack--tight">
        {halves.map(
          ([name, half], index) =>
            half.length > 0 && (
              // biome-ignore lint/suspicious/noArrayIndexKey: a day has two halves
              <div key={index}>
                <p className="small soft">{name}</p>
                <StartButtons starts={half} {...buttons} />
              </div>
            ),
        )}
      </div>
      <div className="wide">
        <StartButtons starts={inHour} {...buttons} />
      </div>
    </div>
  )
}

function StartButtons({ starts, zone, chosen, onChoose }: Pick<Props, 'starts' | 'zone' | 'chosen' | 'onChoose'>) {
  return (
    <div className="slots">
      {starts.map((start) => (
        <button
          key={start.start}
          type="button"
          className="slot"
          aria-pressed={start.start === chosen}
          onClick={() => onChoose(start)}
        >
          {clockText(wallOf(start.start, zone))}
          <OwnClock start={start.start} zone={zone} />
        </button>
      ))}
    </div>
  )
}

/** The same moment on the reader's own clock, where that shows another time. */
function OwnClock({ start, zone }: { start: string; zone: string }) {
  const { t } = useLingui()
  const { locale, timeZone } = useReader()
  if (!clocksDiffer(start, zone, timeZone)) return null
  const own = wallOf(start, timeZone)
  const text = clockText(own)
  const otherDay = !sameDay(own, wallOf(start, zone)) && dateText(own, locale, 'short')
  return (
    <span className="slot__own">
      <span className="hidden">{t`あなたの時刻では`} </span>
      {otherDay ? `${otherDay} ${text}` : text}
    </span>
  )
}
