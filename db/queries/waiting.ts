import { sql } from 'kysely'
import type { Reader } from '../transaction.ts'

/** What stands still, for whoever looks after the platform. */

/** Jobs that will not be tried again by themselves. */
export async function jobsGivenUp(db: Reader) {
  const { rows } = await sql<{
    id: string
    task: string
    payload: unknown
    last_error: string | null
    attempts: number
  }>`
    select job.id::text, task.identifier as task, job.payload, job.last_error, job.attempts
    from graphile_worker._private_jobs as job join graphile_worker._private_tasks as task on task.id = job.task_id
    where job.attempts >= job.max_attempts
    order by job.id
    limit 100`.execute(db)
  return rows
}

/** Not for a reason that begins with `notFor`. */
export const lettersGivenUp = (db: Reader, { since, notFor }: { since: Date; notFor: string }) =>
  db
    .selectFrom('letter')
    .select(['id', 'kind', 'address', 'created_at', 'last_error'])
    .where('given_up_at', '>=', since)
    .where((eb) => eb.or([eb('last_error', 'is', null), eb('last_error', 'not like', `${notFor}%`)]))
    .orderBy('created_at')
    .limit(100)
    .execute()

/** Letters that were written before, are not meant for later, and have not gone out. */
export async function lettersUnsentSince(db: Reader, before: Date) {
  return db
    .selectFrom('letter')
    .select(['id', 'kind', 'address', 'created_at', 'last_error'])
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(100)
    .execute()
}

export const failedRefunds = (db: Reader, since: Date) =>
  db
    .selectFrom('refund')
    .innerJoin('payment', 'payment.id', 'refund.payment_id')
    .leftJoin('consultation', 'consultation.id', 'payment.consultation_id')
    .select(['refund.id', 'refund.amount', 'refund.requested_at', 'refund.last_error', 'consultation.reference'])
    .where('refund.state', '=', 'FAILED')
    .where('refund.requested_at', '>=', since)
    .orderBy('refund.requested_at')
    .limit(100)
    .execute()

export const unsettledRefundsSince = (db: Reader, before: Date) =>
  db
    .selectFrom('refund')
    .innerJoin('payment', 'payment.id', 'refund.payment_id')
    .leftJoin('consultation', 'consultation.id', 'payment.consultation_id')
    .select(['refund.id', 'refund.amount', 'refund.requested_at', 'refund.last_error', 'consultation.reference'])
    .where('refund.state', 'in', ['REQUESTED', 'PENDING'])
    .where('refund.requested_at', '<', before)
    .orderBy('refund.requested_at')
    .limit(100)
    .execute()

/** Confirmed, begins in this time, and has no link yet. */
export const consultationsWithoutMeeting = (db: Reader, { from, until }: { from: Date; until: Date }) =>
  db
    .selectFrom('consultation')
    .leftJoin('video_meeting', 'video_meeting.consultation_id', 'consultation.id')
    .select(['consultation.id', 'consultation.reference', 'consultation.starts_at', 'video_meeting.last_error'])
    .where('consultation.state', '=', 'CONFIRMED')
    .where('consultation.starts_at', '>=', from)
    .where('consultation.starts_at', '<', until)
    .where((eb) => eb.or([eb('video_meeting.state', 'is', null), eb('video_meeting.state', '<>', 'READY')]))
    .orderBy('consultation.starts_at')
    .limit(100)
    .execute()

/** Unpaid bookings that should have ended before. */
export const overdueHoldsSince = (db: Reader, before: Date) =>
  db
    .selectFrom('consultation')
    .select(['id', 'reference', 'hold_expires_at'])
    .where('state', 'in', ['HELD', 'AWAITING_PAYMENT'])
    .where('hold_expires_at', '<', before)
    .orderBy('hold_expires_at')
    .limit(100)
    .execute()

export const eventsUnhandledSince = (db: Reader, before: Date) =>
  db
    .selectFrom('gateway_event')
    .select(['id', 'type', 'received_at'])
    .where('handled_at', 'is', null)
    .where('received_at', '<', before)
    .orderBy('received_at')
    .limit(100)
    .execute()
