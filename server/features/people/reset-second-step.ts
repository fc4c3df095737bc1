import { deletePasskeysOf } from '../../../db/queries/passkeys.ts'
import { findPerson } from '../../../db/queries/people.ts'
import { deleteTotp } from '../../../db/queries/totp.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { forbidden, InvalidInput, notFound, Refusal } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { recordAudit } from '../office/audit.ts'
import { lineFault } from './line.ts'
import { endSessions } from './open-session.ts'
import { may } from './policy.ts'
import { withRecentSignIn } from './recent-sign-in.ts'
import { tellSignInMethodChanged } from './tell-sign-in-method-changed.ts'

const LONGEST_REASON = 200

/**
 * For somebody who has lost his telephone: an administrator who knows who it is takes all passkeys and the authenticator
 * app off the account and ends its sessions, so that it can be enrolled anew after a sign-in by mailed code. It is in
 * the audit log with the reason, and the person is told. Throws FORBIDDEN, NOT_FOUND, InvalidInput; refusals:
 * RECENT_SIGN_IN_NEEDED, NOT_ONESELF (an intruder would lock the owner out for good).
 */
export async function resetSecondStep(ctx: Ctx, input: { personId: string; reason: string }) {
  const actor = signedIn(ctx)
  if (!may(actor.roles, 'resetSecondStep')) throw forbidden()
  await withRecentSignIn(ctx)
  const reason = input.reason.trim()
  const fault = lineFault('reason', reason, LONGEST_REASON)
  if (fault) throw new InvalidInput([fault])
  if (input.personId === actor.personId) throw new Refusal('NOT_ONESELF')
  if (!isUuid(input.personId)) throw notFound()
  const { personId } = input
  return transaction(ctx.db, async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person) throw notFound()
    await deletePasskeysOf(tx, personId)
    await deleteTotp(tx, personId)
    await endSessions(tx, ctx, { personId })
    await tellSignInMethodChanged(tx, ctx, { personId, change: 'RESET_BY_OFFICE', name: null })
    await recordAudit(tx, ctx, {
      action: 'second-step.reset',
      by: actor.personId,
      subject: { type: 'person', id: personId },
      detail: { reason },
    })
    return { person }
  })
}
