import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'

export type FieldProps = {
  label: ReactNode
  /** 必須 or 任意 stands beside the label in words. */
  required?: boolean
  help?: ReactNode
  /** Says how to mend it. */
  error?: string
}

type Wiring = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** Label, need, help, field, error, in this order; `children` gets the attributes that tie them together. */
export function Field({
  label,
  required,
  help,
  error,
  after,
  children,
}: FieldProps & { after?: ReactNode; children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const described = [help && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label} <Need required={required} />
      </label>
      {help && (
        <p className="field__help" id={`${id}h`}>
          {help}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {after}
      <FieldError id={`${id}e`} error={error} />
    </div>
  )
}

export function Need({ required }: { required?: boolean }) {
  return required ? (
    <span className="need">
      <Trans>必須</Trans>
    </span>
  ) : (
    <span className="need need--free">
      <Trans>任意</Trans>
    </span>
  )
}

export function FieldError({ id, error }: { id?: string; error?: string }) {
  return error ? (
    <p className="field__error" id={id}>
      <Icon name="alert" />
      {error}
    </p>
  ) : null
}
