import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Reader } from '../transaction.ts'
import type { DB } from '../types.ts'
import type { ConsultationRow } from './consultations.ts'

export type ConsultationListFilter = 'UPCOMING' | 'PAST' | 'ALL'

export interface PageOfMember {
  memberId: string
  filter: ConsultationListFilter
  now: Date
  limit: number
  /** The last row of the page before. */
  after: { startsAt: Date; id: string } | null
}

/** A member's bookings: what lies ahead (or waits for him) soonest first, all else newest first. Keyset pages. */
export function consultationsOfMember(
  db: Reader,
  { memberId, filter, now, limit, after }: PageOfMember,
): Promise<ConsultationRow[]> {
  const direction = filter === 'UPCOMING' ? 'asc' : 'desc'
  const beyond = sql.raw(filter === 'UPCOMING' ? '>' : '<')
  return db
    .selectFrom('consultation')
    .selectAll()
    .where('member_id', '=', memberId)
    .where(belongsTo(filter, now))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(starts_at, id) ${beyond} (${after?.startsAt}, ${after?.id})`),
    )
    .orderBy('starts_at', direction)
    .orderBy('id', direction)
    .limit(limit)
    .execute()
}

export async function countConsultationsOfMember(
  db: Reader,
  { memberId, filter, now }: Pick<PageOfMember, 'memberId' | 'filter' | 'now'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('consultation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('member_id', '=', memberId)
    .where(belongsTo(filter, now))
    .executeTakeFirstOrThrow()
  return count
}

const belongsTo = (filter: ConsultationListFilter, now: Date) => (eb: ExpressionBuilder<DB, 'consultation'>) => {
  if (filter === 'ALL') return eb.val(true)
  const ahead = eb.or([
    eb('state', 'in', ['HELD', 'AWAITING_PAYMENT', 'UNPLACED']),
    eb.and([eb('state', '=', 'CONFIRMED'), eb('ends_at', '>', now)]),
  ])
  return filter === 'UPCOMING' ? ahead : eb.not(ahead)
}

/** What meets [from, to), by start; null = every instructor's. Holds that nobody paid are no appointments. */
export const scheduledConsultations = (
  db: Reader,
  { instructorId, from, to }: { instructorId: string | null; from: Date; to: Date },
): Promise<ConsultationRow[]> =>
  db
    .selectFrom('consultation')
    .selectAll()
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .where('state', '!=', 'EXPIRED')
    .$if(instructorId !== null, (query) => query.where('instructor_id', '=', instructorId))
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
