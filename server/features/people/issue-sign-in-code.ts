import { findAddress, liveRolesOf } from '../../../db/queries/people.ts'
import { insertCode } from '../../../db/queries/sign-in-codes.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { forbidden, Refusal } from '../../errors.ts'
import { recordAudit } from '../office/audit.ts'
import { readSettings } from '../office/settings.ts'
import { callerKey } from './caller.ts'
import { parseEmail } from './email.ts'
import { isOffice, may } from './policy.ts'
import { withRecentSignIn } from './recent-sign-in.ts'
import { codeText } from './secrets.ts'

/**
 * A code that the office tells by telephone, after checking who it is, to somebody whom mail does not reach. It is
 * good in any browser, once. The office's own accounts are the administrators' to help. Each is in the audit log.
 * Throws FORBIDDEN; refusals: RECENT_SIGN_IN_NEEDED, ADDRESS_UNKNOWN.
 */
export async function issueSignInCode(ctx: Ctx, input: { email: string }): Promise<{ code: string; expiresAt: Date }> {
  const actor = signedIn(ctx)
  if (!may(actor.roles, 'issueSignInCode')) throw forbidden()
  await withRecentSignIn(ctx)
  const email = parseEmail(input.email)
  const known = email ? await findAddress(ctx.db, email.normalized) : undefined
  if (!known) throw new Refusal('ADDRESS_UNKNOWN')
  const held = await liveRolesOf(ctx.db, [known.person_id])
  if (isOffice(held.map(({ role }) => role)) && !may(actor.roles, 'issueSignInCodeToOffice')) throw forbidden()

  const { people } = await readSettings(ctx.db)
  const now = ctx.clock.now()
  const id = ctx.ids.uuid()
  const code = ctx.ids.code()
  const expiresAt = new Date(now.getTime() + people.codeMinutes * 60_000)
  await transaction(ctx.db, async (tx) => {
    await insertCode(tx, {
      id,
      purpose: 'SIGN_IN',
      normalized: known.normalized,
      address: known.address,
      person_id: known.person_id,
      code_hash: ctx.keys.sign('sign-in-code', codeText(id, code)),
      browser_hash: null,
      ip: callerKey(ctx.visit.ip),
      created_at: now,
      expires_at: expiresAt,
    })
    await recordAudit(tx, ctx, {
      action: 'sign-in-code.issued',
      by: actor.personId,
      subject: { type: 'person', id: known.person_id },
    })
  })
  return { code, expiresAt }
}
