import type { Selectable } from 'kysely'
import { deletePasskey } from '../../../../db/queries/passkeys.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { Person } from '../../../../db/types.ts'
import type { Ctx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { isUuid } from '../../../uuid.ts'
import { withRecentSignIn } from '../recent-sign-in.ts'
import { requireStandingSecondStep } from '../second-step.ts'
import { tellSignInMethodChanged } from '../tell-sign-in-method-changed.ts'
import { ownPerson } from '../viewer.ts'

/** The primary address is told. Refusals: RECENT_SIGN_IN_NEEDED, SECOND_STEP_NEEDED. */
export async function removePasskey(ctx: Ctx, id: string): Promise<Selectable<Person>> {
  const { personId } = await withRecentSignIn(ctx)
  await requireStandingSecondStep(ctx)
  if (!isUuid(id)) throw notFound()
  await transaction(ctx.db, async (tx) => {
    const removed = await deletePasskey(tx, personId, id)
    if (!removed) throw notFound()
    await tellSignInMethodChanged(tx, ctx, { personId, change: 'PASSKEY_REMOVED', name: removed.name })
  })
  return ownPerson(ctx)
}
