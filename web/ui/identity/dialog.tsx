import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import type { IdentityQuery } from '../../generated/graphql.ts'
import { graphql } from '../../lib/graphql.ts'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { CodeProof } from './code-proof.tsx'
import { PasskeyProof } from './passkey-proof.tsx'
import type { Proof } from './proof.ts'
import { TotpProof } from './totp-proof.tsx'

const Identity = graphql(`
  query Identity {
    viewer {
      email
      secondStep {
        methods
      }
    }
  }
`)

type Props = { proof: Proof; onProven(): void; onClose(): void }

/** Asks who is there, by whatever this person has enrolled. */
export function IdentityDialog({ proof, onProven, onClose }: Props) {
  const [{ data, error }] = useQuery({ query: Identity, requestPolicy: 'network-only' })
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>ご本人の確認</Trans>}
      actions={
        <Button onClick={onClose}>
          <Trans>やめる</Trans>
        </Button>
      }
    >
      {data?.viewer && <Ways viewer={data.viewer} proof={proof} onProven={onProven} />}
      {error && (
        <Banner tone="late" role="alert">
          <Trans>確認の準備ができませんでした。通信の状態をお確かめのうえ、もう一度お試しください。</Trans>
        </Banner>
      )}
    </Dialog>
  )
}

type Way = 'PASSKEY' | 'TOTP' | 'CODE'
type WaysProps = { viewer: NonNullable<IdentityQuery['viewer']>; proof: Proof; onProven(): void }

function Ways({ viewer, proof, onProven }: WaysProps) {
  const { t } = useLingui()
  const ways: Way[] = [...viewer.secondStep.methods, ...(proof === 'RECENT' ? (['CODE'] as const) : [])]
  const [chosen, setChosen] = useState<Way | undefined>(ways[0])
  const names: Record<Way, string> = {
    PASSKEY: t`パスキーで確認する`,
    TOTP: t`認証アプリの数字で確認する`,
    CODE: t`メールの確認コードで確認する`,
  }
  const bodies: Record<Way, ReactNode> = {
    PASSKEY: <PasskeyProof onProven={onProven} />,
    TOTP: <TotpProof onProven={onProven} />,
    CODE: <CodeProof email={viewer.email} onProven={onProven} />,
  }
  return (
    <div className="stack">
      <p>
        {proof === 'RECENT' ? (
          <Trans>安全のため、ご本人であることをもう一度確認します。終わると、続きが自動で進みます。</Trans>
        ) : (
          <Trans>安全のため、ご登録のパスキーまたは認証アプリで確認します。終わると、続きが自動で進みます。</Trans>
        )}
      </p>
      {chosen && bodies[chosen]}
      <div>
        {ways
          .filter((way) => way !== chosen)
          .map((way) => (
            <p key={way}>
              <Button kind="quiet" onClick={() => setChosen(way)}>
                {names[way]}
              </Button>
            </p>
          ))}
      </div>
    </div>
  )
}
