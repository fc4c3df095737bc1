import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ConsultationState } from '../../../../generated/graphql.ts'
import type { IconName } from '../../../../ui/icon.tsx'
import { Pill, type PillTone } from '../../../../ui/pill.tsx'

const looks: Record<ConsultationState, { tone: PillTone; icon?: IconName; words: MessageDescriptor }> = {
  HELD: { tone: 'wait', icon: 'clock', words: msg`仮押さえ（お支払い手続き中）` },
  AWAITING_PAYMENT: { tone: 'wait', icon: 'clock', words: msg`お支払い待ち` },
  CONFIRMED: { tone: 'good', icon: 'check', words: msg`予約確定` },
  UNPLACED: { tone: 'wait', icon: 'alert', words: msg`日時の選び直し` },
  COMPLETED: { tone: 'plain', words: msg`実施済み` },
  NO_SHOW: { tone: 'plain', words: msg`ご不参加` },
  CANCELLED: { tone: 'plain', words: msg`キャンセル済み` },
  EXPIRED: { tone: 'plain', words: msg`お支払い期限切れ` },
}

export function StatePill({ state }: { state: ConsultationState }) {
  const { i18n } = useLingui()
  const { tone, icon, words } = looks[state]
  return (
    <Pill tone={tone} icon={icon}>
      {i18n._(words)}
    </Pill>
  )
}
