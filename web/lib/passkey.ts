import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

export type PasskeyFault = 'CANCELLED' | 'KNOWN' | 'IMPOSSIBLE'
export type PasskeyAnswer = { response: unknown; fault?: undefined } | { response?: undefined; fault: PasskeyFault }

/** Why the browser gave no passkey, for people. */
export const passkeyFaults: Record<PasskeyFault, MessageDescriptor> = {
  CANCELLED: msg`パスキーの操作が終わりませんでした。もう一度お試しください。`,
  KNOWN: msg`この端末のパスキーは、すでに登録されています。`,
  IMPOSSIBLE: msg`この端末では、パスキーを使えませんでした。ブラウザーと端末の設定をお確かめください。`,
}

const webauthn = () => import('@simplewebauthn/browser')

/** Asks the device for a new passkey. `options` as the API gives them, the response as it takes them. */
export async function makePasskey(options: unknown): Promise<PasskeyAnswer> {
  const { startRegistration } = await webauthn()
  return answerOf(startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }))
}

/** Asks the device for a passkey that it has. */
export async function askPasskey(options: unknown): Promise<PasskeyAnswer> {
  const { startAuthentication } = await webauthn()
  return answerOf(startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }))
}

/** Whether the browser can offer passkeys among the addresses that it knows, below the field for one. */
export async function offersPasskeys(): Promise<boolean> {
  const { browserSupportsWebAuthnAutofill } = await webauthn()
  return browserSupportsWebAuthnAutofill()
}

/** Waits until a passkey is chosen there; any other ceremony, or `stopOffering`, ends the wait as CANCELLED. */
export async function offerPasskeys(options: unknown): Promise<PasskeyAnswer> {
  const { startAuthentication } = await webauthn()
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON
  return answerOf(startAuthentication({ optionsJSON, useBrowserAutofill: true, verifyBrowserAutofillInput: false }))
}

export async function stopOffering(): Promise<void> {
  const { WebAuthnAbortService } = await webauthn()
  WebAuthnAbortService.cancelCeremony()
}

async function answerOf(ceremony: Promise<unknown>): Promise<PasskeyAnswer> {
  try {
    return { response: await ceremony }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

/** WebAuthn §5.1.3 and §5.1.4: a refusal and a time-out look alike, on purpose. */
function faultOf(error: unknown): PasskeyFault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return 'CANCELLED'
  return name === 'InvalidStateError' ? 'KNOWN' : 'IMPOSSIBLE'
}
