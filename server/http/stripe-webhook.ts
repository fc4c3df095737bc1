import type { FastifyInstance } from 'fastify'
import type { System } from '../context.ts'
import { receiveEvent } from '../features/payments/handle-event.ts'

const MAXIMUM_BYTES = 1_024 * 1_024

/**
 * What the gateway tells. Its signature covers the body byte for byte, so JSON stays unread in this scope; give it a
 * scope of its own. A fault of ours answers 5xx, and the gateway tells again, for three days
 * (https://docs.stripe.com/webhooks#retries).
 */
export async function stripeWebhook(app: FastifyInstance, { system }: { system: System }): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  app.post('/webhooks/stripe', { bodyLimit: MAXIMUM_BYTES, config: { rateLimit: false } }, async (request, reply) => {
    const signature = request.headers['stripe-signature']
    const event =
      typeof signature === 'string' && Buffer.isBuffer(request.body)
        ? await system.payments.readWebhook(request.body, signature)
        : null
    if (!event) {
      system.log.warn({ requestId: request.id, from: request.ip }, 'a webhook with a bad or old signature was refused')
      return reply.code(400).send({ error: 'bad signature' })
    }
    await receiveEvent(system, event)
    return reply.code(200).send({ received: true })
  })
}
