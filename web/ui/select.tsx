import type { ComponentPropsWithRef, ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps &
  Omit<ComponentPropsWithRef<'select'>, 'onChange' | 'value' | 'required'> & {
    value: string
    onChange(value: string): void
    /** option elements */
    children: ReactNode
  }

export function Select({ label, required, help, error, value, onChange, children, ...rest }: Props) {
  return (
    <Field label={label} required={required} help={help} error={error}>
      {(wiring) => (
        <select
          {...rest}
          {...wiring}
          className="select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </Field>
  )
}
