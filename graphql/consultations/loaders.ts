import type { MercuriusContext, MercuriusLoaders } from 'mercurius'
import type { Db } from '../../db/client.ts'
import { cancellationsOf, eventsOf, meetingsOf, messagesOf, notesOf } from '../../db/queries/consultation-records.ts'
import { expertiseOf } from '../../db/queries/instructors.ts'
import { paymentsOfConsultations } from '../../db/queries/payments.ts'
import { peopleByIds } from '../../db/queries/people.ts'
import { batched } from '../../server/batched.ts'
import { instructorWithPerson } from '../../server/features/consultations/instructors.ts'
import { joinUrlFor } from '../../server/features/consultations/meeting/join-link.ts'
import { mayJoinNow, meetingStateOf } from '../../server/features/consultations/meeting-view.ts'
import { refundIfCancelledNow } from '../../server/features/consultations/model.ts'
import { nextOpenSlots } from '../../server/features/consultations/offered-slots.ts'
import { may, partIn, sideOf } from '../../server/features/consultations/policy.ts'
import { readSettings } from '../../server/features/office/settings.ts'
import type {
  ConsultationCancellationMapper,
  ConsultationEventMapper,
  ConsultationMapper,
  ConsultationMessageMapper,
  InstructorMapper,
  TagOfInstructor,
} from './mappers.ts'

type Queries<T> = { obj: T }[]
type Bookings = Queries<ConsultationMapper>

const ids = (queries: Bookings): string[] => queries.map(({ obj }) => obj.id)

/** One statement per field and request, however many bookings are listed. */
export const consultationsLoaders = {
  Instructor: {
    async nextOpenSlot(queries: Queries<InstructorMapper>, ctx) {
      const slots = await nextOpenSlots(
        ctx,
        queries.map(({ obj }) => obj.person_id),
      )
      return slots.map((slot, i) => slot && { ...slot, instructor: queries[i]!.obj })
    },
    async expertise(queries: Queries<InstructorMapper>, { db }) {
      const rows = await expertiseOf(
        db,
        queries.map(({ obj }) => obj.person_id),
      )
      const byInstructor = Map.groupBy<string, TagOfInstructor>(rows, (row) => row.instructor_id)
      return queries.map(({ obj }) => byInstructor.get(obj.person_id) ?? [])
    },
  },

  Consultation: {
    /** Asked for together, and so answered together; with what other requests ask at this moment. */
    instructor: (queries: Bookings, { db }) =>
      Promise.all(queries.map(({ obj }) => instructorWithPerson(db, obj.instructor_id))),
    member: (queries: Bookings, ctx) =>
      people(
        ctx,
        queries.map(({ obj }) => obj.member_id),
      ),

    async meetingState(queries: Bookings, { db }) {
      const byId = await byConsultation(meetings(db, queries))
      return queries.map(({ obj }) => meetingStateOf(obj, byId.get(obj.id)))
    },
    async joinUrl(queries: Bookings, ctx) {
      const joinable = await readyMeetings(queries, ctx)
      return queries.map(({ obj }) => {
        const part = partIn(ctx.actor, obj)
        const isParty = part === 'MEMBER' || part === 'INSTRUCTOR'
        return isParty && ctx.actor && joinable.has(obj.id) ? joinUrlFor(ctx, obj.id, ctx.actor.personId) : null
      })
    },
    async meetingNumber(queries: Bookings, ctx) {
      const joinable = await readyMeetings(queries, ctx)
      return queries.map(({ obj }) => joinable.get(obj.id)?.meeting_number ?? null)
    },
    async meetingPasscode(queries: Bookings, ctx) {
      const joinable = await readyMeetings(queries, ctx)
      return queries.map(({ obj }) => joinable.get(obj.id)?.passcode ?? null)
    },

    async cancellation(queries: Bookings, { db }) {
      const byId = await byConsultation(cancellationsOf(db, ids(queries)))
      return queries.map(({ obj }) => byId.get(obj.id) ?? null)
    },
    async refundIfCancelledNow(queries: Bookings, { db, actor, clock }) {
      const rows = await paymentsOfConsultations(db, ids(queries))
      const payments = new Map(rows.map((row) => [row.consultation_id, row]))
      return queries.map(({ obj }) => {
        const part = partIn(actor, obj)
        const payment = payments.get(obj.id)
        return part && payment ? refundIfCancelledNow(obj, payment, sideOf(part), clock.now()) : 0
      })
    },

    async messages(queries: Bookings, { db }) {
      const rows = await messagesOf(db, ids(queries))
      const byId = Map.groupBy<string, ConsultationMessageMapper>(rows, (row) => row.consultation_id)
      return queries.map(({ obj }) => byId.get(obj.id) ?? [])
    },
    async sharedNotes(queries: Bookings, { db, actor }) {
      const byId = await byConsultation(notesOf(db, ids(queries)))
      return queries.map(({ obj }) =>
        may(partIn(actor, obj), 'READ_CONTENT') ? (byId.get(obj.id)?.shared ?? null) : null,
      )
    },
    /** Not even looked up for anybody but the instructor. */
    async privateNotes(queries: Bookings, { db, actor, keys }) {
      const own = queries.filter(({ obj }) => may(partIn(actor, obj), 'READ_PRIVATE_NOTES'))
      const byId = await byConsultation(own.length > 0 ? notesOf(db, ids(own)) : Promise.resolve([]))
      return queries.map(({ obj }) => {
        const sealed = byId.get(obj.id)?.private_ciphertext
        return sealed ? keys.open('private-notes', sealed, obj.id) : null
      })
    },
    async history(queries: Bookings, { db }) {
      const rows = await eventsOf(db, ids(queries))
      const byId = Map.groupBy<string, ConsultationEventMapper>(rows, (row) => row.consultation_id)
      return queries.map(({ obj }) => byId.get(obj.id) ?? [])
    },
  },

  ConsultationMessage: {
    by: (queries: Queries<ConsultationMessageMapper>, ctx) =>
      people(
        ctx,
        queries.map(({ obj }) => obj.by_person),
      ),
  },
  ConsultationCancellation: {
    by: (queries: Queries<ConsultationCancellationMapper>, ctx) =>
      people(
        ctx,
        queries.map(({ obj }) => obj.cancelled_by),
      ),
  },
  ConsultationEvent: {
    by: (queries: Queries<ConsultationEventMapper>, ctx) =>
      people(
        ctx,
        queries.map(({ obj }) => obj.by_person),
      ),
  },
} satisfies MercuriusLoaders

