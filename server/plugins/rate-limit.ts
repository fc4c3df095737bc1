import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../context.ts'
import { RequestError } from '../errors.ts'

/** Per account where one is known, else per address; webhooks, assets and health opt out by `config.rateLimit: false`. */
export async function rateLimitPlugin(app: FastifyInstance, { perMinute }: { perMinute: number }) {
  await app.register(rateLimit, {
    global: true,
    hook: 'preHandler',
    max: perMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => (request as { actor?: Actor | null }).actor?.personId ?? request.ip,
    errorResponseBuilder: (_request, { statusCode, ttl }) =>
      Object.assign(new RequestError('RATE_LIMITED', { retryAfter: Math.ceil(ttl / 1_000) }), { statusCode }),
  })
}
