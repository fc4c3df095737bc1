import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from '../../lib/graphql.ts'
import { digitsOf } from '../../lib/half-width.ts'
import { useFocus } from '../../lib/use-focus.ts'
import { useForm } from '../../lib/use-form.ts'
import { useSend } from '../../lib/use-send.ts'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { CodeField, useCodeCheck } from '../code-field.tsx'
import { FormFault } from '../form-fault.tsx'
import { Resend } from '../resend.tsx'

const RequestConfirmation = graphql(`
  mutation RequestConfirmation {
    requestConfirmation
  }
`)

const ConfirmWithCode = graphql(`
  mutation ConfirmWithCode($code: String!) {
    confirmWithCode(code: $code) {
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

type Props = { email: string; onProven(): void }

/** First the mail is asked for: it is not sent to people who only look. */
export function CodeProof({ email, onProven }: Props) {
  const { send, sending } = useSend(RequestConfirmation)
  const button = useFocus<HTMLButtonElement>()
  const [sentAt, setSentAt] = useState<number>()
  const [fault, setFault] = useState<string>()

  async function request() {
    setFault(undefined)
    const { error } = await send({})
    if (error) setFault(error.message)
    else setSentAt(Date.now())
    return error
  }

  if (sentAt !== undefined) return <Entry sentAt={sentAt} onResend={request} onProven={onProven} />
  return (
    <div className="stack">
      <p>
        <Trans>
          6桁の確認コードを、<strong>{email}</strong> へお送りします。
        </Trans>
      </p>
      {fault && (
        <Banner tone="late" role="alert">
          {fault}
        </Banner>
      )}
      <Button ref={button} kind="primary" wide icon="mail" onClick={request} sending={sending}>
        <Trans>確認コードを送る</Trans>
      </Button>
    </div>
  )
}

type EntryProps = Pick<Props, 'onProven'> & Parameters<typeof Resend>[0]

function Entry({ sentAt, onResend, onProven }: EntryProps) {
  const { send } = useSend(ConfirmWithCode)
  const checkCode = useCodeCheck()
  const form = useForm({
    key: null,
    initial: { code: '' },
    check: ({ code }) => ({ code: checkCode(code) }),
    async send({ code }): Promise<void> {
      const { data, error } = await send({ code: digitsOf(code) })
      if (error) return form.failed(error)
      const { confirmWithCode: result } = data
      if (result.__typename === 'Viewer') return onProven()
      form.fail({ message: result.message, fields: [{ path: ['code'], message: result.message }] })
    },
  })
  return (
    <form className="stack" {...form.props}>
      <FormFault fault={form.fault} />
      <CodeField
        field={form.text('code')}
        label={<Trans>確認コード</Trans>}
        help={<Trans>メールでお送りしました。全角の数字でもかまいません。</Trans>}
      />
      <Button type="submit" kind="primary" wide sending={form.sending}>
        <Trans>確認する</Trans>
      </Button>
      <Resend sentAt={sentAt} onResend={onResend} />
    </form>
  )
}
