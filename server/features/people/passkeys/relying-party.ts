import type { Config } from '../../../config/config.ts'

/** WebAuthn §4: passkeys belong to a domain, and are used from one origin. */
export const relyingParty = ({ publicUrl }: Config): { id: string; origin: string } => ({
  id: new URL(publicUrl).hostname,
  origin: publicUrl,
})

export const CHALLENGE_MS = 5 * 60_000
