import { type ReactNode, useId } from 'react'
import { FieldError } from './field.tsx'

type Props = {
  name?: string
  checked: boolean
  onChange(checked: boolean): void
  required?: boolean
  error?: string
  children: ReactNode
}

export function Checkbox({ name, checked, onChange, required, error, children }: Props) {
  const id = useId()
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          name={name}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && id}
        />
        <span>{children}</span>
      </label>
      <FieldError id={id} error={error} />
    </div>
  )
}
