import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { PasskeyRowFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { List } from '../../../../ui/list.tsx'
import { Section } from '../../../../ui/section.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { PasskeyItem } from './passkey-item.tsx'
import { RemovePasskey } from './remove-passkey.tsx'

graphql(`
  fragment PasskeyRow on Passkey {
    id
    name
    createdAt
    lastUsedAt
    isBackedUp
  }
`)

type Props = { passkeys: readonly PasskeyRowFragment[]; onChanged(): void }

export function Passkeys({ passkeys, onChanged }: Props) {
  const [removing, setRemoving] = useState<PasskeyRowFragment | null>(null)
  return (
    <Section
      title={<Trans>パスキー</Trans>}
      note={<Trans>顔・指紋・画面ロックで入る方法です。顔や指紋の情報は、端末の外へ出ません。</Trans>}
    >
      {passkeys.length > 0 && (
        <List>
          {passkeys.map((passkey) => (
            <PasskeyItem
              key={passkey.id}
              passkey={passkey}
              onRenamed={onChanged}
              onRemove={() => setRemoving(passkey)}
            />
          ))}
        </List>
      )}
      <AddPasskey first={passkeys.length === 0} onAdded={onChanged} />
      {removing && (
        <RemovePasskey
          key={removing.id}
          passkey={removing}
          isLast={passkeys.length === 1}
          onClose={() => setRemoving(null)}
          onRemoved={onChanged}
        />
      )}
    </Section>
  )
}
