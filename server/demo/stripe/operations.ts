import type { Db } from '../database.ts'
import type { Form } from './form.ts'
import {
  chargeListParams,
  checkParams,
  eventListParams,
  intentListParams,
  refundCreateParams,
  refundListParams,
  retrieveParams,
  sessionCreateParams,
  sessionListParams,
} from './params.ts'
import { createRefund } from './refunds.ts'
import { checkSession, createSession, expireSession, lockSession } from './sessions.ts'
import { get, type Kind, list } from './store.ts'
import type { StripeWorld } from './world.ts'

interface Call {
  tx: Db
  world: StripeWorld
  id: string
  form: Form
}

interface Operation {
  name: string
  method: 'GET' | 'POST'
  path: string
  run(call: Call): Promise<{ answer: object; expand?: string[] }>
}

const retrieve = (name: string, path: string, kind: Kind): Operation => ({
  name: `${name}.retrieve`,
  method: 'GET',
  path: `${path}/:id`,
  async run({ tx, id, form }) {
    const { expand } = checkParams(retrieveParams, form)
    return { answer: await get(tx, kind, id), expand }
  },
})

/** The part of Stripe's API that the platform uses, and what a person needs to look at it by hand. */
export const operations: Operation[] = [
  {
    name: 'checkout.sessions.create',
    method: 'POST',
    path: '/checkout/sessions',
    async run({ tx, world, form }) {
      const params = checkParams(sessionCreateParams, form)
      checkSession(params, world.clock.now())
      return { answer: await createSession(tx, world, params), expand: params.expand }
    },
  },
  {
    name: 'checkout.sessions.list',
    method: 'GET',
    path: '/checkout/sessions',
    async run({ tx, form }) {
      const { expand, payment_intent, status, ...page } = checkParams(sessionListParams, form)
      const query = { ...page, where: { payment_intent, status } }
      return { answer: await list(tx, 'checkout.session', '/v1/checkout/sessions', query), expand }
    },
  },
  {
    name: 'checkout.sessions.retrieve',
    method: 'GET',
    path: '/checkout/sessions/:id',
    async run({ tx, world, id, form }) {
      const { expand } = checkParams(retrieveParams, form)
      return { answer: await lockSession(tx, world, id), expand }
    },
  },
  {
    name: 'checkout.sessions.expire',
    method: 'POST',
    path: '/checkout/sessions/:id/expire',
    async run({ tx, world, id, form }) {
      const { expand } = checkParams(retrieveParams, form)
      return { answer: await expireSession(tx, world, id), expand }
    },
  },
  retrieve('payment_intents', '/payment_intents', 'payment_intent'),
  {
    name: 'payment_intents.list',
    method: 'GET',
    path: '/payment_intents',
    async run({ tx, form }) {
      const { expand, ...page } = checkParams(intentListParams, form)
      return { answer: await list(tx, 'payment_intent', '/v1/payment_intents', page), expand }
    },
  },
  retrieve('charges', '/charges', 'charge'),
  {
    name: 'charges.list',
    method: 'GET',
    path: '/charges',
    async run({ tx, form }) {
      const { expand, payment_intent, ...page } = checkParams(chargeListParams, form)
      return { answer: await list(tx, 'charge', '/v1/charges', { ...page, parent: payment_intent }), expand }
    },
  },
  {
    name: 'refunds.create',
    method: 'POST',
    path: '/refunds',
    async run({ tx, world, form }) {
      const params = checkParams(refundCreateParams, form)
      return { answer: await createRefund(tx, world, params), expand: params.expand }
    },
  },
  {
    name: 'refunds.list',
    method: 'GET',
    path: '/refunds',
    async run({ tx, form }) {
      const { expand, payment_intent, charge, ...page } = checkParams(refundListParams, form)
      const query = { ...page, parent: payment_intent, where: { charge } }
      return { answer: await list(tx, 'refund', '/v1/refunds', query), expand }
    },
  },
  retrieve('refunds', '/refunds', 'refund'),
  retrieve('events', '/events', 'event'),
  {
    name: 'events.list',
    method: 'GET',
    path: '/events',
    async run({ tx, form }) {
      const { expand, type, ...page } = checkParams(eventListParams, form)
      return { answer: await list(tx, 'event', '/v1/events', { ...page, where: { type } }), expand }
    },
  },
]
