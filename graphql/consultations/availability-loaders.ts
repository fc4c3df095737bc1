import type { MercuriusLoaders } from 'mercurius'
import { type ExceptionRow, exceptionsOf, type WeeklyHoursRow, weeklyHoursOf } from '../../db/queries/availability.ts'
import { calendarsOf } from '../../db/queries/external-calendars.ts'
import { bookingsOutsideHours } from '../../server/features/consultations/availability/bookings-outside-hours.ts'
import { firstDateShown } from '../../server/features/consultations/availability/model.ts'
import { instructorsWithPeople } from '../../server/features/consultations/instructors.ts'
import type { AvailabilityMapper, ExternalCalendarMapper, SlotWatchMapper } from './mappers.ts'

type Queries<T> = { obj: T }[]

const ids = (queries: Queries<AvailabilityMapper>): string[] => queries.map(({ obj }) => obj.person_id)

/** One statement per field and request, however many instructors are looked at. */
export const availabilityLoaders = {
  Availability: {
    async weekly(queries: Queries<AvailabilityMapper>, { db }) {
      const rows = Map.groupBy<string, WeeklyHoursRow>(
        await weeklyHoursOf(db, ids(queries)),
        (row) => row.instructor_id,
      )
      return ids(queries).map((id) => rows.get(id) ?? [])
    },
    async exceptions(queries: Queries<AvailabilityMapper>, { db, clock }) {
      const found = await exceptionsOf(db, ids(queries), firstDateShown(clock.now()))
      const rows = Map.groupBy<string, ExceptionRow>(found, (row) => row.instructor_id)
      return ids(queries).map((id) => rows.get(id) ?? [])
    },
    async externalCalendars(queries: Queries<AvailabilityMapper>, { db, clock }) {
      const found = await calendarsOf(db, ids(queries), clock.now())
      const rows = Map.groupBy<string, ExternalCalendarMapper>(found, (row) => row.instructor_id)
      return ids(queries).map((id) => rows.get(id) ?? [])
    },
    async bookingsOutsideHours(queries: Queries<AvailabilityMapper>, { db, clock }) {
      const counts = await bookingsOutsideHours(db, ids(queries), clock.now())
      return ids(queries).map((id) => counts.get(id) ?? 0)
    },
  },
  SlotWatch: {
    async instructor(queries: Queries<SlotWatchMapper>, ctx) {
      const wanted = queries.flatMap(({ obj }) => obj.instructor_id ?? [])
      const instructors = await instructorsWithPeople(ctx, wanted)
      return queries.map(({ obj }) => (obj.instructor_id ? (instructors.get(obj.instructor_id) ?? null) : null))
    },
  },
} satisfies MercuriusLoaders
