import type { Db } from './database.ts'

/** What a person can tell the outside world to do wrong. */
export const faultKinds = {
  /** Stripe's API. A 500 after the work is stored under the idempotency key and replayed, as at Stripe. */
  stripe: ['error-before', 'error-after', 'drop-before', 'drop-after', 'slow', 'limit'],
  webhook: ['twice', 'late', 'never', 'shuffle'],
  zoom: ['error-before', 'error-after', 'drop-before', 'drop-after', 'slow', 'limit', 'expire-token'],
  mail: ['temporary', 'permanent', 'drop-after', 'slow'],
} as const

export type FaultService = keyof typeof faultKinds
export type FaultKind<S extends FaultService = FaultService> = (typeof faultKinds)[S][number]

export interface Fault<S extends FaultService = FaultService> {
  id: string
  service: S
  /** `*` or one operation, e.g. `refunds.create`, an event type, `meetings.create`. */
  operation: string
  kind: FaultKind<S>
  /** Seconds: how slow, how late (by the demo clock), after how long a limit ends. */
  amount: number
  /** Calls still to be hit; null = until reset. */
  remaining: number | null
}

const columns = 'id::text, service, operation, kind, amount, remaining'

export async function addFault(db: Db, fault: Omit<Fault, 'id'>): Promise<Fault> {
  const { rows } = await db.query<Fault>(
    `insert into demo.fault (service, operation, kind, amount, remaining) values ($1, $2, $3, $4, $5)
     returning ${columns}`,
    [fault.service, fault.operation, fault.kind, fault.amount, fault.remaining],
  )
  return rows[0]!
}

export async function listFaults(db: Db): Promise<Fault[]> {
  const { rows } = await db.query<Fault>(`select ${columns} from demo.fault order by fault.id`)
  return rows
}

/** One, or all when no id is given. */
export async function clearFaults(db: Db, id?: string): Promise<void> {
  await db.query('delete from demo.fault where $1::bigint is null or id = $1::bigint', [id ?? null])
}

/** The faults that hit this call, each used up by one. They add up: slow and then failing, late and twice. */
export async function takeFaults<S extends FaultService>(db: Db, service: S, operation: string): Promise<Fault<S>[]> {
  const { rows } = await db.query<Fault<S>>(
    `with hit as (
       select ${columns}, id as key from demo.fault where service = $1 and operation in ('*', $2) order by id for update
     ), spent as (
       delete from demo.fault where id in (select key from hit where remaining = 1)
     ), used as (
       update demo.fault set remaining = remaining - 1 where id in (select key from hit where remaining > 1)
     )
     select id, service, operation, kind, amount, remaining from hit order by key`,
    [service, operation],
  )
  return rows
}
