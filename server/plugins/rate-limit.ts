import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../context.ts'
import { errorText, preferredLocale } from '../i18n/index.ts'

/** Per account where one is known, else per address; webhooks, assets and health opt out by `config.rateLimit: false`. */
export async function rateLimitPlugin(app: FastifyInstance, { perMinute }: { perMinute: number }) {
  await app.register(rateLimit, {
    global: true,
    hook: 'preHandler',
    max: perMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => (request as { actor?: Actor | null }).actor?.personId ?? request.ip,
    errorResponseBuilder: (request, context) => {
      const message = errorText(preferredLocale(request.headers['accept-language']), 'RATE_LIMITED')
      const retryAfter = Math.ceil(context.ttl / 1_000)
      return Object.assign(new Error(message), {
        statusCode: context.statusCode,
        data: null,
        errors: [{ message, extensions: { code: 'RATE_LIMITED', retryAfter } }],
      })
    },
  })
}
