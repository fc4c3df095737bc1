import { Trans } from '@lingui/react/macro'
import { Link, notFound } from '@tanstack/react-router'
import { useState } from 'react'
import { useData } from '../../../../lib/load.ts'
import { useLive } from '../../../../lib/use-live.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { PageHead } from '../../../../ui/section.tsx'
import { MovePage as MoveQuery, type Picked } from './move-query.ts'
import { MoveSheet } from './move-sheet.tsx'
import { MoveSlots } from './move-slots.tsx'
import { BookingUpdated } from './query.ts'

/** Choosing another time for a booking: its instructor's, or anybody's. */
export function MovePage({ id }: { id: string }) {
  const { data, reload } = useData(MoveQuery, { id })
  useLive(BookingUpdated, { id }, reload)
  const [withOthers, setWithOthers] = useState(false)
  const [picked, setPicked] = useState<Picked>()
  const booking = data.consultation
  if (!booking) throw notFound()
  const own = data.instructors.filter((instructor) => instructor.id === booking.instructor.id)
  const shown = withOthers || own.length === 0 ? data.instructors : own
  return (
    <>
      <p>
        <Link className="crumb" to="/consultations/$id" params={{ id }}>
          <Icon name="back" />
          <Trans>予約 {booking.reference}</Trans>
        </Link>
      </p>
      <PageHead title={booking.state === 'UNPLACED' ? <Trans>日時を選び直す</Trans> : <Trans>日時を変更する</Trans>} />
      {booking.viewerCanReschedule ? (
        <div className="cols cols--side">
          <div className="stack">
            <MoveSlots
              key={withOthers ? 'all' : 'own'}
              booking={booking}
              instructors={shown}
              picked={picked}
              onPick={setPicked}
            />
            {data.instructors.length > 1 && (
              <Checkbox
                checked={withOthers}
                onChange={(value) => {
                  setWithOthers(value)
                  setPicked(undefined)
                }}
              >
                <Trans>ほかの講師も含めて探す</Trans>
              </Checkbox>
            )}
          </div>
          <div className="stay">
            <MoveSheet
              booking={booking}
              instructors={data.instructors}
              picked={picked}
              onPick={setPicked}
              onStale={reload}
            />
          </div>
        </div>
      ) : (
        <Empty
          title={<Trans>この予約の日時は、いま変更できません</Trans>}
          action={
            <ButtonLink to="/consultations/$id" params={{ id }}>
              <Trans>予約の内容を見る</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            変更できる期限か回数を過ぎています。ご都合が悪くなったときは、予約の画面からキャンセルできます。
          </Trans>
        </Empty>
      )}
    </>
  )
}
