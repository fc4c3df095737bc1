import { Trans } from '@lingui/react/macro'
import { graphql } from '../../../../lib/graphql.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { useToast } from '../../../../ui/toast.tsx'

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`)

export function SignOut() {
  const toast = useToast()
  const { send, sending } = useSend(SignOutMutation)
  async function signOut() {
    const { error } = await send({})
    if (error && error.code !== 'UNAUTHENTICATED') return toast(error.message)
    // What was typed belongs to the person who goes.
    sessionStorage.clear()
    location.assign('/')
  }
  return (
    <Button icon="out" sending={sending} onClick={signOut}>
      <Trans>ログアウトする</Trans>
    </Button>
  )
}
