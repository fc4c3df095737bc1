import { graphql } from '../../lib/graphql.ts'

export const RequestCode = graphql(`
  mutation RequestSignIn($email: String!) {
    requestSignIn(email: $email)
  }
`)
