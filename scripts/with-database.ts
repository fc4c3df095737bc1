/** Runs a command with DATABASE_URL set to a fresh, migrated database: `node scripts/with-database.ts <command> …`. */
import { spawnSync } from 'node:child_process'
import { createTestDatabase } from '../test/support/database.ts'

const [command, ...args] = process.argv.slice(2)
if (!command) {
  console.error('usage: node scripts/with-database.ts <command> …')
  process.exit(2)
}
const { url, drop } = await createTestDatabase()
const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } })
await drop()
if (error) throw error
process.exitCode = status ?? 1
