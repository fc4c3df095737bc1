import type { ChallengePurpose } from '../../../../db/columns.ts'
import { insertChallenge, spendChallenge } from '../../../../db/queries/passkeys.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { Ctx } from '../../../context.ts'
import { Refusal } from '../../../errors.ts'
import { hashOf } from '../secrets.ts'
import { CHALLENGE_MS } from './relying-party.ts'

interface Purpose {
  purpose: ChallengePurpose
  personId: string | null
}

/** Keeps a challenge that goes out with options, for this browser alone and for a few minutes. */
export async function keepChallenge(ctx: Ctx, { purpose, personId, challenge }: Purpose & { challenge: string }) {
  const now = ctx.clock.now()
  await transaction(ctx.db, (tx) =>
    insertChallenge(tx, {
      id: ctx.ids.uuid(),
      purpose,
      person_id: personId,
      browser_hash: hashOf(ctx.visit.browserToken()),
      challenge,
      created_at: now,
      expires_at: new Date(now.getTime() + CHALLENGE_MS),
    }),
  )
}

/**
 * The challenge that a response answers. It is used up before the response is judged, so that nobody tries twice with
 * one. Refusal PASSKEY_STALE.
 */
export async function takeChallenge(
  ctx: Ctx,
  { purpose, personId, clientDataJSON }: Purpose & { clientDataJSON: string },
): Promise<string> {
  const challenge = challengeIn(clientDataJSON)
  const browserHash = hashOf(ctx.visit.browserToken())
  const by = { purpose, personId, challenge, browserHash, at: ctx.clock.now() }
  if (!challenge || !(await transaction(ctx.db, (tx) => spendChallenge(tx, by)))) throw new Refusal('PASSKEY_STALE')
  return challenge
}

/** WebAuthn §5.8.1; empty when it cannot be read. */
function challengeIn(clientDataJSON: string): string {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    return typeof data === 'object' && data !== null && 'challenge' in data ? String(data.challenge) : ''
  } catch {
    return ''
  }
}
