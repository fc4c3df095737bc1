import { createHmac } from 'node:crypto'
import type { Db } from '../database.ts'
import { inTransaction } from '../database.ts'
import type { DemoWorld } from '../stand-ins.ts'
import { settleRefund } from './refunds.ts'
import { lockSession } from './sessions.ts'
import { due, get } from './store.ts'
import { lapseVoucher } from './till.ts'
import type { StripeWorld } from './world.ts'

type World = StripeWorld & Pick<DemoWorld, 'clock' | 'signals' | 'log'>

interface Delivery {
  id: string
  event: string
  type: string
  attempts: number
}

/** Seconds until the next try: soon while the platform starts, then as Stripe does, for about three days. */
const backoff = [1, 2, 5, 10, 30, 60, 300, 1800, 7200, 18_000, 36_000, 43_200, 43_200, 43_200, 43_200]
/** Milliseconds of real time. */
const every = 1000
const patience = 20_000
const lease = 30_000
/** A shuffled event waits for a later one to overtake it, but no longer than this, in milliseconds of the clock. */
const overtaking = 30_000

/**
 * Sends what is queued and does what the clock makes due: pages expire, vouchers lapse. Several processes share the
 * queue; a delivery of a killed one is sent again when its lease ends.
 */
export function startDeliveries(world: World, secret: string): { close(): Promise<void> } {
  const closing = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let again = false

  const run = () => {
    if (running) {
      again = true
      return
    }
    if (closing.signal.aborted) return
    clearTimeout(timer)
    running = turn(world, secret, closing.signal)
      .catch((error: unknown) => {
        if (!closing.signal.aborted) world.log.warn({ err: error }, 'the Stripe stand-in could not work off its queue')
      })
      .finally(() => {
        running = null
        if (closing.signal.aborted) return
        timer = setTimeout(run, again ? 0 : every)
        again = false
      })
  }
  const listening = [world.clock.onJump(run), world.signals.on('stripe', run)]
  run()

  return {
    async close() {
      closing.abort()
      for (const stop of listening) stop()
      clearTimeout(timer)
      await running
    },
  }
}

async function turn(world: World, secret: string, closing: AbortSignal): Promise<void> {
  await passTime(world)
  for (;;) {
    if (closing.aborted) return
    const delivery = await claim(world)
    if (!delivery) return
    await send(world, secret, delivery, closing)
  }
}

/** Each thing in a transaction of its own, in the order in which it became due. */
export async function passTime(world: StripeWorld): Promise<void> {
  for (const { id, object } of await due(world.pool, world.clock.now())) {
    if (object === 'checkout.session') await inTransaction(world.pool, (tx) => lockSession(tx, world, id))
    if (object === 'payment_intent') await lapseVoucher(world, id)
    if (object === 'refund') await settleRefund(world, id, 'failed')
  }
}

async function claim({ pool, clock }: StripeWorld): Promise<Delivery | null> {
  const now = clock.now()
  const real = clock.real(now)
  const { rows } = await pool.query<Delivery>(
    `update demo.stripe_delivery set leased_until_real = $3, attempts = attempts + 1
      where id = (
        select d.id from demo.stripe_delivery d
         where d.ended is null and d.due <= $1 and (d.leased_until_real is null or d.leased_until_real < $2)
           and (not d.behind_next or d.due <= $4
                or exists (select from demo.stripe_delivery later where later.id > d.id and later.ended is not null))
         order by d.behind_next, case when d.behind_next then -d.id else d.id end
         limit 1 for update skip locked)
      returning id::text, event, type, attempts`,
    [now, real, new Date(real.getTime() + lease), new Date(now.getTime() - overtaking)],
  )
  return rows[0] ?? null
}

async function send(world: World, secret: string, delivery: Delivery, closing: AbortSignal): Promise<void> {
  const now = world.clock.now()
  const body = JSON.stringify(await get(world.pool, 'event', delivery.event))
  // Signed with the real time, as Stripe would: the demo clock is none of its business.
  const timestamp = Math.floor(world.clock.real(now).getTime() / 1000)
  const outcome = await post(world, body, signatureHeader(body, secret, timestamp), closing)
  if (outcome === null) return finish(world.pool, delivery, now, 'delivered')
  const pause = backoff[delivery.attempts - 1]
  world.log.warn(
    { event: delivery.event, type: delivery.type, attempts: delivery.attempts, outcome },
    'webhook not taken',
  )
  if (pause === undefined) return finish(world.pool, delivery, now, outcome)
  await world.pool.query(
    'update demo.stripe_delivery set due = $2, leased_until_real = null, outcome = $3 where id = $1',
    [delivery.id, new Date(now.getTime() + pause * 1000), outcome],
  )
}

async function finish(db: Db, delivery: Delivery, now: Date, outcome: string): Promise<void> {
  await db.query('update demo.stripe_delivery set ended = $2, leased_until_real = null, outcome = $3 where id = $1', [
    delivery.id,
    now,
    outcome,
  ])
}

/** Null when taken (2xx); otherwise what went wrong. */
async function post(world: World, body: string, signature: string, closing: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(`${world.publicUrl()}/webhooks/stripe`, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(patience), closing]),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signature,
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
    })
    await response.body?.cancel()
    return response.ok ? null : `HTTP ${response.status}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** https://docs.stripe.com/webhooks/signature */
export function signatureHeader(body: string, secret: string, timestamp: number): string {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return `t=${timestamp},v1=${signature}`
}
