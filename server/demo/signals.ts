import pg from 'pg'
import type { DemoLog } from './database.ts'

/** `clock`: it has jumped. `stripe`: something waits to be delivered. Said by `pg_notify` under `demo_<name>`. */
export type SignalName = 'clock' | 'stripe'

export interface Signals {
  /** Also called after a lost connection is back, as something may have been missed. Returns how to stop. */
  on(name: SignalName, listener: () => void): () => void
  close(): Promise<void>
}

const names: SignalName[] = ['clock', 'stripe']
/** Milliseconds. */
const pause = 500

/** One listening connection for a process; it reconnects by itself. */
export async function openSignals(pool: pg.Pool, log: DemoLog): Promise<Signals> {
  const listeners = new Map<SignalName, Set<() => void>>(names.map((name) => [name, new Set()]))
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const tell = (name: SignalName) => {
    for (const listener of listeners.get(name) ?? []) listener()
  }
  const reconnect = () => {
    client = null
    if (closed) return
    timer = setTimeout(() => {
      connect().then(() => names.forEach(tell), reconnect)
    }, pause)
    timer.unref()
  }
  async function connect(): Promise<void> {
    const next = new pg.Client(pool.options)
    next.on('error', (error) => log.warn({ err: error }, 'the demo lost a connection'))
    next.on('notification', ({ channel }) => {
      for (const name of names) if (channel === `demo_${name}`) tell(name)
    })
    try {
      await next.connect()
      await next.query(names.map((name) => `listen demo_${name}`).join(';'))
    } catch (error) {
      await next.end().catch(() => {})
      throw error
    }
    next.on('end', reconnect)
    client = next
    if (closed) await next.end()
  }

  await connect()
  return {
    on(name, listener) {
      const all = listeners.get(name)
      all?.add(listener)
      return () => all?.delete(listener)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
