import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { named } from './prepared.ts'
import type { DB } from './types.ts'

export type Db = Kysely<DB>

const DATE = 1082
const INT8 = 20
const NUMERIC = 1700

const types = {
  // A date is a day, not an instant; counts and sums fit a double.
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (value: string) => value
    if (oid === INT8 || oid === NUMERIC) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

export interface PoolOptions {
  url: string
  /** Most connections at once. */
  size?: number
  applicationName?: string
  /** A lost idle connection is the pool's to replace; it is only told here. */
  onError?: (error: Error) => void
}

export function createPool({ url, size = 10, applicationName = 'tsudoi', onError = () => {} }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    types,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => {
    // A client that is checked out has no listener of the pool's; without one its loss would end the process.
    client.on('error', onError)
    const query = client.query
    client.query = ((first: unknown, ...rest: unknown[]) =>
      Reflect.apply(query, client, [typeof first === 'string' ? named(first) : first, ...rest])) as typeof query
  })
  return pool
}

export const createDb = (pool: pg.Pool): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
