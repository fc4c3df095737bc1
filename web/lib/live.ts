import { type Client, createClient } from 'graphql-ws'
import { tell } from './signals.ts'

/** The session that opened the socket has ended (as graphql-ws numbers it); it is not tried again. */
const sessionOver = 4401

let shared: Client | undefined

/** One socket for all subscriptions, opened with the first and closed after the last. Signed in by the session's cookie. */
export function liveClient(): Client {
  if (shared) return shared
  let lost = false
  shared = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    // 0.5 s, 1 s, 2 s … 30 s, each spread by half, so that a restarted server is not met by everybody at once.
    retryWait: (retries) => {
      const wait = Math.min(30_000, 500 * 2 ** retries)
      return new Promise((resolve) => setTimeout(resolve, wait * (0.75 + Math.random() / 2)))
    },
    on: {
      closed: (event) => {
        lost = true
        if (event instanceof CloseEvent && event.code === sessionOver) tell('session-ended')
      },
      connected: () => {
        // What happened meanwhile was not heard: pages ask again.
        if (lost) tell('live-again')
        lost = false
      },
    },
  })
  return shared
}
