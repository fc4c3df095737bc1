import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Weekday } from '../../../../generated/graphql.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { weekdayName } from '../../../../lib/time.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Section } from '../../../../ui/section.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { CopyDay } from './copy-day.tsx'
import { dayNumber, useNames } from './names.tsx'
import { PeriodButton, PeriodFields } from './period.tsx'
import { RangeFields } from './range-fields.tsx'
import { type Faults, type Hours, hoursOn, nextRange, weekdays, withHours } from './settings.ts'
import type { Draft } from './use-draft.ts'

/** The hours of every week, a row each. */
export function WeeklyHours({ draft, faults }: { draft: Draft; faults: Faults['fields'] }) {
  const { t } = useLingui()
  const toast = useToast()
  const names = useNames()
  const { settings, edit } = draft
  const [copying, setCopying] = useState<Weekday | null>(null)
  const addButtons = useRef(new Map<Weekday, HTMLButtonElement>())
  const setHours = (change: (hours: readonly Hours[]) => readonly Hours[]) =>
    edit((now) => withHours(now, change(now.weekly)))

  function add(weekday: Weekday) {
    setHours((hours) => {
      const row = { ...nextRange(hours.filter((range) => range.weekday === weekday)), from: '', until: '' }
      return [...hours, { ...row, weekday, key: newKey(hours) }]
    })
  }

  function remove(gone: Hours) {
    const before = settings.weekly
    setHours((hours) => hours.filter(({ key }) => key !== gone.key))
    // The button that was pressed is gone; the day's own stays.
    addButtons.current.get(gone.weekday)?.focus()
    toast(t`${names.day(gone.weekday)} ${names.range(gone)} を消しました`, () =>
      setHours((hours) => (hours.some(({ key }) => key === gone.key) ? hours : placedAsIn(before, [...hours, gone]))),
    )
  }

  function copy(from: Weekday, to: readonly Weekday[]) {
    const before = settings.weekly
    const source = hoursOn(settings, from)
    setHours((hours) => [
      ...hours.filter(({ weekday }) => !to.includes(weekday)),
      ...to.flatMap((weekday, day) =>
        source.map((row, index) => ({ ...row, weekday, key: `${newKey(hours)}-${day}-${index}` })),
      ),
    ])
    setCopying(null)
    toast(t`${names.day(from)}の時間を写しました`, () => setHours(() => before))
  }

  return (
    <Section
      title={<Trans>毎週の時間</Trans>}
      note={<Trans>終わりを0:00にすると、その日の終わり（24:00）までになります。</Trans>}
    >
      {weekdays.map((weekday) => (
        <Day
          key={weekday}
          weekday={weekday}
          hours={hoursOn(settings, weekday)}
          faults={faults}
          onChange={(key, change) =>
            setHours((hours) => hours.map((row) => (row.key === key ? { ...row, ...change } : row)))
          }
          onRemove={remove}
          onAdd={() => add(weekday)}
          onCopy={() => setCopying(weekday)}
          addRef={(button) => {
            if (button) addButtons.current.set(weekday, button)
          }}
        />
      ))}
      <Checkbox
        checked={settings.closedOnPublicHolidays}
        onChange={(closed) => edit((now) => ({ ...now, closedOnPublicHolidays: closed }))}
        error={faults.closedOnPublicHolidays}
      >
        <Trans>祝日と協会の休業日は休みにする</Trans>
      </Checkbox>
      <CopyDay from={copying} settings={settings} onClose={() => setCopying(null)} onCopy={copy} />
    </Section>
  )
}

type DayProps = {
  weekday: Weekday
  hours: readonly Hours[]
  faults: Faults['fields']
  onChange(key: string, change: Partial<Hours>): void
  onRemove(hours: Hours): void
  onAdd(): void
  onCopy(): void
  addRef(button: HTMLButtonElement | null): void
}

function Day({ weekday, hours, faults, onChange, onRemove, onAdd, onCopy, addRef }: DayProps) {
  const { t } = useLingui()
  const { locale } = useReader()
  const names = useNames()
  const [dated, setDated] = useState<readonly string[]>([])
  const name = names.day(weekday)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row
    <div className="hours" role="group" aria-label={name}>
      <b aria-hidden="true">{weekdayName(dayNumber(weekday), locale)}</b>
      <div>
        {hours.map((row) => {
          const isDated = row.from !== '' || row.until !== '' || dated.includes(row.key)
          return (
            <RangeFields
              key={row.key}
              range={row}
              of={name}
              faults={faults}
              onChange={(change) => onChange(row.key, change)}
              onRemove={() => onRemove(row)}
              more={
                <PeriodButton
                  of={`${name} ${names.range(row)}`}
                  isOpen={isDated}
                  onOpen={() => setDated([...dated, row.key])}
                  onClose={() => {
                    setDated(dated.filter((key) => key !== row.key))
                    onChange(row.key, { from: '', until: '' })
                  }}
                />
              }
            >
              {isDated && (
                <PeriodFields
                  row={row}
                  of={`${name} ${names.range(row)}`}
                  faults={faults}
                  onChange={(change) => onChange(row.key, change)}
                />
              )}
            </RangeFields>
          )
        })}
        <div className="range teach-range__foot">
          {hours.length === 0 && (
            <span className="faint">
              <Trans>受け付けない</Trans>
            </span>
          )}
          <Button kind="quiet" small icon="plus" onClick={onAdd} ref={addRef} aria-label={t`${name}に時間を足す`}>
            <Trans>時間を足す</Trans>
          </Button>
          {hours.length > 0 && (
            <Button kind="quiet" small icon="copy" onClick={onCopy} aria-label={t`${name}の時間をほかの曜日に写す`}>
              <Trans>ほかの曜日に写す</Trans>
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

/** Not yet used among these. */
function newKey(hours: readonly Hours[]): string {
  const used = hours.map(({ key }) => Number(/^n(\d+)/.exec(key)?.[1] ?? 0))
  return `n${Math.max(0, ...used) + 1}`
}

/** Rows that were there before in the order of then. */
function placedAsIn(before: readonly Hours[], hours: readonly Hours[]): Hours[] {
  const place = new Map(before.map(({ key }, index) => [key, index]))
  return hours.toSorted((a, b) => (place.get(a.key) ?? before.length) - (place.get(b.key) ?? before.length))
}
