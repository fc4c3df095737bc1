import {
  type Client,
  cacheExchange,
  createClient,
  fetchExchange,
  mapExchange,
  type SSRData,
  type SSRExchange,
  type SubscriptionForwarder,
  ssrExchange,
  subscriptionExchange,
} from 'urql'
import { tell } from './signals.ts'

type Options = { fetch: typeof fetch; cache: SSRData; isServer: boolean }

/** urql with the document's data in it, so that the first render asks nothing again. */
export function createApi({ fetch, cache, isServer }: Options): { client: Client; ssr: SSRExchange } {
  const ssr = ssrExchange({ isClient: !isServer, initialState: cache })
  const client = createClient({
    url: '/graphql',
    fetch,
    preferGetMethod: false,
    suspense: false,
    exchanges: [
      mapExchange({
        onError({ graphQLErrors }) {
          if (!isServer && graphQLErrors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) {
            tell('session-ended')
          }
        },
      }),
      cacheExchange,
      ssr,
      fetchExchange,
      ...(isServer ? [] : [subscriptionExchange({ forwardSubscription: overSocket })]),
    ],
  })
  return { client, ssr }
}

/** The socket's code is loaded with the first subscription. */
const overSocket: SubscriptionForwarder = ({ query = '', variables, operationName }) => ({
  subscribe(sink) {
    let stop: (() => void) | undefined
    let stopped = false
    import('./live.ts').then(
      ({ liveClient }) => {
        if (!stopped) stop = liveClient().subscribe({ query, variables, operationName }, sink)
      },
      (error: unknown) => sink.error(error),
    )
    return {
      unsubscribe() {
        stopped = true
        stop?.()
      },
    }
  },
})
