/** An answer of Stripe's that says no, with the status and body that the API would send. */
export class StripeAnswer extends Error {
  readonly status: number
  readonly body: { error: StripeErrorBody }
  /** Parameters are checked before an idempotency key is used, so that such errors are not stored under it. */
  readonly stored: boolean
  constructor(status: number, error: StripeErrorBody, stored = true) {
    super(error.message)
    this.status = status
    this.body = { error }
    this.stored = stored
  }
}

export interface StripeErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  message: string
  code?: string
  param?: string
  doc_url?: string
}

function coded(code: string, message: string, param?: string): StripeErrorBody {
  const doc_url = `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`
  return { type: 'invalid_request_error', code, message, ...(param && { param }), doc_url }
}

export function badParam(code: string | null, param: string, message: string): StripeAnswer {
  const body: StripeErrorBody = code ? coded(code, message, param) : { type: 'invalid_request_error', message, param }
  return new StripeAnswer(400, body, false)
}

export function refused(code: string | null, message: string, param?: string): StripeAnswer {
  if (code) return new StripeAnswer(400, coded(code, message, param))
  return new StripeAnswer(400, { type: 'invalid_request_error', message, ...(param && { param }) })
}

export function missing(kind: string, id: string, param = 'id'): StripeAnswer {
  return new StripeAnswer(404, coded('resource_missing', `No such ${kind}: '${id}'`, param))
}

export function unknownUrl(method: string, path: string): StripeAnswer {
  return new StripeAnswer(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
  })
}

export function unauthorized(key: string | null): StripeAnswer {
  const message = key
    ? `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(12)}${key.slice(-4)}`
    : "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
  return new StripeAnswer(401, { type: 'invalid_request_error', message }, false)
}

export function otherParameters(key: string): StripeAnswer {
  return new StripeAnswer(
    400,
    {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    },
    false,
  )
}

export function keyInUse(key: string): StripeAnswer {
  return new StripeAnswer(
    409,
    {
      type: 'idempotency_error',
      code: 'idempotency_key_in_use',
      message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    },
    false,
  )
}

export function broken(): StripeAnswer {
  return new StripeAnswer(500, {
    type: 'api_error',
    message: 'An unknown error occurred.',
  })
}

export function tooMany(): StripeAnswer {
  return new StripeAnswer(429, coded('rate_limit', 'Request rate limit exceeded.'), false)
}
