import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { graphql } from '../../lib/graphql.ts'
import { digitsOf } from '../../lib/half-width.ts'
import { useForm } from '../../lib/use-form.ts'
import { useSend } from '../../lib/use-send.ts'
import { Button } from '../button.tsx'
import { FormFault } from '../form-fault.tsx'
import { TextInput } from '../text-input.tsx'
import { Resend } from './resend.tsx'
import type { SentCode } from './sent-code.ts'

const CompleteSignIn = graphql(`
  mutation CompleteSignIn($email: String!, $code: String!) {
    completeSignIn(email: $email, code: $code) {
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

const length = 6

type Props = {
  sent: SentCode
  onSentAgain(sent: SentCode): void
  onChangeEmail(): void
  onSignedIn(): void
}

export function CodeStep({ sent, onSentAgain, onChangeEmail, onSignedIn }: Props) {
  const { t } = useLingui()
  const { send } = useSend(CompleteSignIn)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const form = useForm({
    key: null,
    initial: { code: '' },
    check: ({ code }) => ({
      code: digitsOf(code).length !== length && t`メールにある6桁の数字を入れてください。`,
    }),
    async send({ code }): Promise<void> {
      const { data, error } = await send({ email: sent.email, code: digitsOf(code) })
      if (error) return form.failed(error)
      const { completeSignIn: result } = data
      if (result.__typename === 'Viewer') return onSignedIn()
      form.fail({ message: result.message, fields: [{ path: ['code'], message: result.message }] })
    },
  })

  return (
    <form className="sheet" {...form.props}>
      <FormFault fault={form.fault} />
      <ol className="timeline">
        <li className="done">
          <div className="row row--ends">
            <span>
              <span className="small soft">
                <Trans>メールアドレス</Trans>
              </span>
              <br />
              <strong>{sent.email}</strong>
            </span>
            <Button kind="quiet" onClick={onChangeEmail}>
              <Trans>変更する</Trans>
            </Button>
          </div>
        </li>
        <li>
          <TextInput
            {...form.text('code')}
            ref={field}
            label={<Trans>確認コード</Trans>}
            help={<Trans>メールでお送りしました。全角の数字でもかまいません。</Trans>}
            required
            look="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            tidy={digitsOf}
            onPaste={(event) => {
              event.preventDefault()
              form.set('code', digitsOf(event.clipboardData.getData('text')).slice(0, length))
            }}
          />
        </li>
      </ol>
      <Button type="submit" kind="primary" wide sending={form.sending}>
        <Trans>ログインする</Trans>
      </Button>
      <p className="small soft below">
        <Trans>届かないときは、迷惑メールもご確認ください。確認コードは15分で使えなくなります。</Trans>
      </p>
      <Resend sent={sent} onSentAgain={onSentAgain} onFailed={form.failed} />
    </form>
  )
}
