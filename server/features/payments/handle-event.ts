import {
  findGatewayEvent,
  insertGatewayEvent,
  lockGatewayEvent,
  markEventHandled,
} from '../../../db/queries/payments.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { faultPoint } from '../../faults.ts'
import { type Checkout, type GatewayEvent, type GatewayRefund, GatewayUnavailable } from '../../ports/payments.ts'
import { applyCheckout } from './apply-checkout.ts'
import { applyRefund } from './apply-refund.ts'

/** What an event speaks of. Nothing else of it is kept: the rest holds the payer's name and address. */
export type EventReference = Pick<GatewayEvent, 'id' | 'type' | 'checkoutId' | 'paymentIntentId' | 'refundId'>

/**
 * An event that the gateway has just told. While its object cannot be read again the event is kept for a job, so that
 * the gateway need not repeat it.
 */
export async function receiveEvent(system: System, event: EventReference): Promise<void> {
  try {
    await handleEvent(system, event)
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error
    system.log.warn({ err: error, eventId: event.id, type: event.type }, 'an event waits for the gateway')
    await transaction(system.db, (tx) => keepForLater(tx, system, event))
  }
}

/** An event that was kept; the job tries again while this throws. */
export async function handleStoredEvent(system: System, eventId: string): Promise<void> {
  const stored = await findGatewayEvent(system.db, eventId)
  if (!stored || stored.handled_at) return
  await handleEvent(system, { id: stored.id, type: stored.type, ...(stored.payload as ReturnType<typeof payloadOf>) })
}

/**
 * Events come late, twice, out of order or never, so an event is only a reason to look: the object is read again from
 * the gateway, and only then, in one transaction, the event is stored and its work done. Unknown kinds are stored.
 */
async function handleEvent(system: System, event: EventReference): Promise<void> {
  if ((await findGatewayEvent(system.db, event.id))?.handled_at) return
  const news = await readAgain(system, event)
  await transaction(system.db, async (tx) => {
    const isNew = await insertGatewayEvent(tx, rowOf(system, event))
    if (!isNew && (await lockGatewayEvent(tx, event.id))?.handled_at) return
    faultPoint('webhook.stored')
    if (news?.kind === 'CHECKOUT') await applyCheckout(tx, system, news.checkout)
    if (news?.kind === 'REFUND') await applyRefund(tx, system, news.refund, event.paymentIntentId)
    await markEventHandled(tx, event.id, system.clock.now())
  })
  faultPoint('webhook.handled')
}

type News = { kind: 'CHECKOUT'; checkout: Checkout } | { kind: 'REFUND'; refund: GatewayRefund } | null

async function readAgain({ payments }: System, event: EventReference): Promise<News> {
  if (event.refundId) {
    const refund = await payments.findRefund(event.refundId)
    return refund && { kind: 'REFUND', refund }
  }
  if (event.checkoutId) {
    const checkout = await payments.findCheckout(event.checkoutId)
    return checkout && { kind: 'CHECKOUT', checkout }
  }
  return null
}

async function keepForLater(tx: Tx, system: System, event: EventReference): Promise<void> {
  await insertGatewayEvent(tx, rowOf(system, event))
  await enqueue(
    tx,
    system.clock,
    'handle-gateway-event',
    { eventId: event.id },
    { runAt: new Date(system.clock.now().getTime() + LATER_MS), jobKey: `gateway-event:${event.id}` },
  )
}

const LATER_MS = 10_000

const rowOf = ({ clock }: System, event: EventReference) => ({
  id: event.id,
  type: event.type,
  payload: payloadOf(event),
  receivedAt: clock.now(),
})

const payloadOf = ({ checkoutId, paymentIntentId, refundId }: EventReference) => ({
  checkoutId,
  paymentIntentId,
  refundId,
})
