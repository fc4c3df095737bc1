import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { useReader } from '../../../../lib/reader.tsx'
import { dateText } from '../../../../lib/time.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { List } from '../../../../ui/list.tsx'
import { Section } from '../../../../ui/section.tsx'
import { addDays, type Day, dayAt, mondayOf, wallOfDay } from '../../consultations/-parts/week.ts'
import { byDay } from './agenda.ts'
import { BookingRow } from './booking-row.tsx'
import type { TeachBooking } from './schedule-query.ts'
import { weekText } from './week-text.ts'
import type { WhoseSearch } from './whose.ts'

type Props = WhoseSearch & { bookings: readonly TeachBooking[]; monday: Day; zone: string; now: number }

/** A week's appointments by day; the week is in the address. */
export function TeachWeek({ bookings, monday, zone, now, instructor }: Props) {
  const { locale } = useReader()
  const thisWeek = mondayOf(dayAt(now, zone))
  const days = byDay(bookings, monday, zone)
  return (
    <Section
      title={monday === thisWeek ? <Trans>今週の予定</Trans> : <Trans>週の予定</Trans>}
      aside={
        monday === thisWeek ? undefined : (
          <ButtonLink kind="quiet" small to="/teach" search={{ instructor }} resetScroll={false}>
            <Trans>今週へ戻る</Trans>
          </ButtonLink>
        )
      }
    >
      <div className="row row--ends teach-week__nav">
        <Step to={addDays(monday, -7)} instructor={instructor} direction="back" />
        <strong className="nb" role="status">
          {weekText(monday, locale)}
        </strong>
        <Step to={addDays(monday, 7)} instructor={instructor} direction="next" />
      </div>
      {days.length === 0 ? (
        <Empty title={<Trans>この週に予定はありません</Trans>}>
          <Trans>予約が入ると、ここに並びます。</Trans>
        </Empty>
      ) : (
        days.map(([day, found]) => (
          <DayOfWeek key={day} day={day} isToday={day === dayAt(now, zone)}>
            <List>
              {found.map((booking) => (
                <BookingRow key={booking.id} booking={booking} zone={zone} now={now} />
              ))}
            </List>
          </DayOfWeek>
        ))
      )}
    </Section>
  )
}

function DayOfWeek({ day, isToday, children }: { day: Day; isToday: boolean; children: ReactNode }) {
  const { locale } = useReader()
  const id = useId()
  const date = dateText(wallOfDay(day), locale, 'short')
  return (
    <section className="teach-day" aria-labelledby={id}>
      <h3 id={id}>{isToday ? <Trans>今日 {date}</Trans> : date}</h3>
      {children}
    </section>
  )
}

function Step({ to, instructor, direction }: WhoseSearch & { to: Day; direction: 'back' | 'next' }) {
  const { t } = useLingui()
  const label = direction === 'back' ? t`前の週` : t`次の週`
  return (
    <ButtonLink kind="quiet" to="/teach" search={{ instructor, week: to }} aria-label={label} resetScroll={false}>
      {direction === 'back' && <Icon name="back" />}
      <span className="wide">{label}</span>
      {direction === 'next' && <Icon name="next" />}
    </ButtonLink>
  )
}
