import type { Ctx } from '../../context.ts'
import { Refusal, RequestError } from '../../errors.ts'
import { parseEmail } from './email.ts'
import { issueCode } from './issue-code.ts'

/** Mails a sign-in code to any address that mail can reach. Throws BAD_USER_INPUT for others, and RATE_LIMITED. */
export async function requestSignIn(ctx: Ctx, input: { email: string }): Promise<void> {
  const email = parseEmail(input.email)
  if (!email) throw new RequestError('BAD_USER_INPUT', { cause: new Refusal('EMAIL_MALFORMED') })
  await issueCode(ctx, { purpose: 'SIGN_IN', email, personId: null })
}
