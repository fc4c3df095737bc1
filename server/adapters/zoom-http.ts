import type { Clock } from '../ports/clock.ts'
import { VideoRefused, VideoUnavailable } from '../ports/video.ts'

export interface ZoomConfig {
  accountId: string
  clientId: string
  clientSecret: string
  /** Default https://api.zoom.us/v2 */
  apiBase?: string
  /** Default https://zoom.us */
  oauthBase?: string
  /** Milliseconds for one call. */
  timeout?: number
}

export type ZoomAnswer = Record<string, unknown>
export type ZoomCall = (method: string, path: string, body?: object) => Promise<ZoomAnswer>

/** Tokens live an hour; this much earlier a new one is fetched, so that none dies on the way. */
const tokenMargin = 60_000

/** Calls Zoom's API with a token that is cached and fetched once at a time. */
export function zoomCaller(config: ZoomConfig, clock: Clock): ZoomCall {
  const apiBase = config.apiBase ?? 'https://api.zoom.us/v2'
  const oauthBase = config.oauthBase ?? 'https://zoom.us'
  const timeout = config.timeout ?? 10_000
  let token: { value: string; until: number } | null = null
  let fetching: Promise<string> | null = null

  async function fetchToken(): Promise<string> {
    const query = new URLSearchParams({ grant_type: 'account_credentials', account_id: config.accountId })
    const basic = Buffer.from(`${config.clientId}:${config.clientSecret}`).toString('base64')
    const response = await send(`${oauthBase}/oauth/token?${query}`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
    })
    const answer = await read(response)
    if (!response.ok) throw failure(response, answer, clock)
    if (typeof answer.access_token !== 'string') throw new VideoUnavailable('Zoom answered without a token')
    const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 3600
    token = { value: answer.access_token, until: clock.now().getTime() + seconds * 1000 - tokenMargin }
    return token.value
  }

  function accessToken(): Promise<string> {
    if (token && clock.now().getTime() < token.until) return Promise.resolve(token.value)
    fetching ??= fetchToken().finally(() => {
      fetching = null
    })
    return fetching
  }

  async function send(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeout) })
    } catch (error) {
      throw new VideoUnavailable('Zoom did not answer', null, { cause: error })
    }
  }

  async function callWith(bearer: string, method: string, path: string, body?: object): Promise<Response> {
    const headers: Record<string, string> = { authorization: `Bearer ${bearer}` }
    if (body) headers['content-type'] = 'application/json'
    return send(`${apiBase}${path}`, { method, headers, body: body && JSON.stringify(body) })
  }

  return async (method, path, body) => {
    const bearer = await accessToken()
    let response = await callWith(bearer, method, path, body)
    if (response.status === 401) {
      await response.body?.cancel()
      // Revoked or expired early. Another call may have fetched a new one already: that one is kept.
      if (token?.value === bearer) token = null
      response = await callWith(await accessToken(), method, path, body)
    }
    const answer = await read(response)
    if (!response.ok) throw failure(response, answer, clock)
    return answer
  }
}

async function read(response: Response): Promise<ZoomAnswer> {
  let text: string
  try {
    text = await response.text()
  } catch (error) {
    throw new VideoUnavailable('Zoom broke off its answer', null, { cause: error })
  }
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch (error) {
    if (!response.ok) return {}
    throw new VideoUnavailable('Zoom answered in an unknown form', null, { cause: error })
  }
}

function failure(response: Response, answer: ZoomAnswer, clock: Clock): VideoRefused | VideoUnavailable {
  const code = typeof answer.code === 'number' ? answer.code : null
  const reason = answer.message ?? answer.reason ?? answer.error ?? response.statusText
  const message = `Zoom ${response.status}${code === null ? '' : ` (${code})`}: ${reason}`
  if (response.status === 429 || response.status >= 500) {
    return new VideoUnavailable(message, retryAfter(response.headers.get('retry-after'), clock))
  }
  return new VideoRefused(message, response.status, code)
}

/** Seconds, an HTTP date, or (Zoom's daily limits) an ISO instant; answered in the platform's time. */
function retryAfter(header: string | null, clock: Clock): Date | null {
  if (!header) return null
  const now = clock.now()
  if (/^\d+$/.test(header)) return new Date(now.getTime() + Number(header) * 1000)
  const at = Date.parse(header)
  if (Number.isNaN(at)) return null
  const ahead = now.getTime() - clock.real(now).getTime()
  return new Date(at + ahead)
}
