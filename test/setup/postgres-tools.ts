import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Test } from 'tap'
import { type EmbeddedPostgres, type PostgresOptions, startPostgres } from '../../server/demo/postgres/start.ts'

/** Unlike t.testdir() it goes after what was registered later has been torn down. */
export async function tempFolder(t: Test, mode = 0o700): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tsudoi-setup-'))
  await chmod(folder, mode)
  t.teardown(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))
  return folder
}

/** What it had to say to the console is in `lines`. */
export async function start(
  t: Test,
  dataDir: string,
  options: Partial<PostgresOptions> = {},
): Promise<EmbeddedPostgres & { lines: string[] }> {
  const lines: string[] = []
  const postgres = await startPostgres({ dataDir, durable: false, log: (line) => lines.push(line), ...options })
  t.teardown(() => postgres.stop())
  return Object.assign(postgres, { lines })
}

/** The first column of the first row. */
export async function query(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

/** Another process that runs PostgreSQL and can be killed; `through` is a command that starts it as somebody else. */
export async function startHolder(
  t: Test,
  dataDir: string,
  through: string[] = [],
): Promise<{ child: ChildProcess; group: number; url: string; pid: number }> {
  const [command = '', ...args] = [
    ...through,
    process.execPath,
    join(import.meta.dirname, 'postgres-holder.ts'),
    dataDir,
  ]
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  const [line] = await once(child.stdout, 'data')
  if (child.pid === undefined) throw new Error('the holder did not start')
  return { child, group: child.pid, ...JSON.parse(String(line)) }
}
