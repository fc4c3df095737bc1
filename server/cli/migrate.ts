import { createPool } from '../../db/client.ts'
import { migrateToLatest, pendingMigrations } from '../../db/migrate.ts'
import { type Command, CommandFailed } from './command.ts'

export const migrate: Command = {
  name: 'migrate',
  summary: {
    en: 'Brings the database (DATABASE_URL) to the newest schema; safe to run again and from several machines at once.',
    ja: 'データベースを最新の構造にします。何度実行しても安全です。',
  },
  options: { check: { help: 'only lists what is missing; exit code 1 if anything is' } },
  async run({ env, flag, out }) {
    const url = env.DATABASE_URL
    if (!url) throw new CommandFailed(['DATABASE_URL is missing (demo mode migrates its own database at start)'])
    if (!/^postgres(ql)?:\/\//.test(url)) throw new CommandFailed(['DATABASE_URL must start with postgres://'])
    const pool = createPool({ url, size: 2, applicationName: 'tsudoi-migrate' })
    try {
      if (flag('check')) {
        const pending = await pendingMigrations(pool)
        for (const name of pending) out(`missing: ${name}`)
        if (pending.length === 0) out('The database is up to date.')
        return pending.length === 0 ? 0 : 1
      }
      const done = await migrateToLatest(pool)
      for (const name of done) out(`done: ${name}`)
      out(done.length === 0 ? 'The database was up to date.' : 'The database is up to date.')
    } finally {
      await pool.end()
    }
  },
}
