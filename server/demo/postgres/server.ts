import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, stat, truncate } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries.ts'
import { PostgresFailed } from './errors.ts'
import type { Place } from './place.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { within } from './processes.ts'
import { serverSettings } from './settings.ts'
import type { Launcher } from './way.ts'

export interface ServerOptions {
  place: Place
  launcher: Launcher
  logFile: string
  maxConnections: number
  durable: boolean
}

export interface RunningServer {
  pid: number
  port: number
  child: ChildProcess
}

/** Milliseconds. Recovery after a crash replays at most max_wal_size. */
const READY_WITHIN = 60_000
/** Milliseconds that the orphans of a killed server, or a port on its way to be freed, get to go. */
const RETRY_FOR = 15_000
const LOG_LIMIT = 1_000_000

/** What passes by itself: backends of a killed postmaster that still hold its memory, a port that was taken in the meantime. */
const PASSING =
  /pre-existing shared memory block|lock file "postmaster\.pid" already exists|could not bind|could not create any TCP/

/** Starts PostgreSQL and waits until it answers. Given a `port`, that one or none. */
export async function launchServer(options: ServerOptions, port?: number): Promise<RunningServer> {
  await limitLog(options.logFile)
  const giveUp = performance.now() + RETRY_FOR
  for (;;) {
    const outcome = await attempt(options, port ?? (await freePort()))
    if (typeof outcome !== 'string') return outcome
    if (!PASSING.test(outcome) || performance.now() > giveUp) {
      throw new PostgresFailed(`PostgreSQL did not start (more in ${options.logFile}):\n${outcome}`)
    }
    await sleep(100)
  }
}

/** The running server, or what the failed one said. */
async function attempt(options: ServerOptions, port: number): Promise<RunningServer | string> {
  const { place, launcher, logFile } = options
  const [command, ...args] = launcher.wrap([
    program(place.native, 'postgres'),
    '-D',
    place.cluster,
    ...serverSettings(port, options.maxConnections, options.durable),
  ])
  const log = await open(logFile, 'a', 0o600)
  const { size: before } = await log.stat()
  // Detached: Ctrl-C in the terminal reaches the whole process group, and PostgreSQL has to outlive us by a moment.
  const child = spawn(command, args, {
    ...launcher.become,
    detached: true,
    cwd: '/',
    stdio: ['ignore', log.fd, log.fd],
  })
  const failure = once(child, 'error')
  failure.catch(() => {})
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  await log.close()
  const { pid } = child
  const isReady = async () => {
    const file = await readPostmasterFile(place.cluster)
    return file?.pid === pid && file?.status === 'ready'
  }
  const ready = await within(READY_WITHIN, async () => ended || (await isReady()))
  if (pid !== undefined && ready && !ended) {
    child.unref()
    return { pid, port, child }
  }
  child.kill('SIGQUIT')
  if (pid === undefined) return String((await failure)[0])
  return ready ? lastLines(logFile, before) : `not ready within ${READY_WITHIN / 1000} s`
}

async function lastLines(logFile: string, from: number): Promise<string> {
  const text = await readFile(logFile)
  return text.subarray(from).toString().trim().split('\n').slice(-8).join('\n')
}

async function limitLog(logFile: string): Promise<void> {
  const found = await stat(logFile).catch(() => null)
  if (found && found.size > LOG_LIMIT) await truncate(logFile)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new PostgresFailed('no free port on 127.0.0.1')
  return address.port
}
