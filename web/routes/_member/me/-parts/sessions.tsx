import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SessionRowFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { Confirm } from '../../../../ui/dialog.tsx'
import { Item, List } from '../../../../ui/list.tsx'
import { Section } from '../../../../ui/section.tsx'
import { DateOnly, ShortTime } from '../../../../ui/time.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { deviceName } from './device-name.ts'

graphql(`
  fragment SessionRow on SignInSession {
    id
    createdAt
    lastSeenAt
    userAgent
    isCurrent
  }
`)

const Revoke = graphql(`
  mutation RevokeSession($sessionId: ID!) {
    revokeSession(sessionId: $sessionId)
  }
`)

type Props = { sessions: readonly SessionRowFragment[]; onChanged(): void }

/** Devices that are signed in; another one can be signed out from here. */
export function Sessions({ sessions, onChanged }: Props) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<SessionRowFragment | null>(null)
  const others = sessions.filter((session) => !session.isCurrent)
  return (
    <>
      <Section title={<Trans>この端末</Trans>}>
        <List>
          {sessions
            .filter((session) => session.isCurrent)
            .map((session) => (
              <Item key={session.id}>
                <Device session={session} />
              </Item>
            ))}
        </List>
      </Section>
      <Section title={<Trans>ほかの端末</Trans>}>
        {others.length === 0 && (
          <p className="soft">
            <Trans>ほかにログインしている端末はありません。</Trans>
          </p>
        )}
        <List>
          {others.map((session) => (
            <Item
              key={session.id}
              actions={
                <Button
                  small
                  onClick={() => setAsked(session)}
                  aria-label={t`${deviceName(session.userAgent) || t`不明な端末`}をログアウトする`}
                >
                  <Trans>ログアウトする</Trans>
                </Button>
              }
            >
              <Device session={session} />
            </Item>
          ))}
        </List>
      </Section>
      {asked && <RevokeSession key={asked.id} session={asked} onClose={() => setAsked(null)} onRevoked={onChanged} />}
    </>
  )
}

function Device({ session }: { session: SessionRowFragment }) {
  return (
    <>
      <p>
        <strong>{deviceName(session.userAgent) || <Trans>不明な端末</Trans>}</strong>
      </p>
      <p className="small soft">
        <Trans>
          <DateOnly at={session.createdAt} short />
          にログイン
        </Trans>
        <Trans>・</Trans>
        <Trans>
          最後のご利用 <ShortTime start={session.lastSeenAt} />
        </Trans>
      </p>
    </>
  )
}

type RevokeProps = { session: SessionRowFragment; onClose(): void; onRevoked(): void }

function RevokeSession({ session, onClose, onRevoked }: RevokeProps) {
  const { t } = useLingui()
  const toast = useToast()
  const { send, sending } = useSend(Revoke)
  const [fault, setFault] = useState<string>()

  async function revoke() {
    setFault(undefined)
    const { error } = await send({ sessionId: session.id })
    // One that has ended by itself meanwhile is what was wanted.
    if (error && error.code !== 'NOT_FOUND') return setFault(error.message)
    toast(t`その端末をログアウトしました`)
    onClose()
    onRevoked()
  }

  return (
    <Confirm
      open
      onClose={onClose}
      title={<Trans>この端末をログアウトしますか</Trans>}
      keep={<Trans>そのままにする</Trans>}
      confirm={<Trans>ログアウトする</Trans>}
      onConfirm={revoke}
      sending={sending}
      error={fault}
      destructive
    >
      <p>
        <strong>{deviceName(session.userAgent) || <Trans>不明な端末</Trans>}</strong>
        <br />
        <Trans>開いている画面もすぐにログアウトします。次に使うときは、もう一度ログインが必要です。</Trans>
      </p>
    </Confirm>
  )
}
