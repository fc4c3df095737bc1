import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { graphql } from '../../../../lib/graphql.ts'
import { digitsOf } from '../../../../lib/half-width.ts'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { CodeField, useCodeCheck } from '../../../../ui/code-field.tsx'
import { CopyButton } from '../../../../ui/copy-button.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { useIdentity } from '../../../../ui/identity/use-identity.tsx'
import { useToast } from '../../../../ui/toast.tsx'

const QrCode = lazy(() => import('./qr-code.tsx').then((module) => ({ default: module.QrCode })))

const Confirm = graphql(`
  mutation ConfirmTotp($code: String!) {
    confirmTotp(code: $code) {
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
    }
  }
`)

export type Enrolment = { secret: string; keyUri: string }

type Props = { enrolment: Enrolment; onStop(): void; onEnrolled(): void }

/** The QR code and the secret, then the app's first code, which proves that it has them. */
export function EnrolTotp({ enrolment: { secret, keyUri }, onStop, onEnrolled }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const identity = useIdentity()
  const { send } = useSend(Confirm)
  const checkCode = useCodeCheck()
  const form = useForm({
    key: null,
    initial: { code: '' },
    check: ({ code }) => ({ code: checkCode(code) }),
    async send({ code }): Promise<void> {
      const answer = await identity.prove(() => send({ code: digitsOf(code) }))
      if (!answer) return
      if (answer.error) return form.failed(answer.error)
      const { confirmTotp: result } = answer.data
      if (result.__typename !== 'Viewer')
        return form.fail({ message: result.message, fields: [{ path: ['code'], message: result.message }] })
      toast(t`認証アプリを登録しました`)
      onEnrolled()
    },
  })
  return (
    <>
      <form {...form.props}>
        <FormFault fault={form.fault} />
        <ol className="timeline">
          <li>
            <div className="stack">
              <p>
                <Trans>認証アプリで、このQRコードを読み取ってください。</Trans>
              </p>
              <Suspense fallback={null}>
                <QrCode text={keyUri} label={t`認証アプリに登録するためのQRコード`} />
              </Suspense>
              <div>
                <p className="small soft">
                  <Trans>読み取れないときは、次の文字を認証アプリに入れてください。</Trans>
                </p>
                <p className="secret">{inFours(secret)}</p>
                <CopyButton text={secret} />
              </div>
            </div>
          </li>
          <li>
            <CodeField
              field={form.text('code')}
              label={<Trans>認証アプリの数字</Trans>}
              help={<Trans>アプリに表示された6桁を入れると、登録が終わります。</Trans>}
            />
          </li>
        </ol>
        <p className="row">
          <Button type="submit" kind="primary" sending={form.sending}>
            <Trans>登録を終える</Trans>
          </Button>
          <Button kind="quiet" onClick={onStop}>
            <Trans>やめる</Trans>
          </Button>
        </p>
      </form>
      {identity.dialog}
    </>
  )
}

/** As people read such things out. */
const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret
