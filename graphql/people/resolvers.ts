import type { Resolvers } from '../generated/types.ts'
import { accountResolvers } from './account.ts'
import { json } from './json.ts'
import { signInResolvers } from './sign-in.ts'
import { viewerResolvers } from './viewer.ts'

export const peopleResolvers: Resolvers = {
  ...viewerResolvers,
  JSON: json,
  Query: signInResolvers.Query,
  Mutation: { ...signInResolvers.Mutation, ...accountResolvers.Mutation },
  SignInResult: signInResolvers.SignInResult,
  ViewerResult: accountResolvers.ViewerResult,
  PasskeyOptionsResult: accountResolvers.PasskeyOptionsResult,
  TotpEnrolmentResult: accountResolvers.TotpEnrolmentResult,
  IssuedSignInCodeResult: accountResolvers.IssuedSignInCodeResult,
  ResetSecondStepResult: accountResolvers.ResetSecondStepResult,
}
