import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AddressRowFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { Confirm } from '../../../../ui/dialog.tsx'
import { useIdentity } from '../../../../ui/identity/use-identity.tsx'
import { Item, List } from '../../../../ui/list.tsx'
import { Pill } from '../../../../ui/pill.tsx'
import { Section } from '../../../../ui/section.tsx'
import { DateOnly } from '../../../../ui/time.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { outcome } from './outcome.ts'

graphql(`
  fragment AddressRow on EmailAddress {
    id
    address
    isPrimary
    verifiedAt
  }
`)

const MakePrimary = graphql(`
  mutation MakePrimaryAddress($addressId: ID!) {
    makePrimaryAddress(addressId: $addressId) {
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

const Remove = graphql(`
  mutation RemoveEmailAddress($addressId: ID!) {
    removeEmailAddress(addressId: $addressId) {
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

type Deed = { kind: 'PRIMARY' | 'REMOVE'; of: AddressRowFragment }

export function AddressList({ addresses, onChanged }: { addresses: readonly AddressRowFragment[]; onChanged(): void }) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<Deed | null>(null)
  return (
    <Section title={<Trans>登録しているアドレス</Trans>}>
      <List>
        {addresses.map((address) => (
          <Item
            key={address.id}
            actions={
              address.isPrimary ? undefined : (
                <>
                  <Button
                    small
                    onClick={() => setAsked({ kind: 'PRIMARY', of: address })}
                    aria-label={t`${address.address}をご連絡先にする`}
                  >
                    <Trans>ご連絡先にする</Trans>
                  </Button>
                  <Button
                    small
                    kind="danger"
                    onClick={() => setAsked({ kind: 'REMOVE', of: address })}
                    aria-label={t`${address.address}を削除する`}
                  >
                    <Trans>削除する</Trans>
                  </Button>
                </>
              )
            }
          >
            <p className="row">
              <strong>{address.address}</strong>
              {address.isPrimary && (
                <Pill tone="good" icon="check">
                  <Trans>ご連絡先</Trans>
                </Pill>
              )}
            </p>
            <p className="small soft">
              {address.isPrimary ? (
                <Trans>予約の確認や事務局からのご連絡は、このアドレスへ届きます。</Trans>
              ) : (
                <Trans>
                  <DateOnly at={address.verifiedAt} />
                  に登録
                </Trans>
              )}
            </p>
          </Item>
        ))}
      </List>
      {asked && (
        <AskAndDo key={asked.of.id + asked.kind} deed={asked} onClose={() => setAsked(null)} onDone={onChanged} />
      )}
    </Section>
  )
}

function AskAndDo({ deed, onClose, onDone }: { deed: Deed; onClose(): void; onDone(): void }) {
  const { t } = useLingui()
  const toast = useToast()
  const identity = useIdentity()
  const makePrimary = useSend(MakePrimary)
  const remove = useSend(Remove)
  const [fault, setFault] = useState<string>()
  const { address, id } = deed.of
  const variables = { addressId: id }

  async function go() {
    setFault(undefined)
    const result =
      deed.kind === 'PRIMARY'
        ? await outcome(
            identity.prove(() => makePrimary.send(variables)),
            (data) => data.makePrimaryAddress,
          )
        : await outcome(
            identity.prove(() => remove.send(variables)),
            (data) => data.removeEmailAddress,
          )
    if (result === null) return
    if (result !== 'DONE') return setFault(result.message)
    toast(deed.kind === 'PRIMARY' ? t`ご連絡先を変えました` : t`メールアドレスを削除しました`)
    onClose()
    onDone()
  }

  const common = { open: true, onClose, onConfirm: go, sending: makePrimary.sending || remove.sending, error: fault }
  return (
    <>
      {deed.kind === 'PRIMARY' ? (
        <Confirm
          {...common}
          title={<Trans>ご連絡先を変えますか</Trans>}
          keep={<Trans>そのままにする</Trans>}
          confirm={<Trans>ご連絡先にする</Trans>}
        >
          <p>
            <Trans>
              これからのメールは <strong>{address}</strong>{' '}
              へ届きます。これまでのアドレスでも、ひきつづきログインできます。確認のため、これまでのアドレスにもお知らせします。
            </Trans>
          </p>
        </Confirm>
      ) : (
        <Confirm
          {...common}
          destructive
          title={<Trans>このメールアドレスを削除しますか</Trans>}
          keep={<Trans>残す</Trans>}
          confirm={<Trans>削除する</Trans>}
        >
          <p>
            <Trans>
              <strong>{address}</strong>{' '}
              ではログインできなくなります。もう一度使うときは、改めて登録してください。確認のため、このアドレスとご連絡先にお知らせします。
            </Trans>
          </p>
        </Confirm>
      )}
      {identity.dialog}
    </>
  )
}
