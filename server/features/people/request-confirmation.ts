import { type Ctx, signedIn } from '../../context.ts'
import { issueCode } from './issue-code.ts'
import { primaryAddress } from './viewer.ts'

/** Mails a code to the primary address of who is signed in, to prove again who is there. Throws RATE_LIMITED. */
export async function requestConfirmation(ctx: Ctx): Promise<void> {
  const { personId } = signedIn(ctx)
  const email = await primaryAddress(ctx.db, personId)
  await issueCode(ctx, { purpose: 'CONFIRM', email, personId })
}
