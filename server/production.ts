import { systemClock } from './adapters/system-clock.ts'
import type { Boot } from './boot.ts'
import type { Config } from './config/config.ts'

/** Everything is given by the settings, which have been checked to be whole. */
export function bootProduction(config: Config): Boot {
  const { databaseUrl, stripe, zoom, keys, mail } = config
  if (!databaseUrl || !stripe || !zoom || !keys || !mail.smtpUrl) throw new Error('production settings are not whole')
  return {
    complete: { databaseUrl, stripe, zoom, keys, smtpUrl: mail.smtpUrl },
    clock: systemClock,
    alone: false,
    extensions: [],
    prepare: async () => {},
    announce: () => {},
    close: async () => {},
  }
}
