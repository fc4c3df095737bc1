import { inTransaction } from '../../server/demo/database.ts'
import { addFault, clearFaults, type FaultKind, type FaultService } from '../../server/demo/faults.ts'
import { StripeAnswer } from '../../server/demo/stripe/errors.ts'
import { enqueueDelivery } from '../../server/demo/stripe/events.ts'
import { type StoredSession, saveSession } from '../../server/demo/stripe/sessions.ts'
import { get, lock } from '../../server/demo/stripe/store.ts'
import { type Outcome, pay } from '../../server/demo/stripe/till.ts'
import type { World } from './world.ts'

/** How the platform hears of what happened at the gateway. */
export const HEARINGS = ['told', 'told twice', 'told ten minutes late', 'told out of order', 'never told'] as const
export type Hearing = (typeof HEARINGS)[number]
const FAULT: Record<Hearing, FaultKind<'webhook'> | null> = {
  told: null,
  'told twice': 'twice',
  'told ten minutes late': 'late',
  'told out of order': 'shuffle',
  'never told': 'never',
}

/** Does something at the gateway; its events reach the platform as said. */
async function heard<T>({ pool }: World, hearing: Hearing, work: () => Promise<T>): Promise<T> {
  const kind = FAULT[hearing]
  if (!kind) return work()
  const fault = await addFault(pool, { service: 'webhook', kind, operation: '*', amount: 600, remaining: null })
  try {
    return await work()
  } finally {
    await clearFaults(pool, fault.id)
  }
}

interface PageThere {
  id: string
  status: string
  method: 'card' | 'konbini'
  /** A voucher was taken and is not paid. */
  voucher: boolean
}

async function pagesOf({ pool }: World, bookingId: string): Promise<PageThere[]> {
  const { rows } = await pool.query<PageThere>(
    `select s.id, s.data->>'status' as status, s.data->'payment_method_types'->>0 as method,
        coalesce(i.data->>'status' = 'requires_action', false) as voucher
      from demo.stripe_object s left join demo.stripe_object i on i.object = 'payment_intent' and i.parent = s.id
      where s.object = 'checkout.session' and s.data->>'client_reference_id' = $1 order by s.seq`,
    [bookingId],
  )
  return rows
}

/** The page on which, or with whose voucher, the booking can be paid now. */
export const openPage = async (world: World, bookingId: string): Promise<PageThere | undefined> =>
  (await pagesOf(world, bookingId)).findLast((page) => page.status === 'open' || page.voucher)

/** One that the gateway has told to be over. */
export const closedPage = async (world: World, bookingId: string): Promise<PageThere | undefined> =>
  (await pagesOf(world, bookingId)).find((page) => page.status === 'expired')

/** False where the gateway refuses. */
export async function payPage(world: World, page: PageThere, outcome: Outcome, hearing: Hearing): Promise<boolean> {
  try {
    await heard(world, hearing, () => pay(world.outside, page.id, page.method, outcome))
    return true
  } catch (error) {
    if (error instanceof StripeAnswer) return false
    throw error
  }
}

/** A payment that was under way when the page ended, and went through all the same. */
export async function payTooLate(world: World, page: PageThere, hearing: Hearing): Promise<void> {
  await inTransaction(world.pool, async (tx) => {
    const session: StoredSession = await lock(tx, 'checkout.session', page.id)
    await saveSession(tx, {
      ...session,
      status: 'open',
      expires_at: Math.floor(world.clock.now().getTime() / 1000) + 3_600,
    })
  })
  if (!(await payPage(world, { ...page, status: 'open' }, 'paid', hearing)))
    throw new Error('the late payment was refused')
}

/** Until when the voucher of a page can be paid. */
export async function voucherDeadline(world: World, page: PageThere): Promise<number> {
  const session = await get(world.pool, 'checkout.session', page.id)
  const intent = await get(world.pool, 'payment_intent', String(session.payment_intent))
  return (intent.next_action?.konbini_display_details?.expires_at ?? 0) * 1_000
}

/** Stripe sends an old event once more. */
export async function resend(world: World, number: number): Promise<string> {
  const { rows } = await world.pool.query<{ event: string; type: string }>(
    'select event, type from demo.stripe_delivery order by id',
  )
  if (rows.length === 0) return 'there is none'
  const event = rows[number % rows.length]!
  await enqueueDelivery(world.pool, { ...event, due: world.clock.now() })
  return event.type
}

export interface Storm {
  service: FaultService
  operation: string
  kind: FaultKind
  times: number
}

export const storm = ({ pool }: World, { service, operation, kind, times }: Storm) =>
  addFault(pool, { service, operation, kind, amount: 1, remaining: times })

export const calm = ({ pool }: World) => clearFaults(pool)
