import type { Selectable } from 'kysely'
import { renewAuthentication } from '../../../../db/queries/sessions.ts'
import type { Person } from '../../../../db/types.ts'
import type { Ctx } from '../../../context.ts'
import { withRecentSignIn } from '../recent-sign-in.ts'
import { confirmSession } from '../second-step.ts'
import { tellSignInMethodChanged } from '../tell-sign-in-method-changed.ts'
import { ownPerson } from '../viewer.ts'
import { redeemTotp } from './redeem-totp.ts'

/** Ends the enrolment that `startTotp` began, by the app's first code, which also confirms this session. */
export async function confirmTotp(ctx: Ctx, { code }: { code: string }): Promise<Selectable<Person>> {
  const { personId, sessionId } = await withRecentSignIn(ctx)
  await redeemTotp(ctx, { code, enrolled: false }, async (tx) => {
    await renewAuthentication(tx, sessionId, ctx.clock.now(), true)
    await tellSignInMethodChanged(tx, ctx, { personId, change: 'TOTP_ADDED', name: null })
  })
  await confirmSession(ctx)
  return ownPerson(ctx)
}
