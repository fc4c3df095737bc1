import { type ReactNode, useId } from 'react'
import { FieldError } from '../../../../ui/field.tsx'

type FieldProps = {
  label: ReactNode
  help: ReactNode
  value: string
  onChange(value: string): void
  error?: string
  children: ReactNode
}

/** Something is always chosen here, so that neither 必須 nor 任意 need be said. */
export function RuleField({ label, help, value, onChange, error, children }: FieldProps) {
  const id = useId()
  return (
    <div className="field teach-field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <p className="field__help" id={`${id}h`}>
        {help}
      </p>
      <select
        id={id}
        className="select"
        aria-describedby={error ? `${id}h ${id}e` : `${id}h`}
        aria-invalid={error ? true : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
      <FieldError id={`${id}e`} error={error} />
    </div>
  )
}

type Props = Pick<FieldProps, 'label' | 'help' | 'error'> & {
  value: number | null | undefined
  choices: readonly number[]
  text(value: number): string
  /** Null is a choice too, and says this. */
  none?: string
  onChange(value: number | null): void
}

/** Numbers to choose from, and the one that is set, however unusual. */
export function RuleSelect({ value, choices, text, none, onChange, ...field }: Props) {
  const isUnusual = typeof value === 'number' && !choices.includes(value)
  const offered = isUnusual ? [...choices, value].toSorted((a, b) => a - b) : choices
  return (
    <RuleField
      {...field}
      value={value === null || value === undefined ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === '' ? null : Number(chosen))}
    >
      {none !== undefined && <option value="">{none}</option>}
      {offered.map((choice) => (
        <option key={choice} value={choice}>
          {text(choice)}
        </option>
      ))}
    </RuleField>
  )
}
