import { type ReactNode, useId } from 'react'
import { FieldError } from './field.tsx'

type Option<T extends string> = {
  value: T
  title: ReactNode
  /** Small, at the right of the title. */
  aside?: ReactNode
  note?: ReactNode
  /** Why it cannot be chosen stands in `note` or `aside`. */
  disabled?: boolean
}

type Props<T extends string> = {
  name: string
  /** Heard, not seen: the section's heading says it to the eye. */
  legend: ReactNode
  options: readonly Option<T>[]
  value: T | ''
  onChange(value: T): void
  error?: string
}

/** Radio buttons as cards. */
export function Choice<T extends string>({ name, legend, options, value, onChange, error }: Props<T>) {
  const id = useId()
  return (
    <fieldset aria-describedby={error && id}>
      <legend className="hidden">{legend}</legend>
      {options.map((option) => (
        <label className="choice" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            aria-invalid={error ? true : undefined}
            onChange={() => onChange(option.value)}
          />
          <span className="choice__title">
            <span>{option.title}</span>
            {option.aside && <span className="small">{option.aside}</span>}
          </span>
          {option.note && <span className="small soft">{option.note}</span>}
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
