import { Trans, useLingui } from '@lingui/react/macro'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { ButtonAnchor } from '../../../../ui/button.tsx'
import { CopyButton } from '../../../../ui/copy-button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import type { Booking } from './query.ts'
import { OfficeLink } from './texts.tsx'

const HOUR = 3_600_000

/** The way in: the step of the page on the day itself, at hand before. Null while there is no link. */
export function JoinButton({ booking }: { booking: Booking }) {
  const { clock } = useReader()
  const soon = Date.parse(booking.start) - useClock(clock) <= 24 * HOUR
  if (!booking.joinUrl) return null
  return (
    <ButtonAnchor kind={soon ? 'primary' : 'secondary'} icon="talk" href={booking.joinUrl}>
      <Trans>Zoomに入室する</Trans>
    </ButtonAnchor>
  )
}

/** What is to be known about the meeting: from when, its number, or that it is on its way. */
export function MeetingPanel({ booking }: { booking: Booking }) {
  const { t } = useLingui()
  const { meetingState, meetingNumber, meetingPasscode, joinUrl } = booking
  const { clock } = useReader()
  const over = Date.parse(booking.end) <= useClock(clock)
  if (over && !joinUrl) return null
  if (meetingState === 'FAILED')
    return (
      <p>
        <Trans>
          Zoomの準備に時間がかかっています。
          <OfficeLink />
          が対応しており、開始までにこの画面とメールでご案内します。
        </Trans>
      </p>
    )
  if (meetingState === 'PENDING')
    return (
      <p>
        <Trans>
          Zoomの準備をしています。できると、この画面に入室のボタンが出ます。予約確認メールの参加用URLも、そのままお使いいただけます。
        </Trans>
      </p>
    )
  if (meetingState !== 'READY') return null
  return (
    <div className="stack stack--tight">
      <p className="small soft">
        <Trans>
          入室は開始の少し前から。講師が招き入れるまで、待機室でお待ちください。入室のボタンは、終了後しばらくすると閉じます。
        </Trans>
      </p>
      <Facts
        facts={[
          [
            <Trans key="n">ミーティング番号</Trans>,
            meetingNumber && (
              <span className="row">
                <span className="nb num">{spaced(meetingNumber)}</span>
                <CopyButton text={meetingNumber} label={t`番号をコピー`} />
              </span>
            ),
          ],
          [
            <Trans key="p">パスコード</Trans>,
            meetingPasscode && (
              <span className="row">
                <span className="nb num">{meetingPasscode}</span>
                <CopyButton text={meetingPasscode} label={t`パスコードをコピー`} />
              </span>
            ),
          ],
        ]}
      />
    </div>
  )
}

/** As Zoom prints it: 3, then 4 by 4 of ten or eleven digits. */
const spaced = (number: string): string => number.replace(/^(\d{3})(\d{3,4})(\d{4})$/, '$1 $2 $3')
