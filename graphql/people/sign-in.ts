import { completeSignIn } from '../../server/features/people/complete-sign-in.ts'
import { confirmWithCode } from '../../server/features/people/confirm-with-code.ts'
import { issueSignInCode } from '../../server/features/people/issue-sign-in-code.ts'
import {
  passkeyConfirmOptions,
  passkeySignInOptions,
} from '../../server/features/people/passkeys/authentication-options.ts'
import { completePasskeySignIn } from '../../server/features/people/passkeys/complete-passkey-sign-in.ts'
import { confirmWithPasskey } from '../../server/features/people/passkeys/confirm-with-passkey.ts'
import { requestConfirmation } from '../../server/features/people/request-confirmation.ts'
import { requestSignIn } from '../../server/features/people/request-sign-in.ts'
import { revokeSession } from '../../server/features/people/revoke-session.ts'
import { signOut } from '../../server/features/people/sign-out.ts'
import { enterTotp } from '../../server/features/people/totp/enter-totp.ts'
import { ownPerson } from '../../server/features/people/viewer.ts'
import type { Resolvers } from '../generated/types.ts'
import { answer, resultOf } from '../results.ts'

const done = async (work: Promise<void>): Promise<true> => {
  await work
  return true
}

/** Coming in, proving again who is there, going. */
export const signInResolvers = {
  Query: {
    viewer: (_root, _input, ctx) => (ctx.actor ? ownPerson(ctx) : null),
  },
  Mutation: {
    requestSignIn: (_root, input, ctx) => done(requestSignIn(ctx, input)),
    completeSignIn: (_root, input, ctx) => answer(ctx, () => completeSignIn(ctx, input)),
    passkeySignInOptions: (_root, _input, ctx) => passkeySignInOptions(ctx),
    completePasskeySignIn: (_root, input, ctx) => answer(ctx, () => completePasskeySignIn(ctx, input)),
    signOut: (_root, _input, ctx) => done(signOut(ctx)),
    revokeSession: (_root, input, ctx) => done(revokeSession(ctx, input.sessionId)),

    requestConfirmation: (_root, _input, ctx) => done(requestConfirmation(ctx)),
    confirmWithCode: (_root, input, ctx) => answer(ctx, () => confirmWithCode(ctx, input)),
    passkeyConfirmOptions: (_root, _input, ctx) => passkeyConfirmOptions(ctx),
    confirmWithPasskey: (_root, input, ctx) => answer(ctx, () => confirmWithPasskey(ctx, input)),
    enterTotp: (_root, input, ctx) => answer(ctx, () => enterTotp(ctx, input)),
    issueSignInCode: (_root, input, ctx) => answer(ctx, () => issueSignInCode(ctx, input)),
  },
  SignInResult: resultOf('Viewer'),
} satisfies Resolvers
