import type { Selectable } from 'kysely'
import { findPerson } from '../../../../db/queries/people.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { Person } from '../../../../db/types.ts'
import type { Ctx } from '../../../context.ts'
import { Refusal } from '../../../errors.ts'
import { enter, leaveCurrentSession, openSession } from '../open-session.ts'
import { takeChallenge } from './challenge.ts'
import { recordUse, verifyPasskey } from './verify-passkey.ts'

/**
 * Signs in by a passkey, which is proof enough for every role. Refusals: PASSKEY_STALE, PASSKEY_UNKNOWN,
 * PASSKEY_FAILED, ACCOUNT_CLOSED.
 */
export async function completePasskeySignIn(ctx: Ctx, input: { response: unknown }): Promise<Selectable<Person>> {
  const { parseAuthentication } = await import('./responses.ts')
  const response = parseAuthentication(input.response)
  const { clientDataJSON } = response.response
  const challenge = await takeChallenge(ctx, { purpose: 'SIGN_IN', personId: null, clientDataJSON })
  const used = await verifyPasskey(ctx, response, challenge)
  const opened = await transaction(ctx.db, async (tx) => {
    const person = await findPerson(tx, used.passkey.person_id)
    if (!person || person.left_at) throw new Refusal('ACCOUNT_CLOSED')
    await recordUse(tx, ctx, used)
    await leaveCurrentSession(tx, ctx)
    return openSession(tx, ctx, { person, confirmed: true, userAgent: ctx.visit.userAgent })
  })
  return enter(ctx, opened)
}
