import type pg from 'pg'

export interface Statement {
  text: string
  values: readonly unknown[]
  /** Which connection it went over: transactions are told apart by it. */
  connection: number
}

/** Keeps what is sent to the database over this pool, from now on. Counts nobody's but ours: the demo's own pools are left out. */
export function watchStatements(pool: pg.Pool) {
  const seen = new WeakSet<pg.PoolClient>()
  let connections = 0
  let kept: Statement[] = []

  pool.on('acquire', (client) => {
    if (seen.has(client)) return
    seen.add(client)
    const connection = connections++
    const query = client.query
    client.query = ((first: string | { text: string; values?: unknown[] }, ...rest: unknown[]) => {
      const text = typeof first === 'string' ? first : first.text
      const values = Array.isArray(rest[0]) ? rest[0] : typeof first === 'string' ? [] : (first.values ?? [])
      kept.push({ text, values, connection })
      return Reflect.apply(query, client, [first, ...rest])
    }) as typeof query
  })

  return {
    /** What `work` sent. Nothing else may be going on meanwhile. */
    async during(work: () => Promise<unknown>): Promise<Statement[]> {
      kept = []
      await work()
      return kept.splice(0)
    },
  }
}

/** One line each, for a message that says where a number comes from. */
export const outline = (statements: readonly Statement[]): string =>
  statements.map(({ text }) => text.trim().replace(/\s+/g, ' ').slice(0, 90)).join('\n')
