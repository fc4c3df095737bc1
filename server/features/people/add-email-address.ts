import type { Selectable } from 'kysely'
import { addressesOf } from '../../../db/queries/people.ts'
import type { Person } from '../../../db/types.ts'
import type { Ctx } from '../../context.ts'
import { InvalidInput, Refusal } from '../../errors.ts'
import { parseEmail } from './email.ts'
import { issueCode } from './issue-code.ts'
import { withRecentSignIn } from './recent-sign-in.ts'
import { ownPerson } from './viewer.ts'

/** Enough for every employer of a working life. */
export const MOST_ADDRESSES = 10

/**
 * Mails a code to a further address; `confirmEmailAddress` then adds it. An address that somebody else has is
 * answered alike, and only who can read its mail learns of it. Refusals: RECENT_SIGN_IN_NEEDED, ADDRESS_IS_YOURS,
 * TOO_MANY_ADDRESSES.
 */
export async function addEmailAddress(ctx: Ctx, input: { email: string }): Promise<Selectable<Person>> {
  const { personId } = await withRecentSignIn(ctx)
  const email = parseEmail(input.email)
  if (!email) throw new InvalidInput([{ path: ['email'], code: 'EMAIL_MALFORMED' }])
  const own = await addressesOf(ctx.db, personId)
  if (own.some(({ normalized }) => normalized === email.normalized)) throw new Refusal('ADDRESS_IS_YOURS')
  if (own.length >= MOST_ADDRESSES) throw new Refusal('TOO_MANY_ADDRESSES', { maximum: MOST_ADDRESSES })
  await issueCode(ctx, { purpose: 'ADD_ADDRESS', email, personId })
  return ownPerson(ctx)
}
