import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { graphql } from '../../../../lib/graphql.ts'
import { makePasskey, passkeyFaults } from '../../../../lib/passkey.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { useIdentity } from '../../../../ui/identity/use-identity.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { deviceName } from './device-name.ts'

const Options = graphql(`
  mutation PasskeyRegistrationOptions {
    passkeyRegistrationOptions {
      __typename
      ... on PasskeyOptions {
        options
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

const Register = graphql(`
  mutation RegisterPasskey($response: JSON!, $name: String) {
    registerPasskey(response: $response, name: $name) {
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

/** One press, then the device asks; the passkey is called by its device and can be renamed. */
export function AddPasskey({ first, onAdded }: { first: boolean; onAdded(): void }) {
  const { t, i18n } = useLingui()
  const toast = useToast()
  const identity = useIdentity()
  const options = useSend(Options)
  const register = useSend(Register)
  const [possible, setPossible] = useState(true)
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<string>()
  useEffect(() => setPossible(typeof PublicKeyCredential !== 'undefined'), [])

  /** Whether it was added; a text is what the person should read. */
  async function attempt(): Promise<boolean | string> {
    const asked = await identity.prove(() => options.send({}))
    if (!asked) return false
    if (asked.error) return asked.error.message
    const { passkeyRegistrationOptions: offer } = asked.data
    if (offer.__typename !== 'PasskeyOptions') return offer.message
    const answer = await makePasskey(offer.options)
    if (answer.fault) return i18n._(passkeyFaults[answer.fault])
    const name = deviceName(navigator.userAgent) || null
    const { data, error } = await register.send({ response: answer.response, name })
    if (error) return error.message
    const { registerPasskey: result } = data
    return result.__typename === 'Viewer' || result.message
  }

  async function add() {
    setFault(undefined)
    setWorking(true)
    const added = await attempt()
    setWorking(false)
    if (typeof added === 'string') return setFault(added)
    if (!added) return
    toast(t`パスキーを登録しました。次から、この端末で手早く入れます。`)
    onAdded()
  }

  if (!possible) {
    return (
      <p className="below">
        <Trans>このブラウザーでは、パスキーを登録できません。新しい版のブラウザーか、別の端末でお試しください。</Trans>
      </p>
    )
  }
  return (
    <div className="stack below">
      {fault && (
        <Banner tone="late" role="alert" title={<Trans>パスキーを登録できませんでした</Trans>}>
          {fault}
        </Banner>
      )}
      <p>
        <Button kind={first ? 'primary' : 'secondary'} icon="key" onClick={add} sending={working}>
          {first ? <Trans>パスキーを登録する</Trans> : <Trans>別のパスキーを登録する</Trans>}
        </Button>
      </p>
      {identity.dialog}
    </div>
  )
}
