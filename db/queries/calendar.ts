import type { ConsultationStateName } from '../columns.ts'
import type { Reader, Tx } from '../transaction.ts'

/** A person's own appointments that overlap [from, to), by start. */
export const consultationsBetween = (
  db: Reader,
  personId: string,
  states: readonly ConsultationStateName[],
  from: Date,
  to: Date,
) =>
  db
    .selectFrom('consultation')
    .selectAll()
    .where((eb) => eb.or([eb('member_id', '=', personId), eb('instructor_id', '=', personId)]))
    .where('state', 'in', states)
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .orderBy('starts_at')
    .execute()

/** What calendars show of appointments: never what they are about. `changed_at` = when something last happened to it. */
const calendarRows = (db: Reader) =>
  db
    .selectFrom('consultation')
    .innerJoin('person as instructor', 'instructor.id', 'consultation.instructor_id')
    .leftJoin('consultation_cancellation as cancellation', 'cancellation.consultation_id', 'consultation.id')
    .select((eb) => [
      'consultation.id',
      'consultation.reference',
      'consultation.kind',
      'consultation.state',
      'consultation.starts_at',
      'consultation.ends_at',
      'consultation.confirmed_at',
      'consultation.booked_at',
      'consultation.invitation_uid',
      'consultation.invitation_sequence',
      'consultation.organizer_name',
      'consultation.organizer_address',
      'cancellation.at as cancelled_at',
      'instructor.id as instructor_id',
      'instructor.family_name',
      'instructor.given_name',
      'instructor.roman_name',
      'instructor.display_name',
      eb
        .selectFrom('consultation_event')
        .select((inner) => inner.fn.max('consultation_event.at').as('at'))
        .whereRef('consultation_event.consultation_id', '=', 'consultation.id')
        .as('changed_at'),
    ])

export type CalendarRow = Awaited<ReturnType<ReturnType<typeof calendarRows>['execute']>>[number]

/** Everything that a person's calendar can show, cancelled ones since `cancelledSince` included. */
export const feedRows = (
  db: Reader,
  personId: string,
  { states, cancelledSince }: { states: readonly ConsultationStateName[]; cancelledSince: Date },
): Promise<CalendarRow[]> =>
  calendarRows(db)
    .where((eb) =>
      eb.or([eb('consultation.member_id', '=', personId), eb('consultation.instructor_id', '=', personId)]),
    )
    .where((eb) =>
      eb.or([
        eb('consultation.state', 'in', states),
        eb.and([
          eb('consultation.state', '=', 'CANCELLED'),
          eb('consultation.confirmed_at', 'is not', null),
          eb('cancellation.at', '>=', cancelledSince),
        ]),
      ]),
    )
    .orderBy('consultation.starts_at')
    .orderBy('consultation.id')
    .execute()

/** One appointment of the person's own. */
export const ownCalendarRow = (
  db: Reader,
  personId: string,
  consultationId: string,
): Promise<CalendarRow | undefined> =>
  calendarRows(db)
    .where('consultation.id', '=', consultationId)
    .where((eb) =>
      eb.or([eb('consultation.member_id', '=', personId), eb('consultation.instructor_id', '=', personId)]),
    )
    .executeTakeFirst()

export const feedOwner = (db: Reader, personId: string) =>
  db
    .selectFrom('person')
    .select(['id', 'locale', 'calendar_feed_version'])
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()

export const raiseFeedVersion = (tx: Tx, personId: string) =>
  tx
    .updateTable('person')
    .set((eb) => ({ calendar_feed_version: eb('calendar_feed_version', '+', 1) }))
    .where('id', '=', personId)
    .returningAll()
    .executeTakeFirstOrThrow()
