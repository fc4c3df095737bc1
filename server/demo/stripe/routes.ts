import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inTransaction } from '../database.ts'
import { type Fault, takeFaults } from '../faults.ts'
import { randomText } from '../random.ts'
import { badParam, broken, StripeAnswer, tooMany, unauthorized, unknownUrl } from './errors.ts'
import { apiVersion } from './events.ts'
import { expandAll } from './expand.ts'
import { type Form, parseForm } from './form.ts'
import { type Answer, oncePerKey } from './idempotency.ts'
import { operations } from './operations.ts'
import type { StripeWorld } from './world.ts'

type Operation = (typeof operations)[number]
type Faults = Fault<'stripe'>[]
const told = (faults: Faults, kind: Fault<'stripe'>['kind']) => faults.find((fault) => fault.kind === kind)

/** Stripe's API under the prefix where it is mounted (`/v1`). */
export function stripeRoutes(world: StripeWorld, secretKey: string) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
      done(null, body)
    })

    app.addHook('onRequest', async (request, reply) => {
      reply.header('request-id', `req_${randomText(14)}`)
      reply.header('stripe-version', request.headers['stripe-version'] ?? apiVersion)
      const key = bearer(request)
      if (key !== secretKey) throw unauthorized(key)
    })
    app.setErrorHandler(async (error, _request, reply) => {
      if (!(error instanceof StripeAnswer)) app.log.error(error)
      const { status, body } = error instanceof StripeAnswer ? error : broken()
      return reply.code(status).send(body)
    })
    app.setNotFoundHandler(async (request) => {
      throw unknownUrl(request.method, request.url)
    })

    for (const operation of operations) {
      app.route({
        method: operation.method,
        url: operation.path,
        handler: (request, reply) => handle(world, operation, request, reply),
      })
    }
  }
}

async function handle(world: StripeWorld, operation: Operation, request: FastifyRequest, reply: FastifyReply) {
  const faults = await takeFaults(world.pool, 'stripe', operation.name)
  await wait((told(faults, 'slow')?.amount ?? 0) * 1000)
  if (told(faults, 'drop-before')) return hangUp(reply)
  // Otherwise the SDK would repeat by itself, and "fails once" would never be seen.
  if (faults.length > 0) reply.header('stripe-should-retry', 'false')
  if (told(faults, 'limit')) throw tooMany()
  if (told(faults, 'error-before')) throw broken()
  const answer = await answerTo(world, operation, request, faults)
  if (told(faults, 'drop-after')) return hangUp(reply)
  const key = idempotencyKey(request)
  if (key) reply.header('idempotency-key', key)
  if (answer.replayed) reply.header('idempotent-replayed', 'true')
  return reply.code(answer.status).send(answer.body)
}

async function answerTo(
  world: StripeWorld,
  operation: Operation,
  request: FastifyRequest,
  faults: Faults,
): Promise<Answer> {
  const raw = request.method === 'POST' ? (typeof request.body === 'string' ? request.body : '') : query(request)
  const form = readForm(raw)
  const { id } = { id: '', ...(request.params as { id?: string }) }
  const key = idempotencyKey(request)
  return inTransaction(world.pool, async (tx) => {
    const work = async (): Promise<Answer> => {
      const { answer, expand } = await operation.run({ tx, world, id, form })
      if (told(faults, 'error-after')) return { status: 500, body: broken().body }
      return { status: 200, body: await expandAll(tx, answer, expand) }
    }
    if (!key) return work()
    return oncePerKey(tx, world.clock.now(), key, `${operation.method} ${request.url}\n${raw}`, work)
  })
}

function readForm(raw: string): Form {
  try {
    return parseForm(raw)
  } catch (error) {
    if (error instanceof RangeError) throw badParam(null, error.message, `Invalid parameter name: ${error.message}`)
    throw error
  }
}

function query(request: FastifyRequest): string {
  const at = request.url.indexOf('?')
  return at < 0 ? '' : request.url.slice(at + 1)
}

function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (request.method !== 'POST' || typeof key !== 'string' || key === '') return null
  if (key.length > 255) throw badParam(null, 'Idempotency-Key', 'Idempotency keys may be at most 255 characters long.')
  return key
}

function bearer(request: FastifyRequest): string | null {
  const [scheme = '', credentials = ''] = (request.headers.authorization ?? '').split(' ')
  if (/^bearer$/i.test(scheme)) return credentials || null
  if (/^basic$/i.test(scheme)) return Buffer.from(credentials, 'base64').toString().split(':')[0] || null
  return null
}

function hangUp(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.destroy()
  return reply
}
