import type { Selectable } from 'kysely'
import { renewAuthentication } from '../../../../db/queries/sessions.ts'
import type { Person } from '../../../../db/types.ts'
import { type Ctx, signedIn } from '../../../context.ts'
import { confirmSession } from '../second-step.ts'
import { ownPerson } from '../viewer.ts'
import { redeemTotp } from './redeem-totp.ts'

/** The second step after a mailed code: a code of the authenticator app opens the office's roles to this session. */
export async function enterTotp(ctx: Ctx, { code }: { code: string }): Promise<Selectable<Person>> {
  const { sessionId } = signedIn(ctx)
  await redeemTotp(ctx, { code, enrolled: true }, async (tx) => {
    await renewAuthentication(tx, sessionId, ctx.clock.now(), true)
  })
  await confirmSession(ctx)
  return ownPerson(ctx)
}
