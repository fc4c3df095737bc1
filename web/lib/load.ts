import { notFound, redirect } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type AnyVariables, type Client, createRequest, type DocumentInput, useClient, useQuery } from 'urql'
import { ApiError } from './api-error.ts'
import { listen } from './signals.ts'

/** When a loader last asked the network for a query, by urql's key: the page that it asked for need not ask again. */
const asked = new Map<number, number>()
const justNow = 5_000
const inBrowser = typeof window !== 'undefined'

/**
 * For loaders: a page's data before it is shown. The first page has it in the document; a page come back to shows at
 * once what it knew and asks again behind it (`useData`); others wait for the API. What is not there is a 404, an
 * ended session leads to signing in.
 */
export async function load<Data, Variables extends AnyVariables>(
  { context: { client }, location }: { context: { client: Client }; location: { href: string } },
  document: DocumentInput<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const known = client.readQuery(document, variables, { requestPolicy: 'cache-only' })
  if (known?.data && !known.error) return known.data
  const { data, error } = await client.query(document, variables, { requestPolicy: 'cache-first' }).toPromise()
  if (data && !error) {
    if (inBrowser) asked.set(createRequest(document, variables).key, Date.now())
    return data
  }
  if (!error) throw notFound()
  const failure = new ApiError(error)
  if (failure.code === 'NOT_FOUND') throw notFound()
  if (failure.code === 'UNAUTHENTICATED') throw redirect({ to: '/sign-in', search: { next: location.href } })
  throw failure
}

/**
 * What a loader has asked for, kept up to date: asked again where it may be old, by mutations that touch it, by
 * `reload`, and when the socket comes back after a gap. Same document and variables as in the loader.
 */
export function useData<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
): { data: Data; reload: () => void } {
  const { key } = createRequest(document, variables)
  const fresh = !inBrowser || Date.now() - (asked.get(key) ?? 0) < justNow
  // Decided when the page opens, not again with every render.
  const policy = useRef({ key, requestPolicy: fresh ? ('cache-first' as const) : ('cache-and-network' as const) })
  if (policy.current.key !== key) {
    policy.current = { key, requestPolicy: fresh ? 'cache-first' : 'cache-and-network' }
  }
  const { requestPolicy } = policy.current
  const client = useClient()
  const [{ data, error }] = useQuery({ query: document, variables, requestPolicy })
  // Not by the hook's own function: two of those, called together in one component, ask without end (seen in urql 5.0.4).
  const reload = () => void client.query(document, variables, { requestPolicy: 'network-only' }).toPromise()
  const latest = useRef(reload)
  useEffect(() => {
    latest.current = reload
  })
  useEffect(() => listen('live-again', () => latest.current()), [])
  // A question asked again and refused (a session that ended) must not take away a form that is being filled in.
  const last = useRef({ key, data })
  if (data || last.current.key !== key) last.current = { key, data }
  if (last.current.data) return { data: last.current.data, reload }
  throw error ? new ApiError(error) : new Error('The loader of this page has not asked for its data')
}
