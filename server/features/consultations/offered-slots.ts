import type { ConsultationKindName } from '../../../db/columns.ts'
import { type ConsultationRow, findConsultation } from '../../../db/queries/consultations.ts'
import { slotMaterial } from '../../../db/queries/slots.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { forbidden, notFound, type OfferedSlot, RequestError } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { readSettings } from '../office/settings.ts'
import { type InstructorPerson, instructorsWithPeople } from './instructors.ts'
import { allowed, maySeeSlots } from './policy.ts'
import { materialFor, slotQuestion } from './slot-question.ts'
import { nextOpenSlot } from './slots/ask.ts'
import { openSlots } from './slots/open-slots.ts'

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 1_440 * MS_PER_MINUTE
const LONGEST_SEARCH_DAYS = 92
/** The longest booking window that an instructor can set, and a day for his zone. */
const FARTHEST_DAYS = 366

export interface SlotSearch {
  instructorId?: string | null
  from: Date
  to: Date
  kind: ConsultationKindName
  /** A booking that is to be moved: it does not stand in its own way, and its member's engagements count. */
  besidesConsultationId?: string | null
}

/**
 * The starts that the viewer can book in [from, to), by start, then instructor; his own engagements are left out. NOT_FOUND for an
 * instructor who is not there, BAD_USER_INPUT for more than 92 days.
 */
export async function offeredSlots(ctx: Ctx, search: SlotSearch): Promise<SlotOfInstructor[]> {
  const actor = signedIn(ctx)
  if (!maySeeSlots(actor, search.kind)) throw forbidden()
  const { kind } = search
  const instructorId = search.instructorId?.toLowerCase() ?? null
  if (instructorId && !isUuid(instructorId)) throw notFound()
  const wanted = search.to.getTime() - search.from.getTime()
  if (wanted < 0 || wanted > LONGEST_SEARCH_DAYS * MS_PER_DAY) throw new RequestError('BAD_USER_INPUT')
  const moving = await movable(ctx, search.besidesConsultationId)
  const besidesConsultationId = moving?.id ?? null

  const now = ctx.clock.now()
  const from = Math.max(search.from.getTime(), now.getTime())
  const to = Math.min(search.to.getTime(), now.getTime() + FARTHEST_DAYS * MS_PER_DAY)
  const question = { ...materialFor(Math.min(from, to), to, now), besidesConsultationId }
  const viewerId = moving?.member_id ?? actor.personId
  const [settings, material] = await Promise.all([
    readSettings(ctx.db),
    slotMaterial(ctx.db, { ...question, viewerId, instructorIds: instructorId ? [instructorId] : null }),
  ])
  if (instructorId && material.length === 0) throw notFound()

  const asked = { kind, now: now.getTime(), from, to }
  const startsBy = material.map((row) =>
    // Nobody books himself; but an instructor who asks for his own times is shown what others see of them.
    row.person_id === viewerId && row.person_id !== instructorId ? [] : openSlots(slotQuestion(row, settings, asked)),
  )
  const instructors = await instructorsWithPeople(
    ctx,
    material.map((row) => row.person_id),
  )
  return inOrder(
    material.map((row) => instructors.get(row.person_id)!),
    startsBy,
    settings.consultations.minutes * MS_PER_MINUTE,
  )
}

/** By start, then instructor. Numbers are sorted, not objects: fifty instructors offer twenty thousand starts in a month. */
function inOrder(instructors: InstructorPerson[], startsBy: number[][], length: number): SlotOfInstructor[] {
  const keys = new Float64Array(startsBy.reduce((sum, starts) => sum + starts.length, 0))
  const room = instructors.length
  let filled = 0
  for (const [place, starts] of startsBy.entries())
    for (const start of starts) {
      keys[filled] = (start / MS_PER_MINUTE) * room + place
      filled += 1
    }
  keys.sort()
  return Array.from(keys, (key) => {
    const minute = Math.floor(key / room)
    return new ListedSlot(instructors[key - minute * room]!, minute * MS_PER_MINUTE, length)
  })
}

export type SlotOfInstructor = OfferedSlot & { instructor: InstructorPerson }

/** Its instants are made when somebody reads them. */
class ListedSlot implements SlotOfInstructor {
  readonly instructor: InstructorPerson
  readonly at: number
  readonly length: number
  constructor(instructor: InstructorPerson, at: number, length: number) {
    this.instructor = instructor
    this.at = at
    this.length = length
  }
  get instructorId(): string {
    return this.instructor.person_id
  }
  get start(): Date {
    return new Date(this.at)
  }
  get end(): Date {
    return new Date(this.at + this.length)
  }
}

/** The first start that the viewer can book with each instructor; null where there is none within his window. */
export async function nextOpenSlots(ctx: Ctx, instructorIds: readonly string[]): Promise<(OfferedSlot | null)[]> {
  const { actor } = ctx
  const kind = maySeeSlots(actor, 'FOLLOW_UP') ? 'FOLLOW_UP' : 'ORIENTATION'
  if (!actor) return instructorIds.map(() => null)
  const now = ctx.clock.now()
  const from = now.getTime()
  const settings = await readSettings(ctx.db)
  const horizon = from + FARTHEST_DAYS * MS_PER_DAY
  const question = { ...materialFor(from, horizon, now), viewerId: actor.personId, instructorIds }
  const material = await slotMaterial(ctx.db, question)
  const rows = new Map(material.map((row) => [row.person_id, row]))
  return instructorIds.map((id) => {
    const row = rows.get(id)
    if (!row || id === actor.personId) return null
    const start = nextOpenSlot(slotQuestion(row, settings, { kind, now: from, from, to: horizon }))
    if (start === null) return null
    const end = start + settings.consultations.minutes * MS_PER_MINUTE
    return { instructorId: id, start: new Date(start), end: new Date(end) }
  })
}

async function movable(ctx: Ctx, consultationId: string | null | undefined): Promise<ConsultationRow | null> {
  if (!consultationId) return null
  const booking = isUuid(consultationId) ? await findConsultation(ctx.db, consultationId) : undefined
  allowed(ctx, booking, 'RESCHEDULE')
  return booking ?? null
}
