import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { askPasskey, passkeyFaults } from '../../lib/passkey.ts'
import { useSend } from '../../lib/use-send.ts'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { Section } from '../section.tsx'
import { CompletePasskeySignIn, SignInOptions } from './passkey-mutations.ts'

/** Offered where the browser knows passkeys at all. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn(): void }) {
  const { i18n } = useLingui()
  const options = useSend(SignInOptions)
  const complete = useSend(CompletePasskeySignIn)
  const [possible, setPossible] = useState(false)
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<string>()
  useEffect(() => setPossible(typeof PublicKeyCredential !== 'undefined'), [])
  if (!possible) return null

  /** Undefined when it went well, else what the person should read. */
  async function attempt(): Promise<string | undefined> {
    const asked = await options.send({})
    if (asked.error) return asked.error.message
    const answer = await askPasskey(asked.data.passkeySignInOptions)
    if (answer.fault) return i18n._(passkeyFaults[answer.fault])
    const { data, error } = await complete.send({ response: answer.response })
    if (error) return error.message
    const { completePasskeySignIn: result } = data
    return result.__typename === 'Viewer' ? undefined : result.message
  }

  async function signIn() {
    setFault(undefined)
    setWorking(true)
    const failed = await attempt()
    if (!failed) return onSignedIn()
    setWorking(false)
    setFault(failed)
  }

  return (
    <Section
      title={<Trans>顔・指紋で入る</Trans>}
      note={<Trans>パスキーを登録した端末では、確認コードは要りません。</Trans>}
    >
      <div className="stack">
        {fault && (
          <Banner tone="late" role="alert" title={<Trans>パスキーで入れませんでした</Trans>}>
            <p>{fault}</p>
            <p>
              <Trans>確認コードでも入れます。</Trans>
            </p>
          </Banner>
        )}
        <Button icon="key" wide sending={working} onClick={signIn}>
          <Trans>パスキーでログインする</Trans>
        </Button>
      </div>
    </Section>
  )
}
