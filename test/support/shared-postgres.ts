import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DataDirInUse } from '../../server/demo/postgres/errors.ts'
import { sharedFolder, startTestServer } from './postgres.ts'

/** The process behind `testServerUrl()`: keeps a PostgreSQL while anybody is connected, and a minute longer. */

const IDLE_SECONDS = 60

try {
  await keepShared()
} catch (error) {
  // Another one has the folder, which is all we want.
  if (!(error instanceof DataDirInUse)) throw error
}

async function keepShared(): Promise<void> {
  const folder = sharedFolder()
  const server = await startTestServer(folder)
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => server.stop().finally(() => process.exit()))
  const file = join(folder, 'url')
  await writeFile(`${file}.new`, server.url, { mode: 0o600 })
  await rename(`${file}.new`, file)
  const watcher = new pg.Client({ connectionString: server.url })
  watcher.on('error', () => {})
  try {
    await watcher.connect()
    for (let idle = 0; idle < IDLE_SECONDS; idle++) {
      await sleep(1_000)
      if ((await othersConnected(watcher)) > 0) idle = 0
    }
    await watcher.end()
  } finally {
    await server.stop()
  }
}

async function othersConnected(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return rows[0]?.count ?? 0
}
