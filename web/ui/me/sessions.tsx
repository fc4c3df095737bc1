import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SessionRowFragment } from '../../generated/graphql.ts'
import { graphql } from '../../lib/graphql.ts'
import { useSend } from '../../lib/use-send.ts'
import { Button } from '../button.tsx'
import { Confirm } from '../dialog.tsx'
import { Item, List } from '../list.tsx'
import { Pill } from '../pill.tsx'
import { Section } from '../section.tsx'
import { ShortTime } from '../time.tsx'
import { useToast } from '../toast.tsx'
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

/** Devices that are signed in; another one can be signed out from here. */
export function Sessions({ sessions, onChanged }: { sessions: readonly SessionRowFragment[]; onChanged(): void }) {
  const { t } = useLingui()
  const toast = useToast()
  const { send, sending } = useSend(Revoke)
  const [asked, setAsked] = useState<SessionRowFragment | null>(null)
  const [fault, setFault] = useState<string>()

  async function revoke(session: SessionRowFragment) {
    const { error } = await send({ sessionId: session.id })
    if (error) return setFault(error.message)
    setAsked(null)
    toast(t`その端末をログアウトしました`)
    onChanged()
  }

  return (
    <Section
      title={<Trans>ログイン中の端末</Trans>}
      note={<Trans>見覚えのない端末があれば、ログアウトしてください。</Trans>}
    >
      <List>
        {sessions.map((session) => (
          <Item
            key={session.id}
            actions={
              session.isCurrent ? undefined : (
                <Button
                  onClick={() => {
                    setFault(undefined)
                    setAsked(session)
                  }}
                  aria-label={t`${deviceName(session.userAgent) || t`不明な端末`}をログアウトする`}
                >
                  <Trans>ログアウトする</Trans>
                </Button>
              )
            }
          >
            <p className="row">
              <strong>{deviceName(session.userAgent) || <Trans>不明な端末</Trans>}</strong>
              {session.isCurrent && (
                <Pill tone="good" icon="check">
                  <Trans>この端末</Trans>
                </Pill>
              )}
            </p>
            <p className="small soft">
              <Trans>
                最後のご利用 <ShortTime start={session.lastSeenAt} />
              </Trans>
            </p>
          </Item>
        ))}
      </List>
      <Confirm
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={<Trans>この端末をログアウトしますか</Trans>}
        keep={<Trans>そのままにする</Trans>}
        confirm={<Trans>ログアウトする</Trans>}
        onConfirm={() => asked && revoke(asked)}
        sending={sending}
        error={fault}
        destructive
      >
        <p>
          <strong>{deviceName(asked?.userAgent)}</strong>{' '}
          <Trans>次に使うときは、もう一度ログインが必要になります。</Trans>
        </p>
      </Confirm>
    </Section>
  )
}
