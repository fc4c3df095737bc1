import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PasskeyRowFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Confirm } from '../../../../ui/dialog.tsx'
import { useIdentity } from '../../../../ui/identity/use-identity.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { outcome } from './outcome.ts'

const Remove = graphql(`
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id) {
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

type Props = { passkey: PasskeyRowFragment; isLast: boolean; onClose(): void; onRemoved(): void }

export function RemovePasskey({ passkey: { id, name }, isLast, onClose, onRemoved }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const identity = useIdentity()
  const { send, sending } = useSend(Remove)
  const [fault, setFault] = useState<string>()

  async function remove() {
    setFault(undefined)
    const result = await outcome(
      identity.prove(() => send({ id })),
      (data) => data.removePasskey,
    )
    if (result === null) return
    if (result !== 'DONE') return setFault(result.message)
    toast(t`パスキーを削除しました`)
    onClose()
    onRemoved()
  }

  return (
    <>
      <Confirm
        open
        onClose={onClose}
        destructive
        title={<Trans>このパスキーを削除しますか</Trans>}
        keep={<Trans>残す</Trans>}
        confirm={<Trans>削除する</Trans>}
        onConfirm={remove}
        sending={sending}
        error={fault}
      >
        <div className="stack--tight">
          <p>
            <Trans>
              <strong>「{name}」</strong>
              ではログインできなくなります。確認のため、ご連絡先のメールアドレスにお知らせします。
            </Trans>
          </p>
          {isLast && (
            <p>
              <Trans>これからは、メールの確認コードでログインしてください。</Trans>
            </p>
          )}
          <p>
            <Trans>端末に残るパスキーは、端末の設定からも削除してください。</Trans>
          </p>
        </div>
      </Confirm>
      {identity.dialog}
    </>
  )
}
