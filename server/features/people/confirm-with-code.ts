import type { Selectable } from 'kysely'
import { renewAuthentication } from '../../../db/queries/sessions.ts'
import { spendCode } from '../../../db/queries/sign-in-codes.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { InvalidInput, Refusal } from '../../errors.ts'
import { parseCode } from './code.ts'
import { redeemCode } from './redeem-code.ts'
import { ownPerson } from './viewer.ts'

/** Makes the sign-in of this session a recent one. Refusals as of `completeSignIn`. */
export async function confirmWithCode(ctx: Ctx, input: { code: string }): Promise<Selectable<Person>> {
  const actor = signedIn(ctx)
  const code = parseCode(input.code)
  if (!code) throw new InvalidInput([{ path: ['code'], code: 'CODE_MALFORMED' }])
  const row = await redeemCode(ctx, { purpose: 'CONFIRM', personId: actor.personId, code })
  const now = ctx.clock.now()
  await transaction(ctx.db, async (tx) => {
    if (!(await spendCode(tx, row.id, now))) throw new Refusal('CODE_USED')
    await renewAuthentication(tx, actor.sessionId, now, false)
  })
  ctx.actor = { ...actor, authenticatedAt: now }
  return ownPerson(ctx)
}
