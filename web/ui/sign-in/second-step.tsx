import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, ButtonAnchor } from '../button.tsx'
import { PasskeyProof } from '../identity/passkey-proof.tsx'
import { TotpProof } from '../identity/totp-proof.tsx'
import { Sheet } from '../section.tsx'
import type { Entered } from './code-step.tsx'

type Props = {
  secondStep: Entered
  /** Goes on to the page that was wanted, with or without the office's roles. */
  onEnter(): void
}

/** After the mailed code: what opens the office's work to accounts that have it. The rest of the platform is open already. */
export function SecondStep({ secondStep: { state, methods }, onEnter }: Props) {
  const [method, setMethod] = useState(methods[0])
  if (state === 'ENROL') {
    return (
      <Sheet title={<Trans>パスキーの登録をお願いします</Trans>}>
        <div className="stack">
          <p>
            <Trans>
              ログインしました。事務局・管理者の機能は、パスキーまたは認証アプリを登録してからお使いいただけます。
            </Trans>
          </p>
          <ButtonAnchor kind="primary" wide icon="key" href="/me/sign-in">
            <Trans>登録する</Trans>
          </ButtonAnchor>
          <Later onEnter={onEnter} />
        </div>
      </Sheet>
    )
  }
  return (
    <Sheet title={<Trans>もう一つ、ご本人の確認をお願いします</Trans>}>
      <div className="stack">
        <p>
          <Trans>事務局・管理者の機能を使うための確認です。</Trans>
        </p>
        {method === 'PASSKEY' ? <PasskeyProof onProven={onEnter} /> : <TotpProof onProven={onEnter} />}
        {methods
          .filter((other) => other !== method)
          .map((other) => (
            <p key={other}>
              <Button kind="quiet" onClick={() => setMethod(other)}>
                {other === 'PASSKEY' ? <Trans>パスキーで確認する</Trans> : <Trans>認証アプリの数字で確認する</Trans>}
              </Button>
            </p>
          ))}
        <Later onEnter={onEnter} />
      </div>
    </Sheet>
  )
}

function Later({ onEnter }: { onEnter(): void }) {
  return (
    <p>
      <Button kind="quiet" onClick={onEnter}>
        <Trans>あとにして進む</Trans>
      </Button>
    </p>
  )
}
