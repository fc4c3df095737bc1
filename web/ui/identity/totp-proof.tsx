import { Trans } from '@lingui/react/macro'
import { graphql } from '../../lib/graphql.ts'
import { digitsOf } from '../../lib/half-width.ts'
import { useForm } from '../../lib/use-form.ts'
import { useSend } from '../../lib/use-send.ts'
import { Button } from '../button.tsx'
import { CodeField, useCodeCheck } from '../code-field.tsx'
import { FormFault } from '../form-fault.tsx'

const EnterTotp = graphql(`
  mutation EnterTotp($code: String!) {
    enterTotp(code: $code) {
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

export function TotpProof({ onProven }: { onProven(): void }) {
  const { send } = useSend(EnterTotp)
  const checkCode = useCodeCheck()
  const form = useForm({
    key: null,
    initial: { code: '' },
    check: ({ code }) => ({ code: checkCode(code) }),
    async send({ code }): Promise<void> {
      const { data, error } = await send({ code: digitsOf(code) })
      if (error) return form.failed(error)
      const { enterTotp: result } = data
      if (result.__typename === 'Viewer') return onProven()
      form.fail({ message: result.message, fields: [{ path: ['code'], message: result.message }] })
    },
  })
  return (
    <form className="stack" {...form.props}>
      <FormFault fault={form.fault} />
      <CodeField
        field={form.text('code')}
        label={<Trans>認証アプリの数字</Trans>}
        help={<Trans>認証アプリを開き、いま表示されている6桁を入れてください。</Trans>}
      />
      <Button type="submit" kind="primary" wide sending={form.sending}>
        <Trans>確認する</Trans>
      </Button>
    </form>
  )
}
