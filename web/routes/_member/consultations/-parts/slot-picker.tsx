import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { clocksDiffer, dateText, wallOf, zoneName } from '../../../../lib/time.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Failed } from '../../../../ui/failed.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Section } from '../../../../ui/section.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import type { BookSearch } from './book-search.ts'
import { Starts } from './starts.tsx'
import type { Slots } from './use-slots.ts'
import { arrange, type Day, dayAt, type Start, startsOfDay, wallOfDay, weekAt } from './week.ts'
import { WeekDays } from './week-days.tsx'
import { WeekNav } from './week-nav.tsx'
import { type Opened, WeekTable } from './week-table.tsx'

type Props = {
  search: BookSearch
  slots: Slots
  monday: Day
  zone: string
  /** Whose times these are; left out = anybody's. */
  instructorName?: string
  chosen?: string
  onChoose(start: Start): void
  /** Where the first free time is; null = nowhere. */
  nextOpen: string | null
  bookableUntil: string
  error?: string
  /** The way to be told, below the times. */
  children: ReactNode
}

const usualHours = [9, 10, 11, 12, 13, 14, 15, 16, 17]

export function SlotPicker(props: Props) {
  const {
    search,
    slots,
    monday,
    zone,
    instructorName: name,
    chosen,
    onChoose,
    nextOpen,
    bookableUntil,
    error,
    children,
  } = props
  const { t } = useLingui()
  const { clock } = useReader()
  const now = useClock(clock)
  const startsId = useId()
  const week = slots.offers ? arrange(slots.offers, monday, zone) : null
  const [open, setOpen] = useState<Opened | null>(null)
  const opened = openedIn(open, week, chosen, zone)
  // What is waited for keeps the place of what was there, so that the page does not jump.
  const lastHours = useRef<readonly number[]>(usualHours)
  if (week && week.hours.length > 0) lastHours.current = week.hours
  const nothing = week !== null && week.hours.length === 0
  return (
    <Section title={<Trans>日時を選ぶ</Trans>} aside={<Legend zone={zone} />}>
      {error && (
        <p className="field__error" data-invalid tabIndex={-1}>
          <Icon name="alert" />
          {error}
        </p>
      )}
      <WeekNav search={search} monday={monday} first={weekAt(now, zone)} last={weekAt(bookableUntil, zone)} />
      {slots.error && !week ? (
        <Failed error={slots.error} retry={slots.reload} />
      ) : nothing ? (
        <NothingThisWeek search={search} monday={monday} nextOpen={nextOpen} zone={zone} />
      ) : (
        <>
          <div className="wide">
            <WeekTable
              caption={name ? t`${name} 講師の予約できる日時` : t`予約できる日時`}
              monday={monday}
              week={week}
              hours={week?.hours ?? lastHours.current}
              opened={opened}
              onOpen={setOpen}
              controls={startsId}
            />
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
      <div className="stack below">
        {week && opened ? (
          <Starts
            id={startsId}
            day={opened.day}
            hour={opened.hour}
            starts={startsOfDay(week, opened.day)}
            zone={zone}
            chosen={chosen}
            onChoose={onChoose}
          />
        ) : (
          !nothing &&
          !slots.error && (
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
        {children}
      </div>
    </Section>
  )
}

/** What was opened by hand, or else where the chosen start is; nothing once there is nothing left in it. */
function openedIn(
  open: Opened | null,
  week: ReturnType<typeof arrange> | null,
  chosen: string | undefined,
  zone: string,
) {
  if (!week) return null
  const wanted = open && week.days.has(open.day) ? open : chosen && opening(chosen, zone)
  if (!wanted || startsOfDay(week, wanted.day).length === 0) return null
  const hasHour = wanted.hour !== null && week.days.get(wanted.day)?.has(wanted.hour)
  return hasHour ? wanted : { day: wanted.day, hour: null }
}

const opening = (start: string, zone: string): Opened => ({ day: dayAt(start, zone), hour: wallOf(start, zone).hour })

function Legend({ zone }: { zone: string }) {
  const { clock, locale, timeZone } = useReader()
  const now = new Date(useClock(clock)).toISOString()
  const [home, own] = [zoneName(now, zone, locale), zoneName(now, timeZone, locale)]
  return (
    <span className="row small soft">
      <span>
        {clocksDiffer(now, zone, timeZone) ? (
          <Trans>
            {home}（小さい字は{own}）
          </Trans>
        ) : (
          home
        )}
      </span>
      <span className="wide nb" aria-hidden="true">
        <Trans>○ 空き</Trans>
      </span>
      <span className="wide nb" aria-hidden="true">
        <Trans>× 空きなし</Trans>
      </span>
    </span>
  )
}

type NothingProps = Pick<Props, 'search' | 'monday' | 'nextOpen' | 'zone'>

function NothingThisWeek({ search, monday, nextOpen, zone }: NothingProps) {
  const { t } = useLingui()
  const { locale } = useReader()
  const from = dateText(wallOfDay(monday), locale, 'short')
  const elsewhere = nextOpen && weekAt(nextOpen, zone) !== monday ? nextOpen : null
  return (
    <Empty
      title={<Trans>{from}からの週に、空きはありません</Trans>}
      action={
        elsewhere && (
          <ButtonLink
            to="/consultations/book"
            search={{ ...search, week: weekAt(elsewhere, zone) }}
            replace
            resetScroll={false}
          >
            <span>
              <Trans>
                いちばん早い空き <ShortTime start={elsewhere} zone={zone} />
              </Trans>
            </span>
          </ButtonLink>
        )
      }
    >
      {elsewhere ? null : t`ほかの週か、ほかの講師をお選びください。空きが出たときのお知らせも、受け取れます。`}
    </Empty>
  )
}
