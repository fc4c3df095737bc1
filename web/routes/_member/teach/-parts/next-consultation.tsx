import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useReader } from '../../../../lib/reader.tsx'
import { Appointment } from '../../../../ui/appointment.tsx'
import { ButtonAnchor } from '../../../../ui/button.tsx'
import { Sheet } from '../../../../ui/section.tsx'
import { TimeLeft } from '../../../../ui/time.tsx'
import { PersonName } from './person-name.tsx'
import type { TeachBooking } from './schedule-query.ts'

/** The next appointment with its hour large, and the way in. */
export function NextConsultation({ booking, zone, now }: { booking: TeachBooking; zone: string; now: number }) {
  const { viewer } = useReader()
  const { id, start, end, topic, member, joinUrl, kind } = booking
  const going = Date.parse(start) <= now
  const soon = Date.parse(start) - now < 24 * 3_600_000
  return (
    <Sheet title={going ? <Trans>いまの個別相談</Trans> : <Trans>次の個別相談</Trans>} className="stack">
      <div className="grid grid--next">
        <Appointment start={start} end={end} zone={zone} />
        <div className="stack stack--tight">
          <p className="row">
            <PersonName name={member.displayName} strong />
            {kind === 'ORIENTATION' && (
              <span className="small soft">
                <Trans>オリエンテーション（個別説明）</Trans>
              </span>
            )}
            <span className={soon ? 'due small' : 'small soft'}>
              {going ? <Trans>始まっています</Trans> : <TimeLeft until={start} />}
            </span>
          </p>
          <p>
            <Link to="/teach/consultations/$id" params={{ id }}>
              {topic}
            </Link>
          </p>
          {!joinUrl && viewer?.person.id !== member.id && (
            <p className="small soft">
              <MeetingOnItsWay state={booking.meetingState} />
            </p>
          )}
        </div>
        {joinUrl && (
          <ButtonAnchor kind={soon ? 'primary' : 'secondary'} icon="talk" href={joinUrl}>
            <Trans>Zoomに入室する</Trans>
          </ButtonAnchor>
        )}
      </div>
    </Sheet>
  )
}

export function MeetingOnItsWay({ state }: { state: TeachBooking['meetingState'] }) {
  switch (state) {
    case 'FAILED':
      return <Trans>参加用URLがまだできていません。事務局が対応しています。</Trans>
    case 'PENDING':
      return <Trans>参加用URLを用意しています。できると、ここに入室のボタンが出ます。</Trans>
    case 'READY':
      return <Trans>入室のボタンは、講師ご本人の画面に出ます。</Trans>
    case 'NONE':
      return null
  }
}
