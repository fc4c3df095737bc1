import { flushCompileCache } from 'node:module'
import { createServer } from 'node:net'
import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { type Config, ConfigError, type Processes, parseConfig } from './config/config.ts'
import { readEnv } from './config/env.ts'
import { armFault } from './faults.ts'
import { createLog } from './log.ts'
import { pages, persistedOperations } from './pages.ts'
import { bootProduction } from './production.ts'
import { createSystem } from './system.ts'

const GRACE_MS = 15_000

await main()

/** Answers are given as soon as they can be; the work that waits is begun behind them. */
async function main(): Promise<void> {
  const config = settingsOrExit()
  const log = createLog(config.logLevel)
  armFault(config.faultAt)
  if (config.processes !== 'worker') await portIsFreeOrExit(config)

  let leaving = false
  let failed = false
  const closers: (() => Promise<void>)[] = []
  const closing = closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err, signal }) => {
    leaving = true
    if (err) log.fatal({ err }, 'going down after a fault')
    else log.info({ signal }, 'going down')
    for (const close of closers.reverse()) await close().catch((error) => log.error({ err: error }, 'while going down'))
    // Left to itself it would say 0 where no signal and no fault of its own catching brought it here.
    if (failed) process.exit(1)
  })

  try {
    const boot =
      config.mode === 'demo' ? await (await import('./demo/boot.ts')).bootDemo(config, log) : bootProduction(config)
    closers.push(boot.close)
    const running = createSystem(config, boot.complete, boot.clock, log)
    closers.push(running.close)
    await boot.prepare(running)
    await running.start()

    let working: Promise<{ stop(): Promise<void> }> | null = null
    // Before the app's: going down, we stop listening first.
    closers.push(async () => (await working)?.stop())
    if (config.processes !== 'worker') {
      const { app, readiness, metrics } = await buildApp({
        ...running,
        persisted: await persistedOperations(),
        extensions: [...boot.extensions, pages(boot.clock)],
      })
      closers.push(async () => {
        readiness.accepting = false
        await app.close()
      })
      await app.listen({ host: config.host, port: config.port, backlog: 4_096 })
      if (metrics && config.metricsPort !== null) {
        const server = await metrics.listen(config.metricsPort, config.host)
        closers.push(async () => void server.close())
      }
    }
    if (config.processes !== 'web' && !leaving) {
      working = work(running, boot.alone)
      await working
    }
    if (!leaving) boot.announce()
    flushCompileCache()
  } catch (error) {
    log.fatal({ err: error }, 'cannot start')
    console.error(error instanceof Error ? error.message : error)
    failed = true
    await closing.close()
  }
}

async function work({ system, pool }: ReturnType<typeof createSystem>, alone: boolean) {
  const { startWorker } = await import('../jobs/worker.ts')
  return startWorker({ system, pool, alone })
}

function settingsOrExit(): Config {
  try {
    const named = process.argv[2]
    const env = readEnv()
    return parseConfig(named ? { ...env, TSUDOI_PROCESS: named as Processes } : env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** Looked at before anything else is started, so that the answer comes at once. */
async function portIsFreeOrExit({ port, host }: Config): Promise<void> {
  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen({ port, host }, () => probe.close(() => resolve(null)))
  })
  if (!fault) return
  if (fault.code === 'EADDRINUSE') {
    console.error(
      `ポート${port}は、ほかのプログラムが使っています。別の番号を選んでください：  PORT=${port + 1} npm start`,
    )
    console.error(`Port ${port} is taken by another program. Choose another:  PORT=${port + 1} npm start`)
  } else console.error(`Cannot listen on ${host}:${port}: ${fault.message}`)
  process.exit(1)
}
