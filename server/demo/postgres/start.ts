import { once } from 'node:events'
import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { claimDataDir } from './claim.ts'
import { ensureCluster, readOrMakePassword, SUPERUSER } from './cluster.ts'
import { preparePlace } from './place.ts'
import { settleFormerPostmaster } from './postmaster-file.ts'
import { signal } from './processes.ts'
import { launchServer, type RunningServer, type ServerOptions } from './server.ts'
import { chooseLauncher, type Way } from './way.ts'

export interface PostgresOptions {
  /** Made when missing. Holds the cluster, the password, the log and the number of the process that owns it. */
  dataDir: string
  log: (line: string) => void
  /** Survives loss of power. Tests do without, and are faster. */
  durable?: boolean
  maxConnections?: number
  /** Forces one of the ways to run it; without it the first that works here. */
  way?: Way
  /** Where `other-user` may keep what that user cannot reach otherwise. */
  shelters?: readonly string[]
}

export interface EmbeddedPostgres {
  /** Of the database `tsudoi`, on 127.0.0.1, with its password; stays the same when PostgreSQL is restarted after a crash. */
  url: string
  way: Way
  /** Of the postmaster that runs now. */
  readonly pid: number
  /** Ends PostgreSQL cleanly and frees the data directory. May be called more than once. */
  stop(): Promise<void>
}

const DATABASE = 'tsudoi'
/** Restarts after a crash before we leave it down, and the milliseconds after which a crash is forgotten. */
const RESTARTS = 5
const FORGOTTEN_AFTER = 60_000

/**
 * Runs the embedded PostgreSQL on `dataDir` until `stop()`; restarts it on the same port when it dies on its own. It ends with this
 * process: by a signal from the kernel on Linux, else at the next start.
 *
 * @throws DataDirInUse, PostgresFailed
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
  const home = await realpath(options.dataDir)
  const release = await claimDataDir(home)
  try {
    const launcher = chooseLauncher(options.way)
    const place = await preparePlace(home, await findBinaries(), launcher, options.shelters)
    const password = await readOrMakePassword(home)
    const durable = options.durable ?? true
    await settleFormerPostmaster(place.cluster, place.native, options.log)
    await ensureCluster(place, launcher, password, durable)
    const server: ServerOptions = {
      place,
      launcher,
      durable,
      logFile: join(home, 'postgres.log'),
      maxConnections: options.maxConnections ?? 120,
    }
    const keeper = keep(server, await launchServer(server), options.log)
    const urlOf = (database: string) =>
      `postgres://${SUPERUSER}:${password}@127.0.0.1:${keeper.port}/${database}?sslmode=disable`
    await ensureDatabase(urlOf('postgres')).catch(async (error: unknown) => {
      await keeper.stop()
      throw error
    })
    let stopping: Promise<void> | undefined
    return {
      url: urlOf(DATABASE),
      way: launcher.way,
      get pid() {
        return keeper.pid()
      },
      stop: () => (stopping ??= keeper.stop().finally(release)),
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** Watches the server, and starts it again on its port when it ends without having been asked to. */
function keep(options: ServerOptions, first: RunningServer, log: (line: string) => void) {
  const { native } = options.place
  let server = first
  let stopped = false
  let crashes: number[] = []
  let restarting: Promise<void> = Promise.resolve()
  const endWithUs = () => signal(server.pid, 'INT', native)

  const restart = async () => {
    const now = performance.now()
    crashes = [...crashes.filter((at) => now - at < FORGOTTEN_AFTER), now]
    if (crashes.length > RESTARTS) return log(`PostgreSQL keeps ending; see ${options.logFile}, then start again`)
    log('PostgreSQL ended unexpectedly; starting it again')
    try {
      server = await launchServer(options, server.port)
      watch()
    } catch (error) {
      log(error instanceof Error ? error.message : String(error))
    }
  }
  const watch = () =>
    server.child.once('exit', () => {
      if (!stopped) restarting = restart()
    })

  watch()
  process.once('exit', endWithUs)
  return {
    port: first.port,
    pid: () => server.pid,
    async stop() {
      stopped = true
      process.off('exit', endWithUs)
      await restarting
      await end(server, native)
    },
  }
}

/** Fast shutdown writes everything out; what takes longer than 10 s is cut short and recovers at the next start. */
async function end({ child, pid }: RunningServer, native: string): Promise<void> {
  const ended = () => child.exitCode !== null || child.signalCode !== null
  if (ended()) return
  child.ref()
  const exit = once(child, 'exit')
  signal(pid, 'INT', native)
  const timely = await Promise.race([exit.then(() => true), sleep(10_000, false, { ref: false })])
  if (!timely) signal(pid, 'QUIT', native)
  await exit
}

/** Also the proof that it answers, and to this password. */
async function ensureDatabase(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
