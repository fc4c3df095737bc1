/** A process that runs PostgreSQL on the folder it is given, for tests that end it; says its URL once it is there. */
import { startPostgres } from '../../server/demo/postgres/start.ts'

const [dataDir = ''] = process.argv.slice(2)
const postgres = await startPostgres({ dataDir, log: () => {}, durable: false })

// Stands for the draining that the server does: it needs its database until it says so.
process.once('SIGINT', async () => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query('create table drained ()')
  await client.end()
  await postgres.stop()
  process.exit(0)
})
setInterval(() => {}, 60_000)
console.log(JSON.stringify({ url: postgres.url, pid: postgres.pid }))
