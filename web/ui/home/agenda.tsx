import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useReader } from '../../lib/reader.tsx'
import { hoursText, wallOf } from '../../lib/time.ts'
import { Item, ItemTitle, List } from '../list.tsx'
import { Section } from '../section.tsx'
import { Day } from '../time.tsx'
import type { HomeBooking } from './query.ts'
import { WithInstructor } from './words.tsx'

/** The member's own bookings that lie ahead. */
export function Agenda({ bookings, more }: { bookings: readonly HomeBooking[]; more: boolean }) {
  return (
    <Section
      title={<Trans>これからの予定</Trans>}
      aside={
        <Link to="/consultations">
          <Trans>個別相談へ</Trans>
        </Link>
      }
    >
      {bookings.length === 0 ? (
        <p className="soft">
          <Trans>まだありません。</Trans>
        </p>
      ) : (
        <List>
          {bookings.map((booking) => (
            <Item key={booking.id} lead={<Day at={booking.start} />}>
              <ItemTitle>
                <Link to="/consultations/$id" params={{ id: booking.id }}>
                  <WithInstructor booking={booking} />
                </Link>
              </ItemTitle>
              <p className="small soft">
                <Hours booking={booking} />
                {booking.state !== 'CONFIRMED' && (
                  <>
                    <br />
                    <span className="due">
                      {booking.state === 'UNPLACED' ? <Trans>日時の選び直し</Trans> : <Trans>お支払い待ち</Trans>}
                    </span>
                  </>
                )}
              </p>
            </Item>
          ))}
        </List>
      )}
      {more && (
        <p className="below">
          <Link to="/consultations">
            <Trans>すべての予約を見る</Trans>
          </Link>
        </p>
      )}
    </Section>
  )
}

export function Hours({ booking: { start, end } }: { booking: Pick<HomeBooking, 'start' | 'end'> }) {
  const { association, locale } = useReader()
  const zone = association.timeZone
  return <span className="nb">{hoursText(wallOf(start, zone), wallOf(end, zone), locale)}</span>
}
