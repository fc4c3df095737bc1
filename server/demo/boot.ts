import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPool } from '../../db/client.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { seedDemo } from '../../db/seeds/demo/index.ts'
import type { Boot } from '../boot.ts'
import type { Config } from '../config/config.ts'
import { formatKeys, parseKeys, type RingKey } from '../config/keys.ts'
import type { createLog } from '../log.ts'
import { devPlugin } from './dev/plugin.ts'
import { greeting } from './greeting.ts'
import { startPostgres } from './postgres/start.ts'
import { openDemoWorld, startStandIns } from './stand-ins.ts'
import { takeOverSeeded } from './stripe/seeded.ts'

/** Demo mode: an embedded PostgreSQL, the stand-ins for whatever has no settings of its own, and a world to walk in. */
export async function bootDemo(config: Config, log: ReturnType<typeof createLog>): Promise<Boot> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const postgres = config.databaseUrl
    ? null
    : await startPostgres({ dataDir: join(config.dataDir, 'postgres'), log: (line) => log.info(line) })
  const databaseUrl = config.databaseUrl ?? postgres!.url
  try {
    await migrate(databaseUrl)
    const world = await openDemoWorld({ databaseUrl, log })
    const standIns = await startStandIns({
      world,
      publicUrl: config.publicUrl,
      which: { stripe: !config.stripe, zoom: !config.zoom, smtp: !config.mail.smtpUrl },
    })
    return {
      complete: {
        databaseUrl,
        stripe: config.stripe ?? standIns.stripe!,
        zoom: config.zoom ?? standIns.zoom!,
        smtpUrl: config.mail.smtpUrl ?? standIns.smtp!.url,
        keys: config.keys ?? (await ownKeys(config.dataDir)),
      },
      clock: world.clock,
      alone: postgres !== null,
      extensions: [async (app) => devPlugin(app, { world, standIns, publicUrl: config.publicUrl })],
      prepare: async ({ system }) => {
        await seedDemo(system)
        if (!config.stripe) await takeOverSeeded({ ...world, publicUrl: () => config.publicUrl })
      },
      announce: () => console.log(greeting(config)),
      async close() {
        await standIns.close()
        await world.close()
        await postgres?.stop()
      },
    }
  } catch (error) {
    await postgres?.stop()
    throw error
  }
}

async function migrate(databaseUrl: string): Promise<void> {
  const pool = createPool({ url: databaseUrl, size: 2 })
  try {
    await migrateToLatest(pool)
  } finally {
    await pool.end()
  }
}

/** Made once and kept, so that links in mails outlive a restart. */
async function ownKeys(dataDir: string): Promise<RingKey[]> {
  const file = join(dataDir, 'keys')
  const text = await readFile(file, 'utf8').catch(() => null)
  const known = text && parseKeys(text)
  if (known) return known
  const made = [{ name: 'demo', secret: randomBytes(32) }]
  await writeFile(file, formatKeys(made), { mode: 0o600 })
  return made
}
