import { Trans } from '@lingui/react/macro'
import { emailOf } from '../../lib/half-width.ts'
import { useForm } from '../../lib/use-form.ts'
import { useSend } from '../../lib/use-send.ts'
import { Button } from '../button.tsx'
import { useEmailCheck } from '../email-check.ts'
import { FormFault } from '../form-fault.tsx'
import { TextInput } from '../text-input.tsx'
import { RequestCode } from './request-code.ts'
import type { SentCode } from './sent-code.ts'

export function EmailStep({ onSent }: { onSent(sent: SentCode): void }) {
  const checkEmail = useEmailCheck()
  const { send } = useSend(RequestCode)
  const form = useForm({
    key: 'sign-in',
    initial: { email: '' },
    check: ({ email }) => ({ email: checkEmail(email) }),
    async send({ email }) {
      const address = emailOf(email)
      const { error } = await send({ email: address })
      if (error?.code === 'BAD_USER_INPUT')
        form.fail({ message: error.message, fields: [{ path: ['email'], message: error.message }] })
      else if (error) form.failed(error)
      else onSent({ email: address, at: Date.now() })
    },
  })
  return (
    <form className="sheet stack" {...form.props}>
      <FormFault fault={form.fault} />
      <TextInput
        {...form.text('email')}
        label={<Trans>メールアドレス</Trans>}
        help={<Trans>登録したアドレスのどれでも入れます。はじめての方もこちらから。</Trans>}
        required
        type="email"
        inputMode="email"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        tidy={emailOf}
      />
      <Button type="submit" kind="primary" wide sending={form.sending}>
        <Trans>確認コードを送る</Trans>
      </Button>
    </form>
  )
}
