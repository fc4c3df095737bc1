import { parseConfig } from '../config/config.ts'
import { readEnv } from '../config/env.ts'
import type { System } from '../context.ts'
import { createLog } from '../log.ts'
import { bootProduction } from '../production.ts'
import { createSystem } from '../system.ts'

/**
 * The platform as the environment describes it. In demo mode, while no demo runs on its data directory, that is the
 * embedded database with its stand-ins. Throws ConfigError.
 */
export async function withSystem<T>(work: (system: System) => Promise<T>): Promise<T> {
  const config = parseConfig(readEnv())
  // What a command has to say it prints; of the platform's own words only what is wrong is of interest here.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel)
  const boot =
    config.mode === 'demo' ? await (await import('../demo/boot.ts')).bootDemo(config, log) : bootProduction(config)
  try {
    const running = createSystem({ ...config, processes: 'worker' }, boot.complete, boot.clock, log)
    try {
      await boot.prepare(running)
      return await work(running.system)
    } finally {
      await running.close()
    }
  } finally {
    await boot.close()
  }
}
