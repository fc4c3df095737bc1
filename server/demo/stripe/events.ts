import type Stripe from 'stripe'
import type { Db } from '../database.ts'
import { takeFaults } from '../faults.ts'
import { randomText } from '../random.ts'
import { withoutLines } from './expand.ts'
import { seconds } from './objects.ts'
import { save } from './store.ts'

export const apiVersion: Stripe.LatestApiVersion = '2026-10-28.endive'

/** Types of event that the stand-in sends. */
export type EventType =
  | 'charge.failed'
  | 'charge.refund.updated'
  | 'charge.refunded'
  | 'charge.succeeded'
  | 'checkout.session.async_payment_failed'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'payment_intent.canceled'
  | 'payment_intent.created'
  | 'payment_intent.payment_failed'
  | 'payment_intent.requires_action'
  | 'payment_intent.succeeded'
  | 'refund.created'
  | 'refund.failed'
  | 'refund.updated'

/** Records what happened, with the object as it is now, and queues its delivery as it was told to go wrong. */
export async function emit(tx: Db, now: Date, type: EventType, object: object): Promise<void> {
  const id = `evt_${randomText(24)}`
  const event = {
    id,
    object: 'event',
    api_version: apiVersion,
    created: seconds(now),
    data: { object: withoutLines(object) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  }
  await save(tx, 'event', event as Stripe.Event)
  await deliver(tx, now, id, type)
}

async function deliver(tx: Db, now: Date, event: string, type: string): Promise<void> {
  const faults = await takeFaults(tx, 'webhook', type)
  const told = (kind: string) => faults.find((fault) => fault.kind === kind)
  if (told('never')) {
    await tx.query(
      `insert into demo.stripe_delivery (event, type, due, ended, outcome) values ($1, $2, $3, $3, 'never')`,
      [event, type, now],
    )
    return
  }
  const due = new Date(now.getTime() + (told('late')?.amount ?? 0) * 1000)
  const copies = told('twice') ? 2 : 1
  for (let copy = 0; copy < copies; copy++)
    await enqueueDelivery(tx, { event, type, due, behindNext: !!told('shuffle') })
}

export async function enqueueDelivery(
  tx: Db,
  delivery: { event: string; type: string; due: Date; behindNext?: boolean },
): Promise<void> {
  await tx.query('insert into demo.stripe_delivery (event, type, due, behind_next) values ($1, $2, $3, $4)', [
    delivery.event,
    delivery.type,
    delivery.due,
    delivery.behindNext ?? false,
  ])
  await tx.query(`select pg_notify('demo_stripe', '')`)
}
