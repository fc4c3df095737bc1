import { graphql } from '../../lib/graphql.ts'

export const SignInOptions = graphql(`
  mutation PasskeySignInOptions {
    passkeySignInOptions
  }
`)

/** Proof enough for every role, so that no second step follows. */
export const CompletePasskeySignIn = graphql(`
  mutation CompletePasskeySignIn($response: JSON!) {
    completePasskeySignIn(response: $response) {
      __typename
      ... on Viewer {
        email
      }
      ... on UserError {
        message
      }
    }
  }
`)
