import { runMigrations } from 'graphile-worker'
import { Migrator } from 'kysely/migration'
import type pg from 'pg'
import { createDb } from './client.ts'
import { migrations } from './migrations/index.ts'

/** Brings the database to the newest schema, the job queue's own included. Safe when several processes start at once. */
export async function migrateToLatest(pool: pg.Pool): Promise<string[]> {
  const migrator = new Migrator({ db: createDb(pool), provider: { getMigrations: async () => migrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  await runMigrations({ pgPool: pool })
  return results.filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** Names of migrations that this build knows and the database has not seen. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
  const migrator = new Migrator({ db: createDb(pool), provider: { getMigrations: async () => migrations } })
  const all = await migrator.getMigrations()
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name)
}
