import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../../../ui/icon.tsx'
import { useNames } from './names.tsx'
import type { Faults, Hours } from './settings.ts'

type ButtonProps = { of: string; isOpen: boolean; onOpen(): void; onClose(): void }

/** Hours count for good, unless a first or a last day is asked for. */
export function PeriodButton({ of, isOpen, onOpen, onClose }: ButtonProps) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={isOpen}
      aria-label={t`${of} の期間を限る`}
      onClick={isOpen ? onClose : onOpen}
    >
      <Icon name="cal" />
    </button>
  )
}

type FieldsProps = {
  row: Hours
  of: string
  faults: Faults['fields']
  onChange(change: Partial<Pick<Hours, 'from' | 'until'>>): void
}

export function PeriodFields({ row, of, faults, onChange }: FieldsProps) {
  const { t } = useLingui()
  const names = useNames()
  const date = (name: 'from' | 'until', part: 'effectiveFrom' | 'effectiveUntil', label: string) => (
    <input
      type="date"
      className="input teach-date"
      aria-label={label}
      aria-invalid={faults[`${row.key}.${part}`] ? true : undefined}
      value={row[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
  return (
    <div className="range teach-period">
      <span className="small soft nb">
        <Trans>期間</Trans>
      </span>
      {date('from', 'effectiveFrom', t`${of} の最初の日`)}
      <span aria-hidden="true">{names.dash}</span>
      {date('until', 'effectiveUntil', t`${of} の最後の日`)}
      <span className="small soft nb">
        <Trans>空欄は、限りなし</Trans>
      </span>
    </div>
  )
}
