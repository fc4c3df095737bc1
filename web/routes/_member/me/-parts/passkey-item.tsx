import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PasskeyRowFragment } from '../../../../generated/graphql.ts'
import { Button } from '../../../../ui/button.tsx'
import { Item } from '../../../../ui/list.tsx'
import { DateOnly, ShortTime } from '../../../../ui/time.tsx'
import { RenamePasskey } from './rename-passkey.tsx'

type Props = { passkey: PasskeyRowFragment; onRenamed(): void; onRemove(): void }

export function PasskeyItem({ passkey, onRenamed, onRemove }: Props) {
  const { t } = useLingui()
  const [renaming, setRenaming] = useState(false)
  const { name, createdAt, lastUsedAt, isBackedUp } = passkey
  if (renaming) {
    return (
      <Item>
        <RenamePasskey
          passkey={passkey}
          onClose={() => setRenaming(false)}
          onRenamed={() => {
            setRenaming(false)
            onRenamed()
          }}
        />
      </Item>
    )
  }
  return (
    <Item
      actions={
        <>
          <Button small onClick={() => setRenaming(true)} aria-label={t`「${name}」の名前を変える`}>
            <Trans>名前を変える</Trans>
          </Button>
          <Button small kind="danger" onClick={onRemove} aria-label={t`「${name}」を削除する`}>
            <Trans>削除する</Trans>
          </Button>
        </>
      }
    >
      <p>
        <strong>{name}</strong>
      </p>
      <p className="small soft">
        <Trans>
          <DateOnly at={createdAt} short />
          に登録
        </Trans>
        <Trans>・</Trans>
        {lastUsedAt ? (
          <Trans>
            最後のご利用 <ShortTime start={lastUsedAt} />
          </Trans>
        ) : (
          <Trans>まだ使われていません</Trans>
        )}
      </p>
      <p className="small soft">
        {isBackedUp ? (
          <Trans>パスワード管理の機能（iCloudキーチェーン、Googleなど）に保管されています。</Trans>
        ) : (
          <Trans>この端末だけにあります。端末をなくすと使えなくなります。</Trans>
        )}
      </p>
    </Item>
  )
}
