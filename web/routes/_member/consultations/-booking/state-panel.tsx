import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Price } from '../../../../ui/price.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import { CancelButton } from './cancel.tsx'
import { MeetingPanel } from './meeting.tsx'
import { HeldPanel, VoucherPanel } from './pay.tsx'
import type { Booking, Part } from './query.ts'
import { Refund } from './refund.tsx'
import { OfficeLink } from './texts.tsx'

type Props = { booking: Booking; part: Part; reload(): void }

/** What the state means for the reader, and what can be done next. */
export function StatePanel({ booking, part, reload }: Props) {
  switch (booking.state) {
    case 'HELD':
      return <HeldPanel booking={booking} part={part} reload={reload} />
    case 'AWAITING_PAYMENT':
      return <VoucherPanel booking={booking} part={part} />
    case 'CONFIRMED':
      return <MeetingPanel booking={booking} />
    case 'UNPLACED':
      return <UnplacedPanel booking={booking} part={part} reload={reload} />
    case 'EXPIRED':
      return (
        <Ended part={part}>
          <Trans>お支払いを確認できないまま期限が過ぎたため、日時を手放しました。費用はかかっていません。</Trans>
        </Ended>
      )
    case 'CANCELLED':
      return (
        <Ended part={part}>
          <Refund booking={booking} />
        </Ended>
      )
    case 'NO_SHOW':
      return (
        <Ended part={part}>
          <Trans>
            お支払いいただいた料金は返金されません。お心当たりのないときは、
            <OfficeLink />
            へお知らせください。
          </Trans>
        </Ended>
      )
    case 'COMPLETED':
      return (
        <Ended part={part}>
          <Trans>ご利用ありがとうございました。続きのご相談も、ここから予約できます。</Trans>
        </Ended>
      )
  }
}

function UnplacedPanel({ booking, part, reload }: Props) {
  const { payment, viewerCanCancel, viewerCanReschedule } = booking
  return (
    <div className="stack">
      <p>
        <Trans>
          お支払いを確認できたのが期限の後だったため、
          <ShortTime start={booking.start} />
          の枠はほかの予定で埋まりました。お支払いいただいた
          <Price yen={payment.price.amount} plain />
          はお預かりしています。ほかの日時か、全額の返金をお選びください。
        </Trans>
      </p>
      <div className="row">
        {viewerCanReschedule && (
          <ButtonLink kind="primary" icon="cal" to="/consultations/$id/reschedule" params={{ id: booking.id }}>
            <Trans>ほかの日時を選ぶ</Trans>
          </ButtonLink>
        )}
        {viewerCanCancel && <CancelButton booking={booking} part={part} reload={reload} />}
      </div>
      <p className="small soft">
        {payment.method === 'KONBINI' ? (
          <Trans>返金をお選びになると、振込先の口座をStripeからメールでお尋ねします。</Trans>
        ) : (
          <Trans>しばらくお選びがないときは、お支払いのカードへ自動で返金します。</Trans>
        )}
      </p>
    </div>
  )
}

function Ended({ part, children }: { part: Part; children: ReactNode }) {
  return (
    <div className="stack">
      <div>{children}</div>
      {part === 'MEMBER' && (
        <p>
          <ButtonLink icon="cal" to="/consultations/book">
            <Trans>もう一度予約する</Trans>
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
