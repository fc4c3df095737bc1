import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useClock } from '../../lib/clock.ts'
import { useReader } from '../../lib/reader.tsx'
import { Appointment } from '../appointment.tsx'
import { ButtonAnchor } from '../button.tsx'
import { ConsultationPill } from '../consultation-words.tsx'
import { Sheet } from '../section.tsx'
import { TimeLeft } from '../time.tsx'
import type { HomeBooking, TaughtBooking } from './query.ts'
import { WithInstructor } from './words.tsx'

const DAY = 86_400_000

/** The sheet of the appointment that comes next, with the way in. */
export function NextSheet({ booking }: { booking: HomeBooking | TaughtBooking }) {
  const { clock } = useReader()
  const now = useClock(clock)
  const { id, start, end, state, reference, joinUrl, instructor } = booking
  const begun = Date.parse(start) <= now
  return (
    <Sheet>
      <div className="grid grid--next">
        <div>
          <p className="small soft">{begun ? <Trans>いま行われています</Trans> : <TimeLeft until={start} />}</p>
          <Appointment start={start} end={end} zone={instructor.timeZone} />
        </div>
        <div className="stack stack--tight">
          <h2>
            {'member' in booking ? (
              <Trans>{booking.member.displayName}さんの個別相談</Trans>
            ) : (
              <WithInstructor booking={booking} />
            )}
          </h2>
          <p className="row">
            <ConsultationPill state={state} />
            <span className="small soft nb">
              <Trans>予約番号 {reference}</Trans>
            </span>
          </p>
          <p className="small">
            <Link to="/consultations/$id" params={{ id }}>
              {'member' in booking ? (
                <Trans>予約の内容・ご相談者への連絡</Trans>
              ) : (
                <Trans>予約の内容・講師への連絡</Trans>
              )}
            </Link>
          </p>
        </div>
        {joinUrl && (
          <ButtonAnchor kind={Date.parse(start) - now <= DAY ? 'primary' : 'secondary'} icon="talk" href={joinUrl}>
            <Trans>Zoomに入室する</Trans>
          </ButtonAnchor>
        )}
      </div>
    </Sheet>
  )
}
