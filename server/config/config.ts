import { resolve } from 'node:path'
import { FAULT_POINTS, type FaultPoint } from '../faults.ts'
import type { Env } from './env.ts'
import { parseKeys, type RingKey } from './keys.ts'

export type Mode = 'demo' | 'production'
export type Processes = 'all' | 'web' | 'worker'

export interface StripeConfig {
  secretKey: string
  webhookSecret: string
  /** `http://host:port`, no path; null = Stripe's own. */
  apiBase: string | null
}
export interface ZoomConfig {
  accountId: string
  clientId: string
  clientSecret: string
  apiBase: string
  oauthBase: string
}
export interface MailConfig {
  /** Null in demo mode: the mailbox's address is known once it listens. */
  smtpUrl: string | null
  from: string
}

/** Null stands for "demo mode brings a stand-in". In production nothing but metrics is null. */
export interface Config {
  mode: Mode
  processes: Processes
  host: string
  port: number
  /** An origin without a trailing slash. */
  publicUrl: string
  dataDir: string
  databaseUrl: string | null
  stripe: StripeConfig | null
  zoom: ZoomConfig | null
  mail: MailConfig
  /** The first key writes, all of them read. Null in demo mode: made in the data directory. */
  keys: RingKey[] | null
  metricsPort: number | null
  logLevel: string
  /** How many proxies in front are believed about the caller's address. */
  trustProxy: number
  /** The crash test's: where the process kills itself. Null everywhere else, and in production always. */
  faultAt: FaultPoint | null
}

/** All faults at once, each naming its variable and how to mend it. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly faults: string[]
  constructor(faults: string[]) {
    super(`The settings do not hold up:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1']

export function parseConfig(env: Env): Config {
  const faults: string[] = []
  const mode = oneOf('TSUDOI_MODE', env.TSUDOI_MODE, ['demo', 'production'], env.DATABASE_URL ? 'production' : 'demo')
  const processes = oneOf('TSUDOI_PROCESS', env.TSUDOI_PROCESS, ['all', 'web', 'worker'], 'all')
  const port = portNumber('PORT', env.PORT) ?? 3000
  const host = env.HOST ?? '127.0.0.1'
  const publicUrl = origin('PUBLIC_URL', env.PUBLIC_URL) ?? `http://localhost:${port}`
  const production = mode === 'production'

  if (production) {
    for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'TSUDOI_KEYS', 'SMTP_URL', 'MAIL_FROM'] as const) required(name)
    if (env.PUBLIC_URL && !publicUrl.startsWith('https:') && !LOOPBACK.includes(new URL(publicUrl).hostname))
      faults.push('PUBLIC_URL must be https, as the sign-in cookie is sent over it')
  } else if (!LOOPBACK.includes(host)) {
    faults.push(`HOST is ${host}, but demo mode lets anybody in and so listens on 127.0.0.1 only`)
  }

  return check({
    mode,
    processes,
    host,
    port,
    publicUrl,
    dataDir: resolve(env.TSUDOI_DATA_DIR ?? '.data'),
    databaseUrl: url('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:']),
    stripe: stripe(),
    zoom: zoom(),
    mail: {
      smtpUrl: url('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:']),
      from: env.MAIL_FROM ?? 'office@example.jp',
    },
    keys: keys(),
    metricsPort: portNumber('METRICS_PORT', env.METRICS_PORT) ?? null,
    logLevel: oneOf('LOG_LEVEL', env.LOG_LEVEL, LEVELS, production ? 'info' : 'warn'),
    trustProxy: wholeNumber('TRUST_PROXY', env.TRUST_PROXY) ?? 0,
    faultAt: production ? null : (FAULT_POINTS.find((point) => point === env.TSUDOI_FAULT_AT) ?? null),
  })

  function check(config: Config): Config {
    if (faults.length > 0) throw new ConfigError(faults)
    return config
  }
  function required(name: keyof Env): void {
    if (!env[name]) faults.push(`${name} is missing (production needs it)`)
  }
  function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[], otherwise: T): T {
    if (value === undefined) return otherwise
    if ((allowed as readonly string[]).includes(value)) return value as T
    faults.push(`${name} is "${value}", but must be one of ${allowed.join(', ')}`)
    return otherwise
  }
  function wholeNumber(name: string, value: string | undefined): number | undefined {
    if (value === undefined) return undefined
    if (/^\d{1,6}$/.test(value)) return Number(value)
    faults.push(`${name} is "${value}", but must be a whole number`)
    return undefined
  }
  function portNumber(name: string, value: string | undefined): number | undefined {
    const number = wholeNumber(name, value)
    if (number !== undefined && number > 65_535) faults.push(`${name} is ${value}, but ports end at 65535`)
    return number
  }
  function url(name: string, value: string | undefined, protocols: string[]): string | null {
    if (value === undefined) return null
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value
    faults.push(`${name} must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`)
    return null
  }
  function origin(name: string, value: string | undefined): string | null {
    const address = url(name, value, ['http:', 'https:'])
    if (address && new URL(address).pathname !== '/') faults.push(`${name} must have no path`)
    return address ? new URL(address).origin : null
  }
  /** All or none of a vendor's settings; none is for demo mode only. */
  function together(names: (keyof Env)[]): boolean {
    const missing = names.filter((name) => !env[name])
    if (missing.length === 0) return true
    if (missing.length < names.length || production)
      for (const name of missing)
        faults.push(
          `${name} is missing${missing.length < names.length ? ` (${names.find((n) => env[n])} is given)` : ' (production needs it)'}`,
        )
    return false
  }
  function stripe(): StripeConfig | null {
    const apiBase = origin('STRIPE_API_BASE', env.STRIPE_API_BASE)
    if (!together(['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'])) return null
    return { secretKey: env.STRIPE_SECRET_KEY!, webhookSecret: env.STRIPE_WEBHOOK_SECRET!, apiBase }
  }
  function zoom(): ZoomConfig | null {
    const apiBase = url('ZOOM_API_BASE', env.ZOOM_API_BASE, ['http:', 'https:']) ?? 'https://api.zoom.us/v2'
    const oauthBase = url('ZOOM_OAUTH_BASE', env.ZOOM_OAUTH_BASE, ['http:', 'https:']) ?? 'https://zoom.us'
    if (!together(['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'])) return null
    return {
      accountId: env.ZOOM_ACCOUNT_ID!,
      clientId: env.ZOOM_CLIENT_ID!,
      clientSecret: env.ZOOM_CLIENT_SECRET!,
      apiBase: apiBase.replace(/\/$/, ''),
      oauthBase: oauthBase.replace(/\/$/, ''),
    }
  }
  function keys(): RingKey[] | null {
    if (!env.TSUDOI_KEYS) return null
    const ring = parseKeys(env.TSUDOI_KEYS)
    if (!ring)
      faults.push(
        'TSUDOI_KEYS must read name:key,name:key with keys of 32 bytes in base64url (npm run tsudoi -- make-key)',
      )
    return ring
  }
}
