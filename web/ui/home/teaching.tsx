import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useClock } from '../../lib/clock.ts'
import { useReader } from '../../lib/reader.tsx'
import { sameDay, wallOf } from '../../lib/time.ts'
import { ButtonAnchor } from '../button.tsx'
import { Item, ItemTitle, List } from '../list.tsx'
import { Section } from '../section.tsx'
import { Day, ShortTime } from '../time.tsx'
import { Hours } from './agenda.tsx'
import type { TaughtBooking } from './query.ts'
import { InstructorName } from './words.tsx'

type TeachingProps = {
  bookings: readonly TaughtBooking[]
  everybody: boolean
  /** What the sheet above says already. */
  shownId: string | undefined
}

/** Today's appointments of an instructor, or, for the office, of everybody; and when the next one is. */
export function Teaching({ bookings, everybody, shownId }: TeachingProps) {
  const { clock, association } = useReader()
  const now = useClock(clock)
  const zone = association.timeZone
  const ahead = bookings
    .filter(({ state, end }) => state === 'CONFIRMED' && Date.parse(end) > now)
    .sort((a, b) => a.start.localeCompare(b.start))
  const today = ahead.filter(({ start }) => sameDay(wallOf(start, zone), wallOf(now, zone)))
  const later = ahead.filter((booking) => !today.includes(booking))
  const shown = everybody ? ahead : today
  const next = later[0]
  return (
    <Section
      title={everybody ? <Trans>これから7日間の個別相談</Trans> : <Trans>今日の担当</Trans>}
      aside={
        everybody ? undefined : (
          <Link to="/teach">
            <Trans>講師のページへ</Trans>
          </Link>
        )
      }
    >
      {shown.length > 0 && (
        <List>
          {shown.map((booking) => (
            <TaughtItem key={booking.id} booking={booking} everybody={everybody} />
          ))}
        </List>
      )}
      {shown.length === 0 && (
        <p className="soft">
          {everybody ? <Trans>予定はありません。</Trans> : <Trans>今日の担当はありません。</Trans>}
        </p>
      )}
      {!everybody && next && next.id !== shownId && (
        <p className="soft below">
          <Trans>
            次の担当は
            <ShortTime start={next.start} end={next.end} />
            です。
          </Trans>
        </p>
      )}
    </Section>
  )
}

function TaughtItem({ booking, everybody }: { booking: TaughtBooking; everybody: boolean }) {
  const { id, start, joinUrl, member, instructor } = booking
  return (
    <Item
      lead={<Day at={start} />}
      actions={
        joinUrl ? (
          <ButtonAnchor icon="talk" href={joinUrl}>
            <Trans>Zoomに入室する</Trans>
          </ButtonAnchor>
        ) : undefined
      }
    >
      <ItemTitle>
        <Link to="/consultations/$id" params={{ id }}>
          <Trans>{member.displayName}さんの個別相談</Trans>
        </Link>
      </ItemTitle>
      <p className="small soft">
        <Hours booking={booking} />
        {everybody && (
          <>
            {'　'}
            <InstructorName instructor={instructor} />
          </>
        )}
      </p>
    </Item>
  )
}
