import type { ComponentPropsWithRef } from 'react'
import { Counter } from './counter.tsx'
import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps &
  Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value' | 'required' | 'maxLength'> & {
    value: string
    onChange(value: string): void
    /** Shown, not enforced while typing: what is over is cut by its author, not by us. */
    limit?: number
  }

export function TextArea({ label, required, help, error, value, onChange, limit, rows = 4, ...rest }: Props) {
  return (
    <Field
      label={label}
      required={required}
      help={help}
      error={error}
      after={limit === undefined ? undefined : <Counter text={value} limit={limit} />}
    >
      {(wiring) => (
        <textarea
          {...rest}
          {...wiring}
          className="area"
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
