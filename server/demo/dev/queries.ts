import type Stripe from 'stripe'
import type { Db } from '../database.ts'
import { find, list } from '../stripe/store.ts'
import type { ZoomMeeting } from '../zoom/meetings.ts'

export interface SessionView {
  session: Stripe.Checkout.Session
  intent: Stripe.PaymentIntent | null
}

export async function recentSessions(db: Db, limit: number): Promise<SessionView[]> {
  const { data } = await list(db, 'checkout.session', '', { limit })
  return Promise.all(
    data.map(async (session) => ({
      session,
      intent: session.payment_intent ? await find(db, 'payment_intent', String(session.payment_intent)) : null,
    })),
  )
}

export async function recentRefunds(db: Db, limit: number): Promise<Stripe.Refund[]> {
  return (await list(db, 'refund', '', { limit })).data
}

export interface DeliveryView {
  event: string
  due: Date
  ended: Date | null
  outcome: string | null
}

export interface EventView {
  event: Stripe.Event
  deliveries: DeliveryView[]
}

export async function recentEvents(db: Db, limit: number): Promise<EventView[]> {
  const { data } = await list(db, 'event', '', { limit })
  const { rows } = await db.query<DeliveryView>(
    'select event, due, ended, outcome from demo.stripe_delivery where event = any($1) order by id',
    [data.map(({ id }) => id)],
  )
  return data.map((event) => ({ event, deliveries: rows.filter((row) => row.event === event.id) }))
}

export interface MeetingView {
  meeting: ZoomMeeting
  deleted: Date | null
}

export async function recentMeetings(db: Db, limit: number): Promise<MeetingView[]> {
  const { rows } = await db.query<{ data: ZoomMeeting; deleted: Date | null }>(
    'select data, deleted from demo.zoom_meeting order by created desc, id desc limit $1',
    [limit],
  )
  return rows.map(({ data, deleted }) => ({ meeting: data, deleted }))
}

export async function meetingByNumber(db: Db, number: string): Promise<ZoomMeeting | null> {
  const { rows } = await db.query<{ data: ZoomMeeting }>(
    'select data from demo.zoom_meeting where id::text = $1 and deleted is null',
    [number],
  )
  return rows[0]?.data ?? null
}

export async function quotas(db: Db, day: string): Promise<{ email: string; used: number }[]> {
  const { rows } = await db.query<{ email: string; used: number }>(
    `select u.email, q.used from demo.zoom_quota q join demo.zoom_user u on u.id = q.user_id
      where q.day = $1 order by u.email`,
    [day],
  )
  return rows
}
