/** RECENT: that it is still the same person; a mailed code does. SECOND_STEP: by a passkey or an authenticator app. */
export type Proof = 'RECENT' | 'SECOND_STEP'

const codes: Record<string, Proof> = { RECENT_SIGN_IN_NEEDED: 'RECENT', SECOND_STEP_NEEDED: 'SECOND_STEP' }

/** The proof for want of which a mutation was refused. */
export function refusedFor(data: object): Proof | undefined {
  const refused = Object.values(data).find(isRefused)
  return refused && codes[refused.code]
}

const isRefused = (result: unknown): result is { code: string } =>
  typeof result === 'object' && result !== null && 'code' in result && typeof result.code === 'string'
