import type { CombinedError } from 'urql'

const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'CONFLICT',
  'INTERNAL',
  'OFFLINE',
] as const
export type ApiErrorCode = (typeof codes)[number]

/** What went wrong on the way, by the API's code; OFFLINE where no answer came. The message is for people. */
export class ApiError extends Error {
  readonly code: ApiErrorCode

  constructor(cause: CombinedError) {
    const first = cause.graphQLErrors[0]
    super(first?.message ?? cause.message, { cause })
    this.name = 'ApiError'
    this.code = cause.networkError ? 'OFFLINE' : (codes.find((code) => code === first?.extensions?.code) ?? 'INTERNAL')
  }
}
