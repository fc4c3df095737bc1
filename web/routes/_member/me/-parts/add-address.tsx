import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { AddEmailAddressMutation } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { emailOf } from '../../../../lib/half-width.ts'
import { useForm } from '../../../../lib/use-form.ts'
import { type Sent, useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { useEmailCheck } from '../../../../ui/email-check.ts'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { useIdentity } from '../../../../ui/identity/use-identity.tsx'
import { Section } from '../../../../ui/section.tsx'
import { forgetSent, readSent, type SentCode, writeSent } from '../../../../ui/sign-in/sent-code.ts'
import { TextInput } from '../../../../ui/text-input.tsx'
import { ConfirmAddress } from './confirm-address.tsx'

const Add = graphql(`
  mutation AddEmailAddress($email: String!) {
    addEmailAddress(email: $email) {
      __typename
      ... on Viewer {
        email
      }
      ... on UserError {
        message
      }
      ... on Refused {
        code
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`)

/** An address, then the code that was mailed to it. */
export function AddAddress({ onAdded }: { onAdded(): void }) {
  const [sent, setSent] = useState<SentCode | null>(null)
  useEffect(() => setSent(readSent('address')), [])
  const identity = useIdentity()
  const { send } = useSend(Add)

  /** Refusals belong to the field; null where the person would rather not prove who he is. */
  async function request(email: string) {
    const answer = await identity.prove(() => send({ email }))
    if (answer?.data?.addEmailAddress.__typename === 'Viewer') setSent(writeSent('address', { email, at: Date.now() }))
    return answer
  }

  function stop() {
    forgetSent('address')
    setSent(null)
  }

  return (
    <Section title={<Trans>アドレスを追加する</Trans>}>
      {sent ? (
        <ConfirmAddress
          sent={sent}
          onResend={async () => (await request(sent.email))?.error}
          onStop={stop}
          onAdded={() => {
            stop()
            onAdded()
          }}
        />
      ) : (
        <AddressForm request={request} />
      )}
      {identity.dialog}
    </Section>
  )
}

type FormProps = { request(email: string): Promise<Sent<AddEmailAddressMutation> | null> }

function AddressForm({ request }: FormProps) {
  const checkEmail = useEmailCheck()
  const form = useForm({
    key: 'me:address',
    initial: { email: '' },
    check: ({ email }) => ({ email: checkEmail(email) }),
    async send({ email }): Promise<void> {
      const answer = await request(emailOf(email))
      if (!answer) return
      if (answer.error) return form.failed(answer.error)
      const { addEmailAddress: result } = answer.data
      if (result.__typename === 'InvalidInput') return form.fail(result)
      if (result.__typename === 'Refused')
        return form.fail({ message: result.message, fields: [{ path: ['email'], message: result.message }] })
      form.forget()
    },
  })
  return (
    <form className="stack" {...form.props}>
      <FormFault fault={form.fault} />
      <TextInput
        {...form.text('email')}
        label={<Trans>追加するメールアドレス</Trans>}
        help={<Trans>このアドレスへ6桁の確認コードをお送りします。</Trans>}
        required
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        tidy={emailOf}
      />
      <Button type="submit" icon="mail" sending={form.sending}>
        <Trans>確認コードを送る</Trans>
      </Button>
    </form>
  )
}
