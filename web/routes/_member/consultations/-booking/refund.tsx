import { Trans } from '@lingui/react/macro'
import { useReader } from '../../../../lib/reader.tsx'
import { Price } from '../../../../ui/price.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import { InstructorName } from '../-parts/instructor-name.tsx'
import type { Booking } from './query.ts'
import { OfficeLink } from './texts.tsx'

/** A cancelled booking: when, by whom, why, and where its money is. */
export function Refund({ booking }: { booking: Booking }) {
  const { cancellation } = booking
  if (!cancellation) return null
  return (
    <div className="stack stack--tight">
      <p>
        <ShortTime start={cancellation.at} /> <ByWhom booking={booking} />
      </p>
      {cancellation.reason && (
        <p className="lines small soft">
          <Trans>理由：{cancellation.reason}</Trans>
        </p>
      )}
      <p>
        <MoneyBack booking={booking} refunded={cancellation.refundedAmount} />
      </p>
    </div>
  )
}

function ByWhom({ booking: { cancellation, member, instructor } }: { booking: Booking }) {
  const { viewer } = useReader()
  const by = cancellation?.by
  if (!by) return <Trans>お選びがなかったため、予約を終えて返金しました。</Trans>
  if (by.id === viewer?.person.id) return <Trans>あなたがキャンセルしました。</Trans>
  if (by.id === member.id) return <Trans>{by.displayName}さんがキャンセルしました。</Trans>
  if (by.id === instructor.person.id)
    return (
      <Trans>
        <InstructorName instructor={instructor} />
        がキャンセルしました。
      </Trans>
    )
  return <Trans>事務局がキャンセルしました。</Trans>
}

function MoneyBack({ booking, refunded }: { booking: Booking; refunded: number }) {
  const { payment, history } = booking
  const price = payment.price.amount
  if (price === 0) return <Trans>お支払いのないご予約のため、費用はかかりません。</Trans>
  const amount = <Price yen={refunded} plain />
  if (payment.method === 'INVOICE') {
    const kept = <Price yen={price - refunded} plain />
    return refunded >= price ? (
      <Trans>会社へのご請求はありません。</Trans>
    ) : (
      <Trans>キャンセル料の{kept}を、会社へご請求します。</Trans>
    )
  }
  if (refunded === 0) {
    return payment.state === 'PAID' ? (
      <Trans>キャンセルポリシーにより、返金はありません。</Trans>
    ) : (
      <Trans>お支払いの前だったため、費用はかかっていません。</Trans>
    )
  }
  if (history.findLast(({ kind }) => kind.startsWith('REFUND_'))?.kind === 'REFUND_FAILED')
    return (
      <Trans>
        {amount}の返金が完了していません。
        <OfficeLink />
        が対応しています。
      </Trans>
    )
  if (payment.state === 'REFUNDING') {
    return payment.method === 'KONBINI' ? (
      <Trans>{amount}の返金を手続きしています。Stripeから届くメールで、振込先の口座をお知らせください。</Trans>
    ) : (
      <Trans>{amount}の返金を手続きしています。カードの明細に載るまで、日数がかかることがあります。</Trans>
    )
  }
  return payment.method === 'KONBINI' ? (
    <Trans>{amount}を、ご指定の口座へ返金しました。</Trans>
  ) : (
    <Trans>{amount}を返金しました。カードの明細に載るまで、日数がかかることがあります。</Trans>
  )
}
