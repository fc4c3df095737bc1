import { Trans } from '@lingui/react/macro'
import type { ComponentPropsWithRef } from 'react'
import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps &
  Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value' | 'required' | 'maxLength'> & {
    value: string
    onChange(value: string): void
    /** Shown, not enforced while typing: what is over is cut by its author, not by us. */
    limit?: number
  }

/** Characters as the API counts them: 𠮷 is one. */
export const lengthOf = (text: string): number => [...text].length

export function TextArea({ label, required, help, error, value, onChange, limit, rows = 4, ...rest }: Props) {
  return (
    <Field
      label={label}
      required={required}
      help={help}
      error={error}
      after={limit === undefined ? undefined : <Counter count={lengthOf(value)} limit={limit} />}
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

/** Said aloud only when the limit is near or passed. */
function Counter({ count, limit }: { count: number; limit: number }) {
  const left = limit - count
  const near = left <= Math.max(10, limit * 0.05)
  return (
    <p className={left < 0 ? 'counter late' : 'counter'}>
      <span className="num" aria-hidden="true">
        {count}/{limit}
      </span>
      <span className="hidden" role="status">
        {near && (left < 0 ? <Trans>{-left}文字多く入っています</Trans> : <Trans>あと{left}文字入ります</Trans>)}
      </span>
    </p>
  )
}
