import { Trans } from '@lingui/react/macro'
import type { ConsultationState, PaymentMethod, PaymentState } from '../generated/graphql.ts'
import type { IconName } from './icon.tsx'
import { Pill, type PillTone } from './pill.tsx'

const looks: Record<ConsultationState, { tone: PillTone; icon?: IconName }> = {
  HELD: { tone: 'wait', icon: 'clock' },
  AWAITING_PAYMENT: { tone: 'wait', icon: 'clock' },
  CONFIRMED: { tone: 'good', icon: 'check' },
  UNPLACED: { tone: 'wait', icon: 'alert' },
  COMPLETED: { tone: 'plain' },
  NO_SHOW: { tone: 'plain' },
  CANCELLED: { tone: 'plain' },
  EXPIRED: { tone: 'late', icon: 'x' },
}

/** A booking's state in the words of the domain. */
export function ConsultationPill({ state }: { state: ConsultationState }) {
  return (
    <Pill {...looks[state]}>
      <StateWord state={state} />
    </Pill>
  )
}

function StateWord({ state }: { state: ConsultationState }) {
  switch (state) {
    case 'HELD':
      return <Trans>仮押さえ（お支払い手続き中）</Trans>
    case 'AWAITING_PAYMENT':
      return <Trans>お支払い待ち</Trans>
    case 'CONFIRMED':
      return <Trans>予約確定</Trans>
    case 'UNPLACED':
      return <Trans>日時の選び直し</Trans>
    case 'COMPLETED':
      return <Trans>実施済み</Trans>
    case 'NO_SHOW':
      return <Trans>ご不参加</Trans>
    case 'CANCELLED':
      return <Trans>キャンセル済み</Trans>
    case 'EXPIRED':
      return <Trans>お支払い期限切れ</Trans>
  }
}

export function PaymentMethodWord({ method }: { method: PaymentMethod }) {
  switch (method) {
    case 'CARD':
      return <Trans>クレジットカード</Trans>
    case 'KONBINI':
      return <Trans>コンビニ払い</Trans>
    case 'BANK_TRANSFER':
      return <Trans>銀行振込</Trans>
    case 'INVOICE':
      return <Trans>請求書払い（企業派遣）</Trans>
    case 'CREDIT':
      return <Trans>次回のご相談への振り替え</Trans>
    case 'FREE':
      return <Trans>お支払い不要</Trans>
  }
}

/** A card is paid; money that came by a store or a bank is confirmed. */
export function PaymentStateWord({ state, method }: { state: PaymentState; method: PaymentMethod }) {
  switch (state) {
    case 'PENDING':
      return <Trans>お支払い待ち</Trans>
    case 'AWAITING_TRANSFER':
      return <Trans>お振り込み待ち</Trans>
    case 'PAID':
      return method === 'CARD' ? <Trans>お支払い済み</Trans> : <Trans>入金確認済み</Trans>
    case 'FAILED':
      return <Trans>お支払いができませんでした</Trans>
    case 'EXPIRED':
      return <Trans>お支払い期限切れ</Trans>
    case 'REFUNDING':
      return <Trans>返金手続き中</Trans>
    case 'PARTLY_REFUNDED':
      return <Trans>一部返金済み</Trans>
    case 'REFUNDED':
      return <Trans>返金済み</Trans>
    case 'INVOICED':
      return <Trans>会社へご請求</Trans>
  }
}
