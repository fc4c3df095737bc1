import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { Appointment } from '../../../../ui/appointment.tsx'
import { ButtonAnchor } from '../../../../ui/button.tsx'
import { ConsultationPill } from '../../../../ui/consultation-words.tsx'
import { Sheet } from '../../../../ui/section.tsx'
import { ShortTime, TimeLeft } from '../../../../ui/time.tsx'
import { InstructorName } from '../-parts/instructor-name.tsx'
import { JoinButton } from './meeting.tsx'
import type { Booking, Part } from './query.ts'
import { StatePanel } from './state-panel.tsx'
import { KindWord } from './texts.tsx'

type Props = {
  booking: Booking
  part: Part
  /** Paid on the payment's page, not heard of here yet: nothing is asked of the reader. */
  confirming: boolean
  reload(): void
}

/** The one white sheet: the appointment, how it stands, and the next step. */
export function BookingSheet({ booking, part, confirming, reload }: Props) {
  const { state, kind, start, end, instructor, reference, member } = booking
  const keepsTime = state === 'HELD' || state === 'AWAITING_PAYMENT' || state === 'CONFIRMED'
  return (
    <Sheet className="stack">
      <div className={keepsTime ? 'grid grid--next' : undefined}>
        {keepsTime && <Appointment start={start} end={end} zone={instructor.timeZone} />}
        <div className="stack stack--tight">
          <h2>
            <Trans>
              <KindWord kind={kind} />（<InstructorName instructor={instructor} />）
            </Trans>
          </h2>
          {part === 'STAFF' && (
            <p>
              <Trans>{member.displayName}さんのご予約</Trans>
            </p>
          )}
          {!keepsTime && state !== 'UNPLACED' && (
            <p>
              <ShortTime start={start} end={end} />
            </p>
          )}
          <p className="row">
            <ConsultationPill state={state} />
            <span className="small soft nb">
              <Trans>予約番号 {reference}</Trans>
            </span>
          </p>
          {state === 'CONFIRMED' && <Until start={start} />}
        </div>
        {state === 'CONFIRMED' && <JoinButton booking={booking} />}
      </div>
      {!confirming && <StatePanel booking={booking} part={part} reload={reload} />}
      {state === 'CONFIRMED' && part === 'MEMBER' && <CalendarLinks booking={booking} />}
    </Sheet>
  )
}

function Until({ start }: { start: string }) {
  const { clock } = useReader()
  return Date.parse(start) > useClock(clock) ? (
    <p className="small soft">
      <Trans>オンライン（Zoom）</Trans>
      {'　'}
      <TimeLeft until={start} />
    </p>
  ) : null
}

function CalendarLinks({ booking }: { booking: Booking }) {
  const { clock } = useReader()
  if (Date.parse(booking.end) <= useClock(clock)) return null
  return (
    <div className="row">
      <ButtonAnchor kind="quiet" icon="cal" href={booking.icsUrl} download>
        <Trans>カレンダーに追加する</Trans>
      </ButtonAnchor>
      <Link className="small" to="/me/calendar">
        <Trans>これからの予約も自動で載せるには</Trans>
      </Link>
    </div>
  )
}