/** In the order asked for; null where the platform itself did it. */
async function people({ db }: MercuriusContext, personIds: (string | null)[]) {
  const wanted = [...new Set(personIds.filter((id) => id !== null))]
  const rows = wanted.length > 0 ? await peopleByIds(db, wanted) : []
  const byId = new Map(rows.map((row) => [row.id, row]))
  return personIds.map((id) => (id === null ? null : (byId.get(id) ?? null)))
}

async function byConsultation<T extends { consultation_id: string }>(rows: Promise<T[]>): Promise<Map<string, T>> {
  return new Map((await rows).map((row) => [row.consultation_id, row]))
}

/** Several fields look at the same meetings. */
const meetings = async (db: Db, queries: Bookings) =>
  (await Promise.all(ids(queries).map((id) => meetingOf(db, id)))).filter((meeting) => meeting !== null)

const meetingOf = batched<string, Awaited<ReturnType<typeof meetingsOf>>[number] | null>(
  async (db, consultationIds) => {
    const byId = await byConsultation(meetingsOf(db, [...new Set(consultationIds)]))
    return consultationIds.map((id) => byId.get(id) ?? null)
  },
)

/** The meetings among these that can be joined now. */
async function readyMeetings(queries: Bookings, { db, clock }: MercuriusContext) {
  const { consultations } = await readSettings(db)
  const rows = await meetings(db, queries)
  const bookings = new Map(queries.map(({ obj }) => [obj.id, obj]))
  const ready = rows.filter((row) => {
    const booking = bookings.get(row.consultation_id)
    return booking && mayJoinNow(booking, row, clock.now(), consultations.joinClosesMinutesAfterEnd)
  })
  return new Map(ready.map((row) => [row.consultation_id, row]))
}
