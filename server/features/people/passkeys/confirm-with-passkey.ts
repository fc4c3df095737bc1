import type { Selectable } from 'kysely'
import { renewAuthentication } from '../../../../db/queries/sessions.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { Person } from '../../../../db/types.ts'
import { type Ctx, signedIn } from '../../../context.ts'
import { Refusal } from '../../../errors.ts'
import { confirmSession } from '../second-step.ts'
import { ownPerson } from '../viewer.ts'
import { takeChallenge } from './challenge.ts'
import { recordUse, verifyPasskey } from './verify-passkey.ts'

/**
 * Makes the sign-in of this session a recent one, and opens the office's roles to it. Refusals: PASSKEY_STALE,
 * PASSKEY_UNKNOWN (another person's, too), PASSKEY_FAILED.
 */
export async function confirmWithPasskey(ctx: Ctx, input: { response: unknown }): Promise<Selectable<Person>> {
  const actor = signedIn(ctx)
  const { parseAuthentication } = await import('./responses.ts')
  const response = parseAuthentication(input.response)
  const { clientDataJSON } = response.response
  const challenge = await takeChallenge(ctx, { purpose: 'CONFIRM', personId: actor.personId, clientDataJSON })
  const used = await verifyPasskey(ctx, response, challenge)
  if (used.passkey.person_id !== actor.personId) throw new Refusal('PASSKEY_UNKNOWN')
  await transaction(ctx.db, async (tx) => {
    await recordUse(tx, ctx, used)
    await renewAuthentication(tx, actor.sessionId, ctx.clock.now(), true)
  })
  await confirmSession(ctx)
  return ownPerson(ctx)
}
