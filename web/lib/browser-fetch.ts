import type { PageClock } from './clock.ts'
import { hashOf } from './graphql.ts'

type Options = { locale: string; persisted: boolean; clock: PageClock }
type Body = { query?: string; documentId?: string; operationName?: string }

/**
 * The browser's way to the API: in the page's language, by hash where the server knows our operations (and by text
 * again where it has another build), keeping the page's clock by the `Tsudoi-Now` header.
 */
export function browserFetch({ locale, persisted, clock }: Options): typeof fetch {
  const send = async (input: RequestInfo | URL, init: RequestInit | undefined) => {
    const headers = new Headers(init?.headers)
    headers.set('accept-language', locale)
    const response = await fetch(input, { ...init, headers, credentials: 'same-origin' })
    const now = Date.parse(response.headers.get('tsudoi-now') ?? '')
    if (!Number.isNaN(now)) clock.set(now)
    return response
  }
  if (!persisted) return send
  return async (input, init) => {
    const byHash = withHash(init?.body)
    if (!byHash) return send(input, init)
    const response = await send(input, { ...init, body: byHash })
    const unknown = (await response.clone().text()).includes('PersistedQueryNotFound')
    return unknown ? send(input, init) : response
  }
}

function withHash(body: BodyInit | null | undefined): string | undefined {
  if (typeof body !== 'string') return undefined
  const { query: _, ...rest }: Body = JSON.parse(body)
  const documentId = rest.operationName && hashOf(rest.operationName)
  return documentId ? JSON.stringify({ ...rest, documentId }) : undefined
}
