import type { Selectable } from 'kysely'
import { findAddress, findPerson, lockText } from '../../../db/queries/people.ts'
import { spendCode } from '../../../db/queries/sign-in-codes.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import type { Ctx } from '../../context.ts'
import { type FieldFault, InvalidInput, Refusal } from '../../errors.ts'
import { parseCode } from './code.ts'
import { insertNewcomer } from './create-person.ts'
import { type Email, parseEmail } from './email.ts'
import { enter, leaveCurrentSession, openSession } from './open-session.ts'
import { redeemCode } from './redeem-code.ts'

/**
 * Signs in by a mailed code. An address that nobody has becomes a person without roles; somebody who is signed in at
 * this browser already is signed out. Refusals: CODE_NOT_ASKED (at this browser), CODE_WRONG, CODE_EXPIRED, CODE_USED,
 * CODE_USED_UP, TRIES_USED_UP_TODAY, ACCOUNT_CLOSED.
 */
export async function completeSignIn(ctx: Ctx, input: { email: string; code: string }): Promise<Selectable<Person>> {
  const { email, code } = parse(input)
  const row = await redeemCode(ctx, { purpose: 'SIGN_IN', normalized: email.normalized, code })
  const opened = await transaction(ctx.db, async (tx) => {
    if (!(await spendCode(tx, row.id, ctx.clock.now()))) throw new Refusal('CODE_USED')
    const person = await ownerOf(tx, ctx, row)
    await leaveCurrentSession(tx, ctx)
    return openSession(tx, ctx, { person, confirmed: false, userAgent: ctx.visit.userAgent })
  })
  return enter(ctx, opened)
}

function parse(input: { email: string; code: string }): { email: Email; code: string } {
  const email = parseEmail(input.email)
  const code = parseCode(input.code)
  const faults: FieldFault[] = []
  if (!email) faults.push({ path: ['email'], code: 'EMAIL_MALFORMED' })
  if (!code) faults.push({ path: ['code'], code: 'CODE_MALFORMED' })
  if (!email || !code) throw new InvalidInput(faults)
  return { email, code }
}

/** Two browsers that bring the same new address at once meet at the lock, and are one person. */
async function ownerOf(tx: Tx, ctx: Ctx, email: Email): Promise<Selectable<Person>> {
  await lockText(tx, `address:${email.normalized}`)
  const known = await findAddress(tx, email.normalized)
  if (!known) return insertNewcomer(tx, ctx, { email, locale: ctx.locale })
  const person = await findPerson(tx, known.person_id)
  if (!person || person.left_at) throw new Refusal('ACCOUNT_CLOSED')
  return person
}
