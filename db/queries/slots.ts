import { sql } from 'kysely'
import { boundsOf, readBounds } from '../bounds.ts'
import type { HoursKind, Interval } from '../columns.ts'
import { prepared } from '../prepared.ts'
import type { Reader } from '../transaction.ts'

/** Everything that decides when one instructor is free, as one row. Instants in ms since 1970-01-01T00:00Z. */
export interface SlotMaterial {
  person_id: string
  time_zone: string
  buffer_before_minutes: number
  buffer_after_minutes: number
  minimum_notice_minutes: number
  booking_window_days: number
  slot_interval_minutes: number
  maximum_per_day: number | null
  maximum_per_week: number | null
  closed_on_public_holidays: boolean
  /** [weekday, startMinute, endMinute, effectiveFrom, effectiveUntil, kind] */
  hours: [number, number, number, string | null, string | null, HoursKind][]
  /** [date, [[startMinute, endMinute, kind], …]] */
  exceptions: [string, Interval[]][]
  /** Of the consultations that he gives; these count towards his caps. */
  given: BusySpan[]
  /** Whatever else he has on: claims of other kinds, and what external calendars say. */
  other: BusySpan[]
  /** What the viewer has on himself; the same in each row. */
  viewer: BusySpan[]
}

/** Half-open, in ms since 1970-01-01T00:00Z. */
export interface BusySpan {
  start: number
  end: number
}

export interface MaterialQuestion {
  /** Null = everybody who has not retired. */
  instructorIds: readonly string[] | null
  viewerId?: string | null
  /** Engagements that meet this span are counted … */
  span: { start: Date; end: Date }
  /** … and exceptions of these dates, both included. */
  dates: { from: string; until: string }
  now: Date
  /** A booking that is about to be moved does not stand in its own way. */
  besidesConsultationId?: string | null
}

const range = ({ start, end }: { start: Date; end: Date }) => sql`tstzrange(${start}, ${end})`

/**
 * A hold that is over and on which nothing can be paid any more: no payment page was made, or the gateway has told that it ended. Its
 * claim counts for nothing. Any other hold that is over keeps its time until the gateway was asked (the expire-hold job).
 * `c` = the claim's consultation.
 */
const isDeadHold = (now: Date) => sql`(c.state = 'HELD' and c.hold_expires_at <= ${now} and not exists (
      select from payment p join payment_attempt a on a.payment_id = p.id
      where p.consultation_id = c.id and a.state in ('CREATED', 'OPEN', 'VOUCHER', 'PAID')))`

type MaterialRow = Omit<SlotMaterial, 'given' | 'other' | 'viewer'> &
  Record<'given' | 'other' | 'external' | 'viewer', Buffer | null>

/** One statement, however many instructors: a list and a booking look at the very same rows. */
export async function slotMaterial(db: Reader, question: MaterialQuestion): Promise<SlotMaterial[]> {
  const { rows } = await materialQuery(question).execute(db)
  return rows.map(({ given, other, external, viewer, ...row }) => ({
    ...row,
    given: readBounds(given),
    other: readBounds(other).concat(readBounds(external)),
    viewer: readBounds(viewer),
  }))
}

/** For review in db/sql. */
export function materialQuery(question: MaterialQuestion) {
  const { instructorIds, viewerId = null, span, dates, now, besidesConsultationId = null } = question
  const liveClaims = sql`
      from time_claim t left join consultation c on c.id = t.consultation_id
      where t.released_at is null and t.during && ${range(span)}
        and t.consultation_id is distinct from ${besidesConsultationId}::uuid
        and (c.id is null or not ${isDeadHold(now)})`
  return sql<MaterialRow>`${prepared('slot-material')}
    select
      i.person_id, i.time_zone, i.buffer_before_minutes, i.buffer_after_minutes, i.minimum_notice_minutes,
      i.booking_window_days, i.slot_interval_minutes, i.maximum_per_day, i.maximum_per_week, i.closed_on_public_holidays,
      coalesce((
        select json_agg(json_build_array(h.weekday, h.start_minute, h.end_minute, h.effective_from, h.effective_until, h.kind))
        from weekly_hours h where h.instructor_id = i.person_id
      ), '[]') as hours,
      coalesce((
        select json_agg(json_build_array(e.date, e.intervals))
        from availability_exception e
        where e.instructor_id = i.person_id and e.date between ${dates.from} and ${dates.until}
      ), '[]') as exceptions,
      claimed.given, claimed.other,
      (
        select ${boundsOf('b.during')}
        from external_calendar x join external_busy b on b.calendar_id = x.id
        where x.instructor_id = i.person_id and x.removed_at is null and b.during && ${range(span)}
      ) as external,
      viewed.viewer
    from instructor i
    cross join lateral (
      select
        ${boundsOf('t.during')} filter (where c.instructor_id = i.person_id) as given,
        ${boundsOf('t.during')} filter (where c.instructor_id is distinct from i.person_id) as other
      ${liveClaims} and t.person_id = i.person_id
    ) as claimed
    cross join (
      select ${boundsOf('t.during')} as viewer ${liveClaims} and t.person_id = ${viewerId}::uuid
    ) as viewed
    where i.retired_at is null and (${instructorIds === null} or i.person_id = any(${instructorIds ?? []}::uuid[]))
    order by i.person_id`
}

/** These people's live claims within `span`. */
export async function busyTimesOf(
  db: Reader,
  personIds: readonly string[],
  { span, now, besidesConsultationId = null }: Pick<MaterialQuestion, 'span' | 'now' | 'besidesConsultationId'>,
): Promise<(BusySpan & { person_id: string })[]> {
  const { rows } = await sql<{ person_id: string; busy: Buffer | null }>`${prepared('busy-times')}
    select t.person_id, ${boundsOf('t.during')} as busy
    from time_claim t left join consultation c on c.id = t.consultation_id
    where t.person_id = any(${[...personIds]}::uuid[]) and t.released_at is null and t.during && ${range(span)}
      and t.consultation_id is distinct from ${besidesConsultationId}::uuid
      and (c.id is null or not ${isDeadHold(now)})
    group by t.person_id`.execute(db)
  return rows.flatMap(({ person_id, busy }) => readBounds(busy).map((time) => ({ ...time, person_id })))
}

/** Ids of bookings whose dead claims stand in the way of these people within `span`. */
export async function deadHolds(
  db: Reader,
  personIds: readonly string[],
  span: { start: Date; end: Date },
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.id
    from time_claim t join consultation c on c.id = t.consultation_id
    where t.person_id = any(${[...personIds]}::uuid[]) and t.released_at is null and t.during && ${range(span)}
      and ${isDeadHold(now)}`.execute(db)
  return rows.map((row) => row.id)
}
