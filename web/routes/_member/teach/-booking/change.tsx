import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Section } from '../../../../ui/section.tsx'
import { CancelButton } from '../../consultations/-booking/cancel.tsx'
import type { Booking } from '../../consultations/-booking/query.ts'

/** Moving costs the member nothing; cancelling gives everything back. */
export function TeachChange({ booking, reload }: { booking: Booking; reload(): void }) {
  const { id, state, viewerCanCancel, viewerCanReschedule } = booking
  if (state === 'UNPLACED' || (!viewerCanCancel && !viewerCanReschedule)) return null
  return (
    <Section title={<Trans>都合が悪くなったとき</Trans>}>
      <div className="stack">
        <p className="small soft">
          <Trans>
            講師からの変更・キャンセルは、いつでもできます。日時の変更は会員の変更回数に数えず、キャンセルは料金の全額をお返しします。どちらも会員にメールでお知らせします。
          </Trans>
        </p>
        <div className="row">
          {viewerCanReschedule && (
            <ButtonLink icon="cal" to="/consultations/$id/reschedule" params={{ id }}>
              <Trans>日時を変更する</Trans>
            </ButtonLink>
          )}
          {viewerCanCancel && <CancelButton booking={booking} part="INSTRUCTOR" reload={reload} />}
        </div>
      </div>
    </Section>
  )
}
