import { useEffect, useRef } from 'react'
import { useClient } from 'urql'
import { offerPasskeys, offersPasskeys, stopOffering } from '../../lib/passkey.ts'
import { CompletePasskeySignIn, SignInOptions } from './passkey-mutations.ts'

/** The API's challenges live five minutes; one that a person still looks at is renewed before. */
const renewal = 4 * 60_000

/**
 * Lets the browser offer its passkeys below the field for the address (`autocomplete="username webauthn"`). What goes
 * wrong here is not told: nobody asked for it, and the field and the button are there.
 */
export function usePasskeyAutofill(wanted: boolean, onSignedIn: () => void): void {
  const client = useClient()
  const done = useRef(onSignedIn)
  done.current = onSignedIn

  useEffect(() => {
    if (!wanted || typeof PublicKeyCredential === 'undefined') return
    let over = false

    async function offer() {
      if (over || !(await offersPasskeys())) return
      const asked = await client.mutation(SignInOptions, {}).toPromise()
      if (over || !asked.data) return
      const answer = await offerPasskeys(asked.data.passkeySignInOptions)
      if (over || answer.fault) return
      const { data } = await client.mutation(CompletePasskeySignIn, { response: answer.response }).toPromise()
      if (data?.completePasskeySignIn.__typename === 'Viewer') done.current()
    }

    void offer()
    const timer = setInterval(() => void offer(), renewal)
    return () => {
      over = true
      clearInterval(timer)
      void stopOffering()
    }
  }, [client, wanted])
}
