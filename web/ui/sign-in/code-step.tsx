import { Trans } from '@lingui/react/macro'
import type { CompleteSignInMutation } from '../../generated/graphql.ts'
import { graphql } from '../../lib/graphql.ts'
import { digitsOf } from '../../lib/half-width.ts'
import { useForm } from '../../lib/use-form.ts'
import { useSend } from '../../lib/use-send.ts'
import { Button } from '../button.tsx'
import { CodeField, useCodeCheck } from '../code-field.tsx'
import { FormFault } from '../form-fault.tsx'
import { Resend } from '../resend.tsx'
import { RequestCode } from './request-code.ts'
import type { SentCode } from './sent-code.ts'

const CompleteSignIn = graphql(`
  mutation CompleteSignIn($email: String!, $code: String!) {
    completeSignIn(email: $email, code: $code) {
      __typename
      ... on Viewer {
        email
        secondStep {
          state
          methods
        }
      }
      ... on UserError {
        message
      }
    }
  }
`)

/** Where somebody who has just come in stands with the second step. */
export type Entered = Extract<CompleteSignInMutation['completeSignIn'], { __typename: 'Viewer' }>['secondStep']

type Props = {
  sent: SentCode
  onSentAgain(sent: SentCode): void
  onChangeEmail(): void
  onSignedIn(secondStep: Entered): void
}

export function CodeStep({ sent, onSentAgain, onChangeEmail, onSignedIn }: Props) {
  const { send } = useSend(CompleteSignIn)
  const request = useSend(RequestCode)
  const checkCode = useCodeCheck()
  const form = useForm({
    key: null,
    initial: { code: '' },
    check: ({ code }) => ({ code: checkCode(code) }),
    async send({ code }): Promise<void> {
      const { data, error } = await send({ email: sent.email, code: digitsOf(code) })
      if (error) return form.failed(error)
      const { completeSignIn: result } = data
      if (result.__typename === 'Viewer') return onSignedIn(result.secondStep)
      form.fail({ message: result.message, fields: [{ path: ['code'], message: result.message }] })
    },
  })

  async function again() {
    const { error } = await request.send({ email: sent.email })
    if (!error) onSentAgain({ email: sent.email, at: Date.now() })
    return error
  }

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
          <CodeField
            field={form.text('code')}
            label={<Trans>確認コード</Trans>}
            help={<Trans>メールでお送りしました。全角の数字でもかまいません。</Trans>}
          />
        </li>
      </ol>
      <Button type="submit" kind="primary" wide sending={form.sending}>
        <Trans>ログインする</Trans>
      </Button>
      <p className="small soft below">
        <Trans>届かないときは、迷惑メールもご確認ください。確認コードは15分で使えなくなります。</Trans>
      </p>
      <Resend sentAt={sent.at} onResend={again} />
    </form>
  )
}
