import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { Appointment } from '../../../../ui/appointment.tsx'
import { ConsultationPill } from '../../../../ui/consultation-words.tsx'
import { CopyButton } from '../../../../ui/copy-button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Sheet } from '../../../../ui/section.tsx'
import { ShortTime, TimeLeft } from '../../../../ui/time.tsx'
import { JoinButton } from '../../consultations/-booking/meeting.tsx'
import type { Booking } from '../../consultations/-booking/query.ts'
import { Refund } from '../../consultations/-booking/refund.tsx'
import { KindWord } from '../../consultations/-booking/texts.tsx'
import { MeetingOnItsWay } from '../-parts/next-consultation.tsx'
import { PersonName } from '../-parts/person-name.tsx'

/** The appointment, how it stands, and the way in. */
export function TeachSheet({ booking }: { booking: Booking }) {
  const { clock } = useReader()
  const now = useClock(clock)
  const { state, kind, start, end, instructor, member, reference } = booking
  const keepsTime = state === 'HELD' || state === 'AWAITING_PAYMENT' || state === 'CONFIRMED'
  return (
    <Sheet className="stack">
      <div className={keepsTime ? 'grid grid--next' : undefined}>
        {keepsTime && <Appointment start={start} end={end} zone={instructor.timeZone} />}
        <div className="stack stack--tight">
          <h2>
            <KindWord kind={kind} />（<PersonName name={member.displayName} />）
          </h2>
          {!keepsTime && (
            <p>
              <ShortTime start={start} end={end} zone={instructor.timeZone} />
            </p>
          )}
          <p className="row">
            <ConsultationPill state={state} />
            <span className="small soft nb">
              <Trans>予約番号 {reference}</Trans>
            </span>
          </p>
          {state === 'CONFIRMED' && Date.parse(start) > now && (
            <p className="small soft">
              <TimeLeft until={start} />
            </p>
          )}
        </div>
        {state === 'CONFIRMED' && <JoinButton booking={booking} />}
      </div>
      <StateNote booking={booking} now={now} />
    </Sheet>
  )
}

function StateNote({ booking, now }: { booking: Booking; now: number }): ReactNode {
  const { state, end } = booking
  switch (state) {
    case 'HELD':
      return <Trans>会員がお支払いの手続きをしています。済むと予約確定になり、メールでお知らせします。</Trans>
    case 'AWAITING_PAYMENT':
      return <Trans>コンビニでのお支払いを待っています。期限までに済まないと、この時間はまた空きます。</Trans>
    case 'CONFIRMED':
      return Date.parse(end) <= now && !booking.joinUrl ? null : <Meeting booking={booking} />
    case 'UNPLACED':
      return <Trans>お支払いが期限を過ぎ、この時間は埋まっていました。会員が日時を選び直します。</Trans>
    case 'EXPIRED':
      return <Trans>お支払いがないまま期限が過ぎ、予約は終わりました。</Trans>
    case 'CANCELLED':
      return <Refund booking={booking} />
    case 'COMPLETED':
    case 'NO_SHOW':
      return null
  }
}

/** Beside the button: for joining from within Zoom. */
function Meeting({ booking }: { booking: Booking }) {
  const { meetingState, meetingNumber, meetingPasscode } = booking
  if (meetingState !== 'READY') {
    return (
      <p>
        <MeetingOnItsWay state={meetingState} />
      </p>
    )
  }
  const copied = (text: string | null | undefined) =>
    text && (
      <span className="row">
        <span className="nb num">{text}</span>
        <CopyButton text={text} />
      </span>
    )
  return (
    <div className="stack stack--tight">
      <p className="small soft">
        <Trans>会員は待機室に入ります。Zoomの画面で「許可」を押すと、入室できます。録画はしません。</Trans>
      </p>
      <Facts
        facts={[
          [<Trans key="n">ミーティング番号</Trans>, copied(meetingNumber)],
          [<Trans key="p">パスコード</Trans>, copied(meetingPasscode)],
        ]}
      />
    </div>
  )
}
