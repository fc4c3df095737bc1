import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Test } from 'tap'
import { createDb, createPool, type Db } from '../../db/client.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { ROOT, testServerUrl } from './postgres.ts'

export interface TestDatabase {
  url: string
  pool: pg.Pool
  db: Db
}

/** A database of this test's own on a real PostgreSQL: migrated, empty, dropped at the end whatever is still connected to it. */
export async function testDatabase(t: Pick<Test, 'teardown'>, { poolSize = 10 } = {}): Promise<TestDatabase> {
  const { url, drop } = await createTestDatabase()
  const pool = createPool({ url, size: poolSize, applicationName: 'test' })
  t.teardown(async () => {
    if (!pool.ended) await pool.end()
    await drop()
  })
  return { url, pool, db: createDb(pool) }
}

export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = await testServerUrl()
  const template = await ensureTemplate(server)
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`))
  return {
    url: databaseUrl(server, name),
    async drop() {
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** Any one number, for pg_advisory_lock: several test files may want the template first. */
const TEMPLATE_LOCK = 7_240_117

/** Migrates once per state of the migrations; afterwards a database costs a copy of files. */
export async function ensureTemplate(server: string): Promise<string> {
  const template = `template_${await migrationsHash()}`
  await onServer(server, async (client) => {
    const exists = async () =>
      (await client.query('select from pg_database where datname = $1', [template])).rowCount === 1
    if (await exists()) return
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    if (await exists()) return
    const draft = `${template}_draft`
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft} template template0`)
    const pool = createPool({ url: databaseUrl(server, draft), size: 2 })
    await migrateToLatest(pool).finally(() => pool.end())
    await client.query(`alter database ${draft} rename to ${template}`)
  })
  return template
}

async function migrationsHash(): Promise<string> {
  const folder = join(ROOT, 'db/migrations')
  const hash = createHash('sha256')
  const sources = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort()
  for (const file of [...sources.map((name) => join(folder, name)), join(ROOT, 'db/migrate.ts')]) {
    hash.update(file).update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = name
  return url.href
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
