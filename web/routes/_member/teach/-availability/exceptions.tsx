import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Item, ItemTitle, List } from '../../../../ui/list.tsx'
import { Pill } from '../../../../ui/pill.tsx'
import { Section } from '../../../../ui/section.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { dayAt } from '../../consultations/-parts/week.ts'
import { DiaryDay, useDates } from './dates.tsx'
import { ExceptionDialog } from './exception-dialog.tsx'
import { useNames } from './names.tsx'
import { type Availability, ClearException, SetException } from './query.ts'
import { rangesOf } from './settings.ts'
import { type DayRow, daysShown, type Exception } from './special-days.ts'

type Props = {
  availability: Availability
  instructorId: string
  /** As it is being edited: whether holidays close. */
  closedOnPublicHolidays: boolean
  onSaved(availability: Availability): void
}

/** Days that are not like other weeks: exceptions, holidays, closures. */
export function Exceptions({ availability, instructorId, closedOnPublicHolidays, onSaved }: Props) {
  const { t } = useLingui()
  const { clock } = useReader()
  const toast = useToast()
  const dates = useDates()
  const set = useSend(SetException)
  const clear = useSend(ClearException)
  const [editing, setEditing] = useState<Exception | 'new' | null>(null)
  const [isWhole, setWhole] = useState(false)
  const today = dayAt(useClock(clock), availability.timeZone)
  const { near, rest } = daysShown(availability, today, closedOnPublicHolidays)
  const rows = isWhole ? [...near, ...rest] : near

  async function remove(exception: Exception) {
    const { date, intervals, reason } = exception
    const { data, error } = await clear.send({ input: { instructorId, date } })
    const result = data?.clearAvailabilityException
    if (result?.__typename !== 'Availability') {
      toast(error?.message ?? (result && 'message' in result ? result.message : t`できませんでした`))
      return
    }
    onSaved(result)
    toast(t`${dates.short(date)}を、ほかの週と同じに戻しました`, async () => {
      const again = await set.send({
        input: {
          instructorId,
          date,
          reason,
          intervals: intervals.map(({ start, end, kind }) => ({ start, end, kind })),
        },
      })
      const back = again.data?.setAvailabilityException
      if (back?.__typename === 'Availability') onSaved(back)
      else toast(again.error?.message ?? t`元に戻せませんでした。もう一度「日を足す」から入れてください。`)
    })
  }

  return (
    <Section
      title={<Trans>特別な日</Trans>}
      aside={
        <Button kind="quiet" small icon="plus" onClick={() => setEditing('new')}>
          <Trans>日を足す</Trans>
        </Button>
      }
      note={<Trans>その日だけ休む、時間を変える、休みの日に受け付けるときに使います。すぐに保存されます。</Trans>}
    >
      {rows.length === 0 ? (
        <Empty title={<Trans>近い日の予定はありません</Trans>} />
      ) : (
        <List>
          {rows.map((row) => (
            <Row key={`${row.kind} ${row.from}`} row={row} onEdit={setEditing} onRemove={remove} />
          ))}
        </List>
      )}
      {rest.length > 0 && (
        <p className="below">
          <Button kind="quiet" small aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? <Trans>近い日だけにする</Trans> : <Trans>1年先まで、あと{rest.length}件を見る</Trans>}
          </Button>
        </p>
      )}
      <ExceptionDialog
        editing={editing}
        availability={availability}
        instructorId={instructorId}
        today={today}
        onClose={() => setEditing(null)}
        onSaved={(now) => {
          setEditing(null)
          onSaved(now)
          toast(t`保存しました`)
        }}
      />
    </Section>
  )
}

type RowProps = { row: DayRow; onEdit(exception: Exception): void; onRemove(exception: Exception): void }

function Row({ row, onEdit, onRemove }: RowProps) {
  const { t } = useLingui()
  const dates = useDates()
  const date = dates.short(row.from)
  if (row.kind === 'exception') {
    const { exception } = row
    return (
      <Item
        lead={<DiaryDay date={row.from} />}
        actions={
          <>
            <Button kind="quiet" small onClick={() => onEdit(exception)} aria-label={t`${date}を直す`}>
              <Trans>直す</Trans>
            </Button>
            <Button kind="quiet" small onClick={() => onRemove(exception)} aria-label={t`${date}を元に戻す`}>
              <Trans>元に戻す</Trans>
            </Button>
          </>
        }
      >
        <ItemTitle>
          <ExceptionTitle exception={exception} />
        </ItemTitle>
        <p className="small soft">
          {row.dayOff && <>{row.dayOff}　</>}
          {exception.reason}
        </p>
      </Item>
    )
  }
  return (
    <Item
      lead={<DiaryDay date={row.from} suffix={row.until === row.from ? undefined : t`から`} />}
      actions={
        row.until === row.from && row.closes ? (
          <Button
            kind="quiet"
            small
            onClick={() => onEdit({ date: row.from, intervals: [], reason: null })}
            aria-label={t`${date}に受け付ける`}
          >
            <Trans>この日は受け付ける</Trans>
          </Button>
        ) : undefined
      }
    >
      <p className="row">
        <strong>{row.name}</strong>
        {row.closes ? (
          <Pill>
            <Trans>休み</Trans>
          </Pill>
        ) : (
          <Pill tone="good" icon="check">
            <Trans>受け付ける</Trans>
          </Pill>
        )}
      </p>
      <p className="small soft">
        {row.until !== row.from && <Trans>{dates.short(row.until)}まで</Trans>}
        {!row.isClosure && <Trans>国民の祝日です</Trans>}
      </p>
    </Item>
  )
}

function ExceptionTitle({ exception: { intervals } }: { exception: Exception }) {
  const names = useNames()
  if (intervals.length === 0) return <Trans>休み</Trans>
  const ranges = rangesOf(intervals).map((range) =>
    range.kind === 'FOLLOW_UP' ? names.range(range) : `${names.range(range)}（${names.kind(range.kind)}）`,
  )
  return <Trans>{names.list(ranges)} だけ受け付ける</Trans>
}
