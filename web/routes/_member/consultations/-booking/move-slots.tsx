import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useId, useState } from 'react'
import { createRequest, useQuery } from 'urql'
import { ApiError } from '../../../../lib/api-error.ts'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { listen } from '../../../../lib/signals.ts'
import { monthName, zoneName } from '../../../../lib/time.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Failed } from '../../../../ui/failed.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Section } from '../../../../ui/section.tsx'
import { BookableSlots } from '../-parts/book-query.ts'
import { SlotsListener, useGathered } from '../-parts/slots-listener.tsx'
import { Starts } from '../-parts/starts.tsx'
import {
  addDays,
  arrange,
  type Day,
  instructorFor,
  startOfDay,
  startsOfDay,
  wallOfDay,
  weekAt,
} from '../-parts/week.ts'
import { WeekDays } from '../-parts/week-days.tsx'
import { type Opened, WeekTable } from '../-parts/week-table.tsx'
import type { MoveInstructor, Moving, Picked } from './move-query.ts'

type Props = {
  booking: Moving
  /** Whose times are shown. */
  instructors: readonly MoveInstructor[]
  picked: Picked | undefined
  onPick(picked: Picked): void
}

const usualHours = [9, 10, 11, 12, 13, 14, 15, 16, 17]

/** The week's free starts for a booking that is to be moved: its own time is free to it. */
export function MoveSlots({ booking, instructors, picked, onPick }: Props) {
  const { clock, locale, association } = useReader()
  const now = useClock(clock)
  const startsId = useId()
  const [first, last] = [weekAt(now, association.timeZone), lastWeek(instructors, association.timeZone, now)]
  const [monday, setMonday] = useState<Day>(() => {
    const own = weekAt(booking.start, association.timeZone)
    // Days are texts that sort like days.
    return [first, own, last].sort()[1] as Day
  })
  const [open, setOpen] = useState<Opened | null>(null)
  const zone = association.timeZone
  const { offers, error, reload } = useWeek(booking, instructors, monday, zone)
  const gathered = useGathered(reload, 300)
  const week = offers ? arrange(offers, monday, zone) : null
  const opened = open && week && startsOfDay(week, open.day).length > 0 ? open : null
  const nothing = week !== null && week.hours.length === 0
  const pick = ({ start, end, instructorIds }: { start: string; end: string; instructorIds: string[] }) => {
    const instructorId = instructorFor(instructorIds, offers ?? [], booking.instructor.id)
    if (instructorId) onPick({ start, end, instructorId })
  }
  return (
    <Section
      title={<Trans>新しい日時を選ぶ</Trans>}
      aside={
        <span className="small soft">
          {zoneName(new Date(now).toISOString(), zone, locale)}
          <span className="wide" aria-hidden="true">
            {'　'}
            <Trans>○ 空き</Trans>　<Trans>× 空きなし</Trans>
          </span>
        </span>
      }
    >
      <SlotsListener instructorIds={instructors.map(({ id }) => id)} onChanged={gathered} />
      <WeekSteps monday={monday} first={first} last={last} onStep={setMonday} />
      {error && !week ? (
        <Failed error={error} retry={reload} />
      ) : nothing ? (
        <Empty title={<Trans>この週に、空きはありません</Trans>}>
          <Trans>ほかの週をご覧になるか、ほかの講師も含めてお探しください。</Trans>
        </Empty>
      ) : (
        <>
          <div className="wide">
            <Table monday={monday} week={week} opened={opened} onOpen={setOpen} controls={startsId} />
          </div>
          <div className="phone">
            <WeekDays
              monday={monday}
              week={week}
              opened={opened?.day ?? null}
              onOpen={(day) => setOpen({ day, hour: null })}
              controls={startsId}
            />
          </div>
        </>
      )}
      <div className="below">
        {week && opened ? (
          <Starts
            id={startsId}
            day={opened.day}
            hour={opened.hour !== null && week.days.get(opened.day)?.has(opened.hour) ? opened.hour : null}
            starts={startsOfDay(week, opened.day)}
            zone={zone}
            chosen={picked?.start}
            onChoose={pick}
          />
        ) : (
          !nothing &&
          !error && (
            <p className="small soft">
              <span className="wide">
                <Trans>○を選ぶと、開始時刻が表示されます。</Trans>
              </span>
              <span className="phone">
                <Trans>日を選ぶと、開始時刻が表示されます。</Trans>
              </span>
            </p>
          )
        )}
      </div>
    </Section>
  )
}

function Table(props: Omit<Parameters<typeof WeekTable>[0], 'caption' | 'hours'>) {
  const { t } = useLingui()
  return <WeekTable {...props} caption={t`変更できる日時`} hours={props.week?.hours ?? usualHours} />
}

/** The slots of a week as they are now; what another week had is never shown for this one. */
function useWeek(booking: Moving, instructors: readonly MoveInstructor[], monday: Day, zone: string) {
  const [only] = instructors
  const variables = {
    input: {
      instructorId: instructors.length === 1 ? only?.id : null,
      kind: booking.kind,
      from: new Date(startOfDay(monday, zone)).toISOString(),
      to: new Date(startOfDay(addDays(monday, 7), zone)).toISOString(),
      reschedulingConsultationId: booking.id,
    },
  }
  const { key } = createRequest(BookableSlots, variables)
  const [{ data, error, operation }, execute] = useQuery({
    query: BookableSlots,
    variables,
    requestPolicy: 'network-only',
    // Not by the server: the week asks for itself once the page is there.
    pause: typeof window === 'undefined',
  })
  useEffect(() => listen('live-again', () => execute({ requestPolicy: 'network-only' })), [execute])
  const isCurrent = operation?.key === key
  return {
    offers: isCurrent
      ? data?.consultationSlots.filter(
          ({ start, instructor }) => start !== booking.start || instructor.id !== booking.instructor.id,
        )
      : undefined,
    error: isCurrent && error && !data ? new ApiError(error) : undefined,
    reload: () => execute({ requestPolicy: 'network-only' }),
  }
}

function lastWeek(instructors: readonly MoveInstructor[], zone: string, now: number): Day {
  const until = instructors.map(({ bookableUntil }) => Date.parse(bookableUntil))
  return weekAt(Math.max(now, ...until), zone)
}

function WeekSteps({ monday, first, last, onStep }: { monday: Day; first: Day; last: Day; onStep(monday: Day): void }) {
  const { t } = useLingui()
  const { locale } = useReader()
  const text = (date: Day) => {
    const { month, day } = wallOfDay(date)
    return locale === 'ja' ? `${month}月${day}日` : `${day} ${monthName(month, locale)}`
  }
  const [from, to] = [text(monday), text(addDays(monday, 6))]
  return (
    <div className="row row--ends">
      <Button
        kind="quiet"
        disabled={monday <= first}
        aria-label={t`前の週`}
        onClick={() => onStep(addDays(monday, -7))}
      >
        <Icon name="back" />
        <span className="wide">
          <Trans>前の週</Trans>
        </span>
      </Button>
      <strong className="nb" role="status">
        <Trans>
          {from}～{to}
        </Trans>
      </strong>
      <Button kind="quiet" disabled={monday >= last} aria-label={t`次の週`} onClick={() => onStep(addDays(monday, 7))}>
        <span className="wide">
          <Trans>次の週</Trans>
        </span>
        <Icon name="next" />
      </Button>
    </div>
  )
}
