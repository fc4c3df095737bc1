import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Section } from './section.tsx'

/**
 * Signs in with a passkey of this device; resolves to whether it worked, throws what the person should read.
 * The people's feature sets it (passkeySignInOptions, completePasskeySignIn); without it nothing is offered.
 */
export type PasskeySignInFlow = () => Promise<boolean>

export function PasskeySignIn({ flow, onSignedIn }: { flow?: PasskeySignInFlow; onSignedIn(): void }) {
  const { t } = useLingui()
  const [possible, setPossible] = useState(false)
  const [sending, setSending] = useState(false)
  const [fault, setFault] = useState<string>()
  useEffect(() => setPossible(typeof PublicKeyCredential !== 'undefined'), [])
  if (!flow || !possible) return null

  async function signIn(run: PasskeySignInFlow) {
    setFault(undefined)
    setSending(true)
    try {
      if (await run()) onSignedIn()
      else setFault(t`パスキーで入れませんでした。確認コードをお使いください。`)
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(false)
    }
  }

  return (
    <Section
      title={<Trans>顔・指紋で入る</Trans>}
      note={<Trans>パスキーを登録した端末では、確認コードは要りません。</Trans>}
    >
      {fault && (
        <Banner tone="late" role="alert">
          {fault}
        </Banner>
      )}
      <Button icon="key" wide sending={sending} onClick={() => signIn(flow)}>
        <Trans>パスキーでログインする</Trans>
      </Button>
    </Section>
  )
}
