import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from '../../../../lib/graphql.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Confirm } from '../../../../ui/dialog.tsx'
import { useIdentity } from '../../../../ui/identity/use-identity.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { outcome } from './outcome.ts'

const Remove = graphql(`
  mutation RemoveTotp {
    removeTotp {
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

export function RemoveTotp({ onClose, onRemoved }: { onClose(): void; onRemoved(): void }) {
  const { t } = useLingui()
  const toast = useToast()
  const identity = useIdentity()
  const { send, sending } = useSend(Remove)
  const [fault, setFault] = useState<string>()

  async function remove() {
    setFault(undefined)
    const result = await outcome(
      identity.prove(() => send({})),
      (data) => data.removeTotp,
    )
    if (result === null) return
    if (result !== 'DONE') return setFault(result.message)
    toast(t`認証アプリの登録を解除しました`)
    onClose()
    onRemoved()
  }

  return (
    <>
      <Confirm
        open
        onClose={onClose}
        destructive
        title={<Trans>認証アプリの登録を解除しますか</Trans>}
        keep={<Trans>そのままにする</Trans>}
        confirm={<Trans>解除する</Trans>}
        onConfirm={remove}
        sending={sending}
        error={fault}
      >
        <p>
          <Trans>
            認証アプリの数字では確認できなくなります。パスキーもないと、事務局・管理者の機能は、もう一度登録するまで使えません。確認のため、ご連絡先のメールアドレスにお知らせします。
          </Trans>
        </p>
      </Confirm>
      {identity.dialog}
    </>
  )
}
