import pg from 'pg'

/** Whatever runs a statement: the pool, or a client inside a transaction. */
export type Db = Pick<pg.ClientBase, 'query'>

export interface DemoLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

/** A small pool of the stand-ins' own, so that they never wait for the platform's connections, nor it for theirs. */
export function openPool(databaseUrl: string, log: DemoLog): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, application_name: 'tsudoi-demo' })
  pool.on('error', (error) => log.warn({ err: error }, 'demo database connection lost'))
  return pool
}

export async function inTransaction<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}
