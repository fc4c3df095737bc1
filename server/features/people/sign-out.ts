import { transaction } from '../../../db/transaction.ts'
import type { Ctx } from '../../context.ts'
import { leaveCurrentSession } from './open-session.ts'

/** Ends the session of this browser; a browser without one is signed out already. */
export async function signOut(ctx: Ctx): Promise<void> {
  await transaction(ctx.db, (tx) => leaveCurrentSession(tx, ctx))
  ctx.actor = null
  ctx.visit.forgetSession()
}
