import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { digitsOf } from '../lib/half-width.ts'
import { useFocus } from '../lib/use-focus.ts'
import { TextInput } from './text-input.tsx'

export const CODE_LENGTH = 6

/** What a code needs before it is sent. */
export function useCodeCheck() {
  const { t } = useLingui()
  return (code: string): string | false => digitsOf(code).length !== CODE_LENGTH && t`6桁の数字を入れてください。`
}

type Props = {
  /** `form.text('code')` */
  field: { name: string; value: string; onChange(value: string): void; error?: string }
  label: ReactNode
  help?: ReactNode
}

/** Six digits from a mail or an authenticator app, however they are typed or pasted; takes the focus when it appears. */
export function CodeField({ field, label, help }: Props) {
  const ref = useFocus<HTMLInputElement>()
  return (
    <TextInput
      {...field}
      ref={ref}
      label={label}
      help={help}
      required
      look="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      tidy={digitsOf}
      onPaste={(event) => {
        event.preventDefault()
        field.onChange(digitsOf(event.clipboardData.getData('text')).slice(0, CODE_LENGTH))
      }}
    />
  )
}
