import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import cookie from '@fastify/cookie'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type pg from 'pg'
import type { Ctx, System } from './context.ts'
import { DEFAULTS, readSettings } from './features/office/settings.ts'
import { calendarRoutes } from './http/calendar.ts'
import { joinRoutes } from './http/join.ts'
import { stripeWebhook } from './http/stripe-webhook.ts'
import './i18n/catalogs.ts'
import { errorText, preferredLocale } from './i18n/index.ts'
import { graphqlPlugin } from './plugins/graphql.ts'
import { healthPlugin, type Readiness } from './plugins/health.ts'
import { rateLimitPlugin } from './plugins/rate-limit.ts'
import { securityPlugin } from './plugins/security.ts'
import { sessionPlugin } from './plugins/session.ts'
import { isUnavailable, RETRY_AFTER_S } from './unavailable.ts'

export interface AppOptions {
  system: System
  pool: pg.Pool
  /** Routes that only some installations have: the web client, the demo's outside world. */
  extensions?: ((app: FastifyInstance, contextOf: (request: FastifyRequest) => Promise<Ctx>) => Promise<void>)[]
  persisted?: Record<string, string>
}

const contextOf = async (request: FastifyRequest): Promise<Ctx> => request.tsudoiContext()

/** Everything that answers HTTP, without listening and without looking at the environment. */
export async function buildApp({ system, pool, extensions = [], persisted = {} }: AppOptions) {
  const { config } = system
  const readiness: Readiness = { accepting: true }
  const app = Fastify({
    loggerInstance: system.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: (_address, hop) => hop < config.trustProxy,
    bodyLimit: 256 * 1_024,
    connectionTimeout: 0,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  })
  app.server.headersTimeout = 20_000
  // Where no port is given nobody can read them, and nothing is measured.
  const metrics = config.metricsPort === null ? null : (await import('./plugins/metrics.ts')).metricsOf(pool)
  metrics?.observe(app)
  // Without a database yet we start all the same, and answer 503 until it is there.
  const settings = await readSettings(system.db).catch(() => DEFAULTS)

  app.setErrorHandler((error: Error & { statusCode?: number; errors?: unknown }, request, reply) => {
    const away = isUnavailable(error)
    const status = away ? 503 : error.statusCode && error.statusCode >= 400 ? error.statusCode : 500
    if (away) reply.header('retry-after', RETRY_AFTER_S)
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'a request failed')
    const code = status === 429 ? 'RATE_LIMITED' : status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT'
    const message = errorText(preferredLocale(request.headers['accept-language']), away ? 'UNAVAILABLE' : code)
    const errors = Array.isArray(error.errors) ? error.errors : [{ message, extensions: { code } }]
    return reply.code(status).send({ data: null, errors })
  })

  // Connections that are kept alive would hold up whoever waits for the last one.
  app.addHook('onSend', async (_request, reply) => void (readiness.accepting || reply.header('connection', 'close')))

  await securityPlugin(app, {
    https: config.publicUrl.startsWith('https:'),
    formTargets: ['https://checkout.stripe.com'],
  })
  await app.register(cookie)
  await app.register(websocket, {
    options: { maxPayload: 64 * 1_024, verifyClient: ({ req }, next) => next(isOwnPage(req, config.publicUrl)) },
    preClose: goingAway,
  })
  await sessionPlugin(app, { system })
  await rateLimitPlugin(app, { perMinute: settings.people.requestsPerMinute })
  await healthPlugin(app, { pool, readiness })
  await graphqlPlugin(app, {
    contextOf,
    introspection: config.mode === 'demo',
    persisted,
  })
  await app.register(async (routes) => stripeWebhook(routes, { system }))
  await calendarRoutes(app, { system, contextOf })
  await joinRoutes(app, { system })
  for (const extend of extensions) await extend(app, contextOf)

  return { app, readiness, metrics }
}

/**
 * RFC 6455 §10.2: a browser tells whose page opens a socket, and would send our cookie along with anybody's. Other programs tell none,
 * and bring no cookie of ours by accident.
 */
function isOwnPage({ headers: { origin, host } }: IncomingMessage, publicUrl: string): boolean {
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  return origin === new URL(publicUrl).origin || new URL(origin).host === host
}

/** RFC 6455 §7.4.1: 1001, so that clients come back to another process by themselves. */
function goingAway(this: FastifyInstance, done: () => void): void {
  for (const client of this.websocketServer.clients) client.close(1001, 'going away')
  done()
}
