import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from '../../lib/graphql.ts'
import { askPasskey, passkeyFaults } from '../../lib/passkey.ts'
import { useFocus } from '../../lib/use-focus.ts'
import { useSend } from '../../lib/use-send.ts'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'

const Options = graphql(`
  mutation PasskeyConfirmOptions {
    passkeyConfirmOptions
  }
`)

const ConfirmWithPasskey = graphql(`
  mutation ConfirmWithPasskey($response: JSON!) {
    confirmWithPasskey(response: $response) {
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

export function PasskeyProof({ onProven }: { onProven(): void }) {
  const { i18n } = useLingui()
  const button = useFocus<HTMLButtonElement>()
  const options = useSend(Options)
  const confirm = useSend(ConfirmWithPasskey)
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<string>()

  /** Undefined when it went well, else what the person should read. */
  async function attempt(): Promise<string | undefined> {
    const asked = await options.send({})
    if (asked.error) return asked.error.message
    const answer = await askPasskey(asked.data.passkeyConfirmOptions)
    if (answer.fault) return i18n._(passkeyFaults[answer.fault])
    const { data, error } = await confirm.send({ response: answer.response })
    if (error) return error.message
    const { confirmWithPasskey: result } = data
    return result.__typename === 'Viewer' ? undefined : result.message
  }

  async function prove() {
    setFault(undefined)
    setWorking(true)
    const failed = await attempt()
    setWorking(false)
    setFault(failed)
    if (!failed) onProven()
  }

  return (
    <div className="stack">
      {fault && (
        <Banner tone="late" role="alert">
          {fault}
        </Banner>
      )}
      <Button ref={button} kind="primary" wide icon="key" onClick={prove} sending={working}>
        <Trans>パスキーで確認する</Trans>
      </Button>
    </div>
  )
}
