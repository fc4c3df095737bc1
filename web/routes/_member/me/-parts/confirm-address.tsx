import { Trans, useLingui } from '@lingui/react/macro'
import type { ApiError } from '../../../../lib/api-error.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { digitsOf } from '../../../../lib/half-width.ts'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { CodeField, useCodeCheck } from '../../../../ui/code-field.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { Resend } from '../../../../ui/resend.tsx'
import type { SentCode } from '../../../../ui/sign-in/sent-code.ts'
import { useToast } from '../../../../ui/toast.tsx'

const Confirm = graphql(`
  mutation ConfirmEmailAddress($code: String!) {
    confirmEmailAddress(code: $code) {
      __typename
      ... on Viewer {
        email
      }
      ... on UserError {
        message
      }
    }
  }
`)

type Props = {
  sent: SentCode
  onResend(): Promise<ApiError | undefined>
  onStop(): void
  onAdded(): void
}

export function ConfirmAddress({ sent, onResend, onStop, onAdded }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const { send } = useSend(Confirm)
  const checkCode = useCodeCheck()
  const form = useForm({
    key: null,
    initial: { code: '' },
    check: ({ code }) => ({ code: checkCode(code) }),
    async send({ code }): Promise<void> {
      const { data, error } = await send({ code: digitsOf(code) })
      if (error) return form.failed(error)
      const { confirmEmailAddress: result } = data
      if (result.__typename !== 'Viewer')
        return form.fail({ message: result.message, fields: [{ path: ['code'], message: result.message }] })
      toast(t`メールアドレスを追加しました`)
      onAdded()
    },
  })
  return (
    <form className="stack" {...form.props}>
      <FormFault fault={form.fault} />
      <p>
        <Trans>
          <strong>{sent.email}</strong> へ、確認コードをお送りしました。
        </Trans>
      </p>
      <CodeField
        field={form.text('code')}
        label={<Trans>確認コード</Trans>}
        help={<Trans>メールにある6桁の数字です。15分で使えなくなります。</Trans>}
      />
      <p className="row">
        <Button type="submit" kind="primary" sending={form.sending}>
          <Trans>追加する</Trans>
        </Button>
        <Button kind="quiet" onClick={onStop}>
          <Trans>やめる</Trans>
        </Button>
      </p>
      <Resend sentAt={sent.at} onResend={onResend} />
    </form>
  )
}
