import type { ComponentPropsWithRef } from 'react'
import { classNames } from './class-names.ts'
import { Counter } from './counter.tsx'
import { Field, type FieldProps } from './field.tsx'

export type TextInputProps = FieldProps &
  Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'required'> & {
    value: string
    onChange(value: string): void
    /** Run when the field is left: full-width to half-width (lib/half-width.ts). Never on names. */
    tidy?(value: string): string
    look?: 'time' | 'code'
    /** Shown, not enforced while typing. */
    limit?: number
  }

export function TextInput({
  label,
  required,
  help,
  error,
  value,
  onChange,
  tidy,
  look,
  limit,
  onBlur,
  ...rest
}: TextInputProps) {
  return (
    <Field
      label={label}
      required={required}
      help={help}
      error={error}
      after={limit === undefined ? undefined : <Counter text={value} limit={limit} />}
    >
      {(wiring) => (
        <input
          {...rest}
          {...wiring}
          className={classNames('input', look && `input--${look}`)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={(event) => {
            const tidied = tidy?.(value)
            if (tidied !== undefined && tidied !== value) onChange(tidied)
            onBlur?.(event)
          }}
        />
      )}
    </Field>
  )
}
