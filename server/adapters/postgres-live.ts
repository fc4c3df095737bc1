import { sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Tx } from '../../db/transaction.ts'
import type { Live, LiveTopics } from '../ports/live.ts'

const CHANNEL = 'tsudoi'
const LONGEST_WAIT_MS = 5_000

/**
 * Fan-out by LISTEN/NOTIFY: one connection a process, ids only (a payload may hold 8,000 bytes), reconnecting by itself.
 * After a reconnection every reader is woken once, since a change may have been missed.
 */
export function postgresLive(pool: Pool, log: { warn(fault: object, text: string): void }) {
  const readers = new Map<string, Set<() => void>>()
  let client: PoolClient | null = null
  let closed = false
  let wait = 100

  async function listen(): Promise<void> {
    if (closed) return
    try {
      const connected = await pool.connect()
      if (closed) return connected.release(true)
      client = connected
      connected.on('notification', ({ payload }) => wake(payload ?? ''))
      connected.once('end', () => again(connected))
      connected.once('error', () => again(connected))
      await connected.query(`listen ${CHANNEL}`)
      wait = 100
      for (const key of readers.keys()) wake(key)
    } catch (error) {
      log.warn({ err: error }, 'live: cannot listen, trying again')
      retry()
    }
  }

  function again(lost: PoolClient): void {
    if (client !== lost) return
    client = null
    lost.release(true)
    retry()
  }

  function retry(): void {
    if (closed) return
    setTimeout(listen, wait).unref()
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }

  const wake = (key: string): void => {
    for (const reader of readers.get(key) ?? []) reader()
  }

  const live: Live = {
    async publish(tx: Tx, topic: keyof LiveTopics, id: string) {
      await sql`select pg_notify(${CHANNEL}, ${`${topic}:${id}`})`.execute(tx)
    },
    subscribe(topic, id, signal) {
      const key = `${topic}:${id}`
      let changed = false
      let done = false
      let waiting: ((result: IteratorResult<void>) => void) | null = null
      const reader = () => {
        if (!waiting) changed = true
        else {
          const resolve = waiting
          waiting = null
          resolve({ value: undefined, done: false })
        }
      }
      const end = (): void => {
        if (done) return
        done = true
        const set = readers.get(key)
        set?.delete(reader)
        if (set?.size === 0) readers.delete(key)
        waiting?.({ value: undefined, done: true })
        waiting = null
        signal?.removeEventListener('abort', end)
      }
      const set = readers.get(key) ?? new Set()
      readers.set(key, set.add(reader))
      signal?.addEventListener('abort', end)
      if (signal?.aborted) end()
      return {
        [Symbol.asyncIterator]() {
          return this
        },
        async next() {
          if (done) return { value: undefined, done: true }
          if (changed) {
            changed = false
            return { value: undefined, done: false }
          }
          return new Promise((resolve) => {
            waiting = resolve
          })
        },
        async return() {
          end()
          return { value: undefined, done: true }
        },
      }
    },
  }

  return {
    live,
    start: listen,
    async close() {
      closed = true
      const listening = client
      client = null
      listening?.release(true)
    },
  }
}
