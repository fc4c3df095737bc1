import { useLingui } from '@lingui/react/macro'
import { emailOf } from '../lib/half-width.ts'

/** What an address needs before it is sent; the API looks closer. */
export function useEmailCheck() {
  const { t } = useLingui()
  return (email: string): string | false =>
    emailOf(email)
      ? !/^[^@]+@[^@]+\.[^@]+$/.test(emailOf(email)) && t`「@」のあとまで、メールアドレス全体を入れてください。`
      : t`メールアドレスを入れてください。`
}
