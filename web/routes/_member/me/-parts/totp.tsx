import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from '../../../../lib/graphql.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { useIdentity } from '../../../../ui/identity/use-identity.tsx'
import { Pill } from '../../../../ui/pill.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Enrolment, EnrolTotp } from './enrol-totp.tsx'
import { RemoveTotp } from './remove-totp.tsx'

const Start = graphql(`
  mutation StartTotp {
    startTotp {
      __typename
      ... on TotpEnrolment {
        secret
        keyUri
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

/** For the office's accounts whose devices know no passkeys, or beside them. */
export function Totp({ enrolled, onChanged }: { enrolled: boolean; onChanged(): void }) {
  const { t } = useLingui()
  const identity = useIdentity()
  const { send, sending } = useSend(Start)
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [removing, setRemoving] = useState(false)
  const [fault, setFault] = useState<string>()

  async function start() {
    setFault(undefined)
    const answer = await identity.prove(() => send({}))
    if (!answer) return
    if (answer.error) return setFault(answer.error.message)
    const { startTotp: result } = answer.data
    if (result.__typename === 'TotpEnrolment') setEnrolment(result)
    else setFault(result.message)
  }

  return (
    <Section
      title={<Trans>認証アプリ</Trans>}
      note={
        <Trans>
          スマートフォンの認証アプリ（Google Authenticatorなど）に出る数字で確認します。事務局・管理者の方向けです。
        </Trans>
      }
      aside={
        enrolled && (
          <Pill tone="good" icon="check">
            <Trans>登録済み</Trans>
          </Pill>
        )
      }
    >
      {fault && (
        <Banner tone="late" role="alert">
          {fault}
        </Banner>
      )}
      {enrolment ? (
        <EnrolTotp
          enrolment={enrolment}
          onStop={() => setEnrolment(null)}
          onEnrolled={() => {
            setEnrolment(null)
            onChanged()
          }}
        />
      ) : enrolled ? (
        <Button kind="danger" onClick={() => setRemoving(true)} aria-label={t`認証アプリの登録を解除する`}>
          <Trans>登録を解除する</Trans>
        </Button>
      ) : (
        <Button onClick={start} sending={sending}>
          <Trans>認証アプリを登録する</Trans>
        </Button>
      )}
      {removing && <RemoveTotp onClose={() => setRemoving(false)} onRemoved={onChanged} />}
      {identity.dialog}
    </Section>
  )
}
