import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inTransaction } from '../../database.ts'
import { StripeAnswer } from '../../stripe/errors.ts'
import { enqueueDelivery } from '../../stripe/events.ts'
import { settleRefund } from '../../stripe/refunds.ts'
import { expireSession, lockSession, type Method } from '../../stripe/sessions.ts'
import { find, get } from '../../stripe/store.ts'
import { type Outcome, pay, sessionOfIntent } from '../../stripe/till.ts'
import { checkoutPage, returnUrl } from '../pages/checkout.ts'
import { paymentsPage } from '../pages/payments.ts'
import { voucherPage } from '../pages/voucher.ts'
import { recentEvents, recentRefunds, recentSessions } from '../queries.ts'
import { back, type Dev, fieldsOf, isForm, sendPage, viewOf } from '../request.ts'

const open = { config: { rateLimit: false as const } }
const shown = 50

interface ById {
  Params: { id: string }
}

export async function stripeRoutes(app: FastifyInstance, { world, playing }: Dev): Promise<void> {
  const { pool, clock } = world

  app.get('/stripe', open, async (request, reply) => {
    const [sessions, refunds, events] = await Promise.all([
      recentSessions(pool, shown),
      recentRefunds(pool, shown),
      recentEvents(pool, shown),
    ])
    const page = { sessions, refunds, events, playing: playing.stripe }
    return sendPage(reply, paymentsPage(viewOf(request, reply), page))
  })

  app.get<ById>('/stripe/:id', open, async (request, reply) => {
    if (!(await find(pool, 'checkout.session', request.params.id))) return reply.callNotFound()
    const session = await inTransaction(pool, (tx) => lockSession(tx, world, request.params.id))
    const declined = new URL(request.url, 'http://dev').searchParams.has('declined')
    return sendPage(reply, checkoutPage(viewOf(request, reply, session.locale), session, declined))
  })

  app.post<ById>('/stripe/:id/pay', open, async (request, reply) => {
    const { method, outcome, from } = fieldsOf(request)
    if (!isMethod(method) || !isOutcome(outcome)) {
      return reply.code(400).send({ error: 'method must be card or konbini, outcome paid, voucher or failed' })
    }
    return answered(request, reply, `/dev/stripe/${request.params.id}`, async () => {
      const session = await pay(world, request.params.id, method, outcome)
      const page = `/dev/stripe/${session.id}`
      const voucher = `/dev/stripe/vouchers/${session.payment_intent}`
      if (isForm(request)) {
        if (method === 'konbini' && (outcome !== 'paid' || from === 'voucher')) return reply.redirect(voucher, 303)
        if (outcome === 'failed') return reply.redirect(`${page}?declined=1`, 303)
        return reply.redirect(returnUrl(session), 303)
      }
      const { id, status, payment_status, payment_intent } = session
      return {
        sessionId: id,
        status,
        paymentStatus: payment_status,
        paymentIntent: payment_intent,
        returnUrl: returnUrl(session),
      }
    })
  })

  app.post<ById>('/stripe/:id/expire', open, (request, reply) =>
    answered(request, reply, '/dev/stripe', async () => {
      const session = await inTransaction(pool, (tx) => expireSession(tx, world, request.params.id))
      return isForm(request) ? back(reply, '/dev/stripe', 'expired') : { sessionId: session.id, status: session.status }
    }),
  )

  app.get<ById>('/stripe/vouchers/:id', open, async (request, reply) => {
    const intent = await find(pool, 'payment_intent', request.params.id)
    const session = intent && (await sessionOfIntent(pool, intent.id))
    if (!intent || !session) return reply.callNotFound()
    return sendPage(reply, voucherPage(viewOf(request, reply, session.locale), session, intent))
  })

  app.post<ById>('/stripe/refunds/:id/settle', open, async (request, reply) => {
    const { outcome } = fieldsOf(request)
    if (outcome !== 'succeeded' && outcome !== 'failed') {
      return reply.code(400).send({ error: 'outcome must be succeeded or failed' })
    }
    return answered(request, reply, '/dev/stripe', async () => {
      await settleRefund(world, request.params.id, outcome)
      return isForm(request) ? back(reply, '/dev/stripe', 'settled') : { refundId: request.params.id, status: outcome }
    })
  })

  app.post<ById>('/stripe/events/:id/resend', open, (request, reply) =>
    answered(request, reply, '/dev/stripe', async () => {
      const event = await get(pool, 'event', request.params.id)
      await enqueueDelivery(pool, { event: event.id, type: event.type, due: clock.now() })
      return isForm(request) ? back(reply, '/dev/stripe', 'resent') : { eventId: event.id }
    }),
  )
}

/** What Stripe would refuse is said on the page or in the answer, not thrown. */
async function answered<T>(request: FastifyRequest, reply: FastifyReply, page: string, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StripeAnswer)) throw error
    if (isForm(request)) return back(reply, page, 'refused')
    const { code, message } = error.body.error
    return reply.code(code === 'checkout_session_not_open' ? 409 : error.status).send({ error: message, code })
  }
}

function isMethod(text: string | undefined): text is Method {
  return text === 'card' || text === 'konbini'
}

function isOutcome(text: string | undefined): text is Outcome {
  return text === 'paid' || text === 'voucher' || text === 'failed'
}
