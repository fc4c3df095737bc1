import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import type { HoursKind } from '../../../../generated/graphql.ts'
import { FieldError } from '../../../../ui/field.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { useNames } from './names.tsx'
import type { Faults, Range } from './settings.ts'

const kinds: readonly HoursKind[] = ['FOLLOW_UP', 'ORIENTATION', 'BOTH']

type Props = {
  range: Range
  /** Whose range it is, for those who hear the fields: 「月曜」. */
  of: string
  faults: Faults['fields']
  onChange(change: Partial<Pick<Range, 'start' | 'end' | 'kind'>>): void
  onRemove(): void
  /** Further controls between the kind and the button that removes. */
  more?: ReactNode
  /** A line below. */
  children?: ReactNode
}

/** From, until and for what, with what is wrong under it. */
export function RangeFields({ range, of, faults, onChange, onRemove, more, children }: Props) {
  const { t } = useLingui()
  const names = useNames()
  const id = useId()
  const errors = ['start', 'end', 'kind', 'effectiveFrom', 'effectiveUntil', 'weekday'].flatMap(
    (part) => faults[`${range.key}.${part}`] ?? [],
  )
  const described = errors.length > 0 ? id : undefined
  const time = (part: 'start' | 'end', label: string) => (
    <input
      type="time"
      className="input input--time"
      aria-label={label}
      required
      aria-invalid={faults[`${range.key}.${part}`] ? true : undefined}
      aria-describedby={described}
      value={range[part]}
      onChange={(event) => onChange({ [part]: event.target.value })}
    />
  )
  const text = names.range(range)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row
    <div className="teach-range" role="group" aria-label={t`${of} ${text}`}>
      <div className="range teach-range__row">
        {time('start', t`${of} 開始`)}
        <span aria-hidden="true">{names.dash}</span>
        {time('end', t`${of} 終了`)}
        <select
          className="select"
          aria-label={t`${of} ${text} の種類`}
          value={range.kind}
          onChange={(event) => onChange({ kind: kinds.find((kind) => kind === event.target.value) })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names.kind(kind)}
            </option>
          ))}
        </select>
        {more}
        <button type="button" className="tool" aria-label={t`${of} ${text} を消す`} onClick={onRemove}>
          <Icon name="x" />
        </button>
      </div>
      {children}
      {errors.length > 0 && <FieldError id={id} error={errors.join(' ')} />}
    </div>
  )
}
