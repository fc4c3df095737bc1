import { type Actor, type Ctx, signedIn } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { readSettings } from '../office/settings.ts'
import { isRecent } from './policy.ts'

/** Throws UNAUTHENTICATED, and Refusal RECENT_SIGN_IN_NEEDED: confirming by code or passkey mends that in place. */
export async function withRecentSignIn(ctx: Ctx): Promise<Actor> {
  const actor = signedIn(ctx)
  if (!(await hasRecentSignIn(ctx, actor))) throw new Refusal('RECENT_SIGN_IN_NEEDED')
  return actor
}

export async function hasRecentSignIn(ctx: Ctx, actor: Actor): Promise<boolean> {
  const { people } = await readSettings(ctx.db)
  return isRecent(actor.authenticatedAt, ctx.clock.now(), people.recentSignInMinutes)
}
