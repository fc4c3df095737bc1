import type Stripe from 'stripe'
import type { Db } from '../database.ts'
import { missing } from './errors.ts'

/** The kinds of object the stand-in knows, by the name that stands in their `object` field. */
export interface Kinds {
  'checkout.session': Stripe.Checkout.Session
  payment_intent: Stripe.PaymentIntent
  charge: Stripe.Charge
  refund: Stripe.Refund
  event: Stripe.Event
}
export type Kind = keyof Kinds

/** As Stripe calls them in `No such …`. */
const names: Record<Kind, string> = {
  'checkout.session': 'checkout.session',
  payment_intent: 'payment_intent',
  charge: 'charge',
  refund: 'refund',
  event: 'notification event',
}

export async function find<K extends Kind>(db: Db, kind: K, id: string): Promise<Kinds[K] | null> {
  const { rows } = await db.query<{ data: Kinds[K] }>(
    'select data from demo.stripe_object where object = $1 and id = $2',
    [kind, id],
  )
  return rows[0]?.data ?? null
}

/** Locks the row, so that two who pay, expire or refund at once do so one after the other. */
export async function lock<K extends Kind>(tx: Db, kind: K, id: string, param?: string): Promise<Kinds[K]> {
  const { rows } = await tx.query<{ data: Kinds[K] }>(
    'select data from demo.stripe_object where object = $1 and id = $2 for update',
    [kind, id],
  )
  if (!rows[0]) throw missing(names[kind], id, param)
  return rows[0].data
}

export async function get<K extends Kind>(db: Db, kind: K, id: string): Promise<Kinds[K]> {
  const found = await find(db, kind, id)
  if (!found) throw missing(names[kind], id)
  return found
}

/** `parent` = what lists of this kind are asked by; `due` = when the clock will change it, in seconds. */
export async function save<K extends Kind>(
  tx: Db,
  kind: K,
  data: Kinds[K],
  more: { parent?: string | null; due?: number | null } = {},
): Promise<void> {
  await tx.query(
    `insert into demo.stripe_object (id, object, parent, due, data) values ($1, $2, $3, to_timestamp($4), $5)
     on conflict (id) do update set data = excluded.data, due = excluded.due,
       parent = coalesce(excluded.parent, demo.stripe_object.parent)`,
    [data.id, kind, more.parent ?? null, more.due ?? null, JSON.stringify(data)],
  )
}

/** Ids of what the clock should have changed by `now`. */
export async function due(db: Db, now: Date): Promise<{ id: string; object: Kind }[]> {
  const { rows } = await db.query<{ id: string; object: Kind }>(
    'select id, object from demo.stripe_object where due <= $1 order by due limit 100',
    [now],
  )
  return rows
}

export interface ListQuery {
  limit?: number
  starting_after?: string
  ending_before?: string
  created?: { gt?: number; gte?: number; lt?: number; lte?: number }
  parent?: string
  /** Equal to a field of the object. */
  where?: Record<string, string | undefined>
}

export interface Page<T> {
  object: 'list'
  url: string
  has_more: boolean
  data: T[]
}

/** Newest first, with Stripe's cursors. */
export async function list<K extends Kind>(db: Db, kind: K, url: string, query: ListQuery): Promise<Page<Kinds[K]>> {
  const limit = query.limit ?? 10
  const where = Object.fromEntries(Object.entries(query.where ?? {}).filter(([, value]) => value !== undefined))
  const range = query.created ?? {}
  const backwards = query.ending_before !== undefined
  const { rows } = await db.query<{ data: Kinds[K] }>(
    `select data from demo.stripe_object
      where object = $1 and ($2::text is null or parent = $2) and data @> $3
        and ($4::text is null or seq < (select seq from demo.stripe_object where id = $4))
        and ($5::text is null or seq > (select seq from demo.stripe_object where id = $5))
        and (data->>'created')::float8 > coalesce($6::float8, -1) and (data->>'created')::float8 >= coalesce($7::float8, -1)
        and (data->>'created')::float8 < coalesce($8::float8, 1e15) and (data->>'created')::float8 <= coalesce($9::float8, 1e15)
      order by seq ${backwards ? 'asc' : 'desc'} limit $10`,
    [
      kind,
      query.parent ?? null,
      JSON.stringify(where),
      query.starting_after ?? null,
      query.ending_before ?? null,
      range.gt ?? null,
      range.gte ?? null,
      range.lt ?? null,
      range.lte ?? null,
      limit + 1,
    ],
  )
  const data = rows.slice(0, limit).map((row) => row.data)
  return { object: 'list', url, has_more: rows.length > limit, data: backwards ? data.reverse() : data }
}
