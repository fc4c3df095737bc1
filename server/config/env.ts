/** The only place that reads the environment. Empty counts as not given. */
const NAMES = [
  'TSUDOI_MODE',
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'TSUDOI_PROCESS',
  'TSUDOI_DATA_DIR',
  'DATABASE_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_API_BASE',
  'ZOOM_ACCOUNT_ID',
  'ZOOM_CLIENT_ID',
  'ZOOM_CLIENT_SECRET',
  'ZOOM_API_BASE',
  'ZOOM_OAUTH_BASE',
  'TSUDOI_KEYS',
  'SMTP_URL',
  'MAIL_FROM',
  'METRICS_PORT',
  'LOG_LEVEL',
  'TRUST_PROXY',
  'TSUDOI_FAULT_AT',
] as const

export type Env = Partial<Record<(typeof NAMES)[number], string>>

export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const env: Env = {}
  for (const name of NAMES) {
    const value = source[name]?.trim()
    if (value) env[name] = value
  }
  return env
}
