import { transaction } from '../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { endSessions } from './open-session.ts'
import { signOut } from './sign-out.ts'

/** Ends one of the person's own sessions, and its sockets. Anybody else's, and one that has ended, is NOT_FOUND. */
export async function revokeSession(ctx: Ctx, sessionId: string): Promise<void> {
  const { personId, sessionId: current } = signedIn(ctx)
  if (sessionId === current) return signOut(ctx)
  if (!isUuid(sessionId)) throw notFound()
  await transaction(ctx.db, async (tx) => {
    if ((await endSessions(tx, ctx, { personId, only: sessionId })) === 0) throw notFound()
  })
}
