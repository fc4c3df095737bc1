/** An answer of Zoom's that says no: an HTTP status and Zoom's own number. https://developers.zoom.us/docs/api/errors */
export class ZoomAnswer extends Error {
  readonly status: number
  readonly body: object
  readonly headers: Record<string, string>
  constructor(status: number, body: object, headers: Record<string, string> = {}) {
    super(JSON.stringify(body))
    this.status = status
    this.body = body
    this.headers = headers
  }
}

export const invalidToken = () => new ZoomAnswer(401, { code: 124, message: 'Invalid access token.' })
export const expiredToken = () => new ZoomAnswer(401, { code: 124, message: 'Access token is expired.' })
export const noUser = (id: string) => new ZoomAnswer(404, { code: 1001, message: `User does not exist: ${id}.` })
export const noMeeting = (id: string) => new ZoomAnswer(404, { code: 3001, message: `Meeting does not exist: ${id}.` })
export const invalidFields = (fields: string[]) =>
  new ZoomAnswer(400, {
    code: 300,
    message: 'Validation Failed.',
    errors: fields.map((field) => ({ field, message: 'Invalid field.' })),
  })
export const broken = () => new ZoomAnswer(500, { code: 500, message: 'Internal server error.' })
export const badGrant = (error: string, reason: string) => new ZoomAnswer(400, { reason, error })

export const tooFast = (seconds: number) =>
  new ZoomAnswer(
    429,
    { code: 429, message: 'You have reached the maximum per-second rate limit for this API. Try again later.' },
    { 'x-ratelimit-category': 'Light', 'x-ratelimit-type': 'QPS', 'retry-after': String(seconds) },
  )

/** `until` in real time: the next midnight in UTC. */
export const dayUsedUp = (until: Date) =>
  new ZoomAnswer(
    429,
    {
      code: 429,
      message:
        'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user. You may resume these requests at GMT 00:00:00.',
    },
    {
      'x-ratelimit-category': 'Light',
      'x-ratelimit-type': 'Daily-limit',
      'x-ratelimit-remaining': '0',
      'retry-after': `${until.toISOString().slice(0, 19)}Z`,
    },
  )
