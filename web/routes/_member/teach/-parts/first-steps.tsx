import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import type { WhoseSearch } from './whose.ts'

/** Nothing is booked: because members see no hours yet, or because nobody has chosen one. */
export function FirstSteps({ hasHours, instructor }: WhoseSearch & { hasHours: boolean }) {
  if (hasHours) {
    return (
      <Empty
        title={<Trans>会員の予約を待っています</Trans>}
        action={
          <ButtonLink to="/teach/availability" search={{ instructor }}>
            <Trans>受付時間を見る</Trans>
          </ButtonLink>
        }
      >
        <Trans>会員が日時を選ぶと、メールでお知らせし、ここにも出ます。</Trans>
      </Empty>
    )
  }
  return (
    <Empty
      title={<Trans>受付時間がまだありません</Trans>}
      action={
        <ButtonLink kind="primary" to="/teach/availability" search={{ instructor }}>
          <Trans>受付時間を決める</Trans>
        </ButtonLink>
      }
    >
      <Trans>毎週の時間を決めると、会員が予約できるようになります。</Trans>
    </Empty>
  )
}
