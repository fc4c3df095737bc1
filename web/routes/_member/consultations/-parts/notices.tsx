import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useReader } from '../../../../lib/reader.tsx'
import { momentText } from '../../../../lib/time.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { ShortTime, TimeLeft } from '../../../../ui/time.tsx'
import type { OwnBooking } from './book-query.ts'
import { InstructorName } from './instructor-name.tsx'
import type { Alternative } from './use-booking.ts'

/** What is still to be paid: whoever came back from the payment page by the browser's own way goes on there. */
export function UnpaidNotice({ bookings }: { bookings: readonly OwnBooking[] }) {
  const unpaid = bookings.filter(({ state }) => state === 'HELD' || state === 'AWAITING_PAYMENT')
  if (unpaid.length === 0) return null
  return (
    <div className="unpaid">
      <Banner tone="wait" title={<Trans>お支払いを待っているご予約があります</Trans>}>
        <ul>
          {unpaid.map((booking) => (
            <Unpaid key={booking.id} booking={booking} />
          ))}
        </ul>
      </Banner>
    </div>
  )
}

function Unpaid({ booking: { id, start, end, instructor, state, holdExpiresAt, payment } }: { booking: OwnBooking }) {
  const until = state === 'HELD' ? holdExpiresAt : payment.payBy
  return (
    <li className="row">
      <Link className="unpaid__link" to="/consultations/$id" params={{ id }}>
        <ShortTime start={start} end={end} /> <InstructorName instructor={instructor} />
      </Link>
      {until && (
        <span>
          <Trans>
            お支払い期限 <ShortTime start={until} />
          </Trans>{' '}
          <span className="due">
            <TimeLeft until={until} />
          </span>
        </span>
      )}
    </li>
  )
}

/** The chosen start was taken while the page was open, or is the reader's own already. */
export function GoneNotice({ start, own, zone }: { start: string; own?: OwnBooking; zone: string }) {
  const { t } = useLingui()
  const { locale } = useReader()
  const when = momentText(start, undefined, zone, locale, 'short')
  if (own) {
    return (
      <Banner
        tone="plain"
        role="status"
        title={t`${when}は、すでにご予約いただいています`}
        actions={
          <ButtonLink to="/consultations/$id" params={{ id: own.id }} small>
            <Trans>予約を開く</Trans>
          </ButtonLink>
        }
      />
    )
  }
  return (
    <Banner tone="wait" role="status" title={t`${when}は、予約できなくなりました`}>
      <Trans>ほかの日時をお選びください。書いた内容はそのまま残っています。</Trans>
    </Banner>
  )
}

type AlternativesProps = { alternatives: readonly Alternative[]; onChoose(alternative: Alternative): void }

/** What a refusal leaves open: near times, or the way to what stands in the way. */
export function Alternatives({ alternatives, onChoose }: AlternativesProps) {
  if (alternatives.length === 0) return null
  return (
    <div className="stack stack--tight">
      <p className="small">
        <Trans>近い日時なら空いています。</Trans>
      </p>
      {alternatives.map((alternative) => (
        <Button key={`${alternative.instructor.id} ${alternative.start}`} wide onClick={() => onChoose(alternative)}>
          <span>
            <ShortTime start={alternative.start} end={alternative.end} />{' '}
            <span className="small">
              <InstructorName instructor={alternative.instructor} />
            </span>
          </span>
        </Button>
      ))}
    </div>
  )
}

export function RefusalHelp({ code }: { code: string }) {
  if (code !== 'TOO_MANY_UNPAID_HOLDS') return null
  return (
    <ButtonLink to="/consultations" wide>
      <Trans>お支払い前のご予約を見る</Trans>
    </ButtonLink>
  )
}
