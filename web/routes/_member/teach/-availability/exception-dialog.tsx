import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useSend } from '../../../../lib/use-send.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import type { Day } from '../../consultations/-parts/week.ts'
import { useDates } from './dates.tsx'
import { emptyFaults } from './missing.ts'
import { type Availability, SetException } from './query.ts'
import { RangeFields } from './range-fields.tsx'
import { type Faults, faultsFor, intervalsOf, nextRange, type Range, rangesOf } from './settings.ts'
import type { Exception } from './special-days.ts'

type Props = {
  /** What is edited, `new`, or null = closed. */
  editing: Exception | 'new' | null
  availability: Availability
  instructorId: string
  today: Day
  onClose(): void
  onSaved(availability: Availability): void
}

type Values = { date: string; isOpen: boolean; ranges: readonly Range[]; reason: string }
const noFaults: Faults = { fields: {}, rest: [] }

/** One date: closed, or open at other hours. */
export function ExceptionDialog({ editing, availability, instructorId, today, onClose, onSaved }: Props) {
  const { t } = useLingui()
  const dates = useDates()
  const { send, sending } = useSend(SetException)
  const [values, setValues] = useState<Values>(() => valuesOf('new', availability))
  const [faults, setFaults] = useState(noFaults)
  const [tries, setTries] = useState(0)
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved while it is open is not to overwrite it
  useEffect(() => {
    if (!editing) return
    setValues(valuesOf(editing, availability))
    setFaults(noFaults)
  }, [editing])
  useEffect(() => {
    if (tries > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  const change = (part: Partial<Values>) => setValues((now) => ({ ...now, ...part }))
  const setRanges = (ranges: readonly Range[]) => change({ ranges })
  const point = (found: Faults) => {
    setFaults(found)
    setTries((count) => count + 1)
  }

  async function save() {
    const { date, isOpen, ranges, reason } = values
    const intervals = isOpen ? ranges : []
    const missing = emptyFaults(intervals, t`時刻を入れてください。`)
    if (!date) missing.date = t`日付を入れてください。`
    if (isOpen && ranges.length === 0) return point({ fields: missing, rest: [t`受け付ける時間を足してください。`] })
    if (Object.keys(missing).length > 0) return point({ fields: missing, rest: [] })
    const { data, error } = await send({
      input: { instructorId, date, intervals: intervalsOf(intervals), reason: reason.trim() || null },
    })
    if (error) return point({ fields: {}, rest: [error.message] })
    const result = data.setAvailabilityException
    if (result.__typename === 'Availability') return onSaved(result)
    point(
      result.__typename === 'InvalidInput'
        ? faultsFor(result.fields, 'intervals', intervals)
        : { fields: {}, rest: [result.message] },
    )
  }

  const isNew = editing === 'new'
  const isKnown = availability.exceptions.some(({ date }) => date === values.date)
  return (
    <Dialog
      open={editing !== null}
      onClose={onClose}
      title={isNew ? <Trans>特別な日を足す</Trans> : <Trans>{dates.short(values.date || today)}の受付</Trans>}
      actions={
        <>
          <Button onClick={onClose} disabled={sending}>
            <Trans>やめる</Trans>
          </Button>
          <Button kind="primary" onClick={save} sending={sending}>
            <Trans>保存する</Trans>
          </Button>
        </>
      }
    >
      <div ref={ref} className="stack">
        {faults.rest.length > 0 && (
          <Banner tone="late" role="alert">
            {faults.rest.join(' ')}
          </Banner>
        )}
        {isNew && (
          <TextInput
            type="date"
            label={<Trans>日付</Trans>}
            required
            help={isKnown ? <Trans>この日の設定は、もうあります。保存すると置き換わります。</Trans> : undefined}
            min={today}
            value={values.date}
            onChange={(date) => change({ date })}
            error={faults.fields.date}
          />
        )}
        <Choice
          name="exception-kind"
          legend={<Trans>この日の受付</Trans>}
          options={[
            { value: 'closed', title: <Trans>休みにする</Trans> },
            { value: 'open', title: <Trans>決めた時間だけ受け付ける</Trans> },
          ]}
          value={values.isOpen ? 'open' : 'closed'}
          onChange={(kind) =>
            change({
              isOpen: kind === 'open',
              ranges: values.ranges.length > 0 ? values.ranges : [{ key: 'n0', ...nextRange([]) }],
            })
          }
        />
        {values.isOpen && (
          <div>
            {values.ranges.map((range, index) => (
              <RangeFields
                key={range.key}
                range={range}
                of={t`${index + 1}つ目`}
                faults={faults.fields}
                onChange={(part) =>
                  setRanges(values.ranges.map((other) => (other.key === range.key ? { ...other, ...part } : other)))
                }
                onRemove={() => setRanges(values.ranges.filter(({ key }) => key !== range.key))}
              />
            ))}
            <Button
              kind="quiet"
              small
              icon="plus"
              onClick={() =>
                setRanges([...values.ranges, { key: freshKey(values.ranges), ...nextRange(values.ranges) }])
              }
            >
              <Trans>時間を足す</Trans>
            </Button>
          </div>
        )}
        <TextInput
          label={<Trans>覚え書き</Trans>}
          help={<Trans>ご自分と事務局だけが見ます。会員には見えません。</Trans>}
          value={values.reason}
          onChange={(reason) => change({ reason })}
          error={faults.fields.reason}
          autoComplete="off"
        />
      </div>
    </Dialog>
  )
}

function valuesOf(editing: Exception | 'new', { exceptions }: Availability): Values {
  if (editing === 'new') return { date: '', isOpen: false, ranges: [], reason: '' }
  const { date, intervals, reason } = editing
  // Opened from a holiday, which is to be worked on: closed it is already.
  const isNew = !exceptions.some((exception) => exception.date === date)
  const ranges = isNew ? [{ key: 'n0', ...nextRange([]) }] : rangesOf(intervals)
  return { date, isOpen: isNew || intervals.length > 0, ranges, reason: reason ?? '' }
}

const freshKey = (ranges: readonly Range[]): string =>
  `n${Math.max(0, ...ranges.map(({ key }) => Number(/^n(\d+)/.exec(key)?.[1] ?? 0))) + 1}`
