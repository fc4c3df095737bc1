import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { clockText, wallOf } from '../../../../lib/time.ts'
import { ButtonAnchor } from '../../../../ui/button.tsx'
import { ConsultationPill } from '../../../../ui/consultation-words.tsx'
import { Item, ItemTitle } from '../../../../ui/list.tsx'
import { PersonName } from './person-name.tsx'
import type { TeachBooking } from './schedule-query.ts'

/** One appointment of a day: the hour, with whom, about what, and how it stands. */
export function BookingRow({ booking, zone, now }: { booking: TeachBooking; zone: string; now: number }) {
  const { id, state, topic, start, end, member, joinUrl } = booking
  const [from, until] = [wallOf(start, zone), wallOf(end, zone)]
  const canJoin = joinUrl && state === 'CONFIRMED' && Date.parse(start) - now < 24 * 3_600_000
  return (
    <Item
      lead={
        <div className="day">
          <b>
            <time dateTime={start}>{clockText(from)}</time>
          </b>
          <span className="nb">
            <Trans>～{clockText(until)}</Trans>
          </span>
        </div>
      }
      actions={
        canJoin ? (
          <ButtonAnchor small icon="talk" href={joinUrl}>
            <Trans>Zoomに入室する</Trans>
          </ButtonAnchor>
        ) : undefined
      }
    >
      <p className="row">
        <PersonName name={member.displayName} strong />
        <ConsultationPill state={state} />
      </p>
      <BookingTopic booking={booking}>
        <Link to="/teach/consultations/$id" params={{ id }}>
          {topic}
        </Link>
      </BookingTopic>
    </Item>
  )
}

function BookingTopic({ booking, children }: { booking: TeachBooking; children: ReactNode }) {
  return (
    <>
      <ItemTitle>{children}</ItemTitle>
      <p className="small soft">
        <KindOf booking={booking} />
        <span className="nb">{booking.reference}</span>
        {booking.state === 'CONFIRMED' && booking.meetingState === 'FAILED' && (
          <>
            {'　'}
            <strong className="late">
              <Trans>参加用URLがありません</Trans>
            </strong>
          </>
        )}
      </p>
    </>
  )
}

/** Said only where it is not the usual kind. */
function KindOf({ booking }: { booking: TeachBooking }) {
  return booking.kind === 'ORIENTATION' ? (
    <>
      <Trans>オリエンテーション（個別説明）</Trans>
      {'　'}
    </>
  ) : null
}
