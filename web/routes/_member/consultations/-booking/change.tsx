import { Trans } from '@lingui/react/macro'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Section } from '../../../../ui/section.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import { CancelButton, WhatComesBack } from './cancel.tsx'
import type { Booking, Part } from './query.ts'
import { hoursBefore, movesLeftOf } from './rules.ts'

/** Moving and cancelling, with the deadline of the one and what the other brings back at this moment. */
export function Change({ booking, part, reload }: { booking: Booking; part: Part; reload(): void }) {
  const { clock } = useReader()
  const now = useClock(clock)
  const { state, start, policy, viewerCanCancel, viewerCanReschedule } = booking
  const stands = state === 'CONFIRMED' && Date.parse(start) > now
  if (state === 'UNPLACED' || (!viewerCanCancel && !viewerCanReschedule && !stands)) return null
  const movesLeft = movesLeftOf(booking)
  const movableUntil = hoursBefore(start, policy.rescheduleUntilHoursBefore)
  return (
    <Section title={stands ? <Trans>日時の変更・キャンセル</Trans> : <Trans>キャンセル</Trans>}>
      <div className="stack">
        <div className="row">
          {viewerCanReschedule && (
            <ButtonLink icon="cal" to="/consultations/$id/reschedule" params={{ id: booking.id }}>
              <Trans>日時を変更する</Trans>
            </ButtonLink>
          )}
          {viewerCanCancel && <CancelButton booking={booking} part={part} reload={reload} />}
        </div>
        <div className="small soft">
          {stands && part === 'MEMBER' && (
            <p>
              {viewerCanReschedule ? (
                <Trans>
                  日時の変更は、
                  <ShortTime start={movableUntil} />
                  まで、あと{movesLeft}回できます。
                </Trans>
              ) : Date.parse(movableUntil) < now ? (
                <Trans>
                  日時の変更は、
                  <ShortTime start={movableUntil} />
                  までで締め切りました。
                </Trans>
              ) : (
                <Trans>日時を変更できる回数に達しました。</Trans>
              )}
            </p>
          )}
          {viewerCanCancel && (
            <p>
              <Trans>
                いまキャンセルした場合：
                <WhatComesBack booking={booking} />
              </Trans>
            </p>
          )}
        </div>
      </div>
    </Section>
  )
}
