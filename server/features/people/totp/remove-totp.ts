import type { Selectable } from 'kysely'
import { deleteTotp } from '../../../../db/queries/totp.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { Person } from '../../../../db/types.ts'
import type { Ctx } from '../../../context.ts'
import { withRecentSignIn } from '../recent-sign-in.ts'
import { requireStandingSecondStep } from '../second-step.ts'
import { tellSignInMethodChanged } from '../tell-sign-in-method-changed.ts'
import { ownPerson } from '../viewer.ts'

/** Having none is fine. Refusals: RECENT_SIGN_IN_NEEDED, SECOND_STEP_NEEDED. */
export async function removeTotp(ctx: Ctx): Promise<Selectable<Person>> {
  const { personId } = await withRecentSignIn(ctx)
  await requireStandingSecondStep(ctx)
  await transaction(ctx.db, async (tx) => {
    if (await deleteTotp(tx, personId))
      await tellSignInMethodChanged(tx, ctx, { personId, change: 'TOTP_REMOVED', name: null })
  })
  return ownPerson(ctx)
}
