import { addEmailAddress } from '../../server/features/people/add-email-address.ts'
import { confirmEmailAddress } from '../../server/features/people/confirm-email-address.ts'
import { makePrimaryAddress } from '../../server/features/people/make-primary-address.ts'
import { registerPasskey } from '../../server/features/people/passkeys/register-passkey.ts'
import { passkeyRegistrationOptions } from '../../server/features/people/passkeys/registration-options.ts'
import { removePasskey } from '../../server/features/people/passkeys/remove-passkey.ts'
import { renamePasskey } from '../../server/features/people/passkeys/rename-passkey.ts'
import { removeEmailAddress } from '../../server/features/people/remove-email-address.ts'
import { resetSecondStep } from '../../server/features/people/reset-second-step.ts'
import { saveNames } from '../../server/features/people/save-names.ts'
import { setLocale } from '../../server/features/people/set-locale.ts'
import { confirmTotp } from '../../server/features/people/totp/confirm-totp.ts'
import { removeTotp } from '../../server/features/people/totp/remove-totp.ts'
import { startTotp } from '../../server/features/people/totp/start-totp.ts'
import type { Resolvers } from '../generated/types.ts'
import { answer, resultOf } from '../results.ts'

/** What people change about their own account, and the office about another's. */
export const accountResolvers = {
  Mutation: {
    setLocale: (_root, input, ctx) => answer(ctx, () => setLocale(ctx, input)),
    saveNames: (_root, { input }, ctx) => answer(ctx, () => saveNames(ctx, input)),

    addEmailAddress: (_root, input, ctx) => answer(ctx, () => addEmailAddress(ctx, input)),
    confirmEmailAddress: (_root, input, ctx) => answer(ctx, () => confirmEmailAddress(ctx, input)),
    makePrimaryAddress: (_root, input, ctx) => answer(ctx, () => makePrimaryAddress(ctx, input.addressId)),
    removeEmailAddress: (_root, input, ctx) => answer(ctx, () => removeEmailAddress(ctx, input.addressId)),

    passkeyRegistrationOptions: (_root, _input, ctx) =>
      answer(ctx, async () => ({ options: await passkeyRegistrationOptions(ctx) })),
    registerPasskey: (_root, input, ctx) => answer(ctx, () => registerPasskey(ctx, input)),
    renamePasskey: (_root, input, ctx) => answer(ctx, () => renamePasskey(ctx, input)),
    removePasskey: (_root, input, ctx) => answer(ctx, () => removePasskey(ctx, input.id)),

    startTotp: (_root, _input, ctx) => answer(ctx, () => startTotp(ctx)),
    confirmTotp: (_root, input, ctx) => answer(ctx, () => confirmTotp(ctx, input)),
    removeTotp: (_root, _input, ctx) => answer(ctx, () => removeTotp(ctx)),

    resetSecondStep: (_root, input, ctx) => answer(ctx, () => resetSecondStep(ctx, input)),
  },
  ViewerResult: resultOf('Viewer'),
  PasskeyOptionsResult: resultOf('PasskeyOptions'),
  TotpEnrolmentResult: resultOf('TotpEnrolment'),
  IssuedSignInCodeResult: resultOf('IssuedSignInCode'),
  ResetSecondStepResult: resultOf('SecondStepReset'),
} satisfies Resolvers
