import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../../server/demo/postgres/start.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const SERVER_VARIABLE = 'TSUDOI_TEST_DATABASE_URL'

export interface TestServer {
  url: string
  stop(): Promise<void>
}

/** One PostgreSQL for a whole run of the tests: fast instead of durable, gone afterwards with everything in it. */
export async function startTestServer(dataDir?: string): Promise<TestServer> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'tsudoi-test-')))
  const postgres = await startPostgres({
    dataDir: folder,
    durable: false,
    maxConnections: 250,
    log: (line) => console.error(line),
  })
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The server that tests use: the one that `npm test` has started, else one that all test files share which are run by hand in this
 * checkout; it ends by itself a minute after the last of them.
 */
export async function testServerUrl(): Promise<string> {
  const given = process.env[SERVER_VARIABLE]
  if (given) return given
  const giveUp = performance.now() + 60_000
  let keeper = null
  while (performance.now() < giveUp) {
    const url = await readFile(join(sharedFolder(), 'url'), 'utf8').catch(() => null)
    if (url && (await answers(url))) return url
    // Of several that start at once one gets the folder, and the others end.
    if (!keeper || keeper.exitCode !== null) {
      keeper = spawn(process.execPath, [join(import.meta.dirname, 'shared-postgres.ts')], {
        detached: true,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      keeper.unref()
    }
    await sleep(50)
  }
  throw new Error(`no test PostgreSQL within 60 s; is ${sharedFolder()} in order?`)
}

/** One per checkout and user. */
export const sharedFolder = (): string => {
  const key = createHash('sha256').update(`${userInfo().uid} ${ROOT}`).digest('hex').slice(0, 12)
  return join(tmpdir(), `tsudoi-shared-test-${key}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
