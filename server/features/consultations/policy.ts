import type { ConsultationKindName, RoleName } from '../../../db/columns.ts'
import type { ConsultationRow } from '../../../db/queries/consultations.ts'
import { type Actor, type Ctx, hasRole, signedIn } from '../../context.ts'
import { forbidden, notFound } from '../../errors.ts'
import type { Side } from './model.ts'

/** What somebody is to a booking; null = an outsider, for whom it does not exist. */
export type Part = 'MEMBER' | 'INSTRUCTOR' | 'STAFF'

type Parties = Pick<ConsultationRow, 'member_id' | 'instructor_id'>

export function partIn(actor: Actor | null, booking: Parties): Part | null {
  if (!actor) return null
  if (actor.personId === booking.member_id) return 'MEMBER'
  if (actor.personId === booking.instructor_id) return 'INSTRUCTOR'
  return hasRole(actor, 'STAFF', 'ADMIN') ? 'STAFF' : null
}

export type Action =
  | 'SEE'
  | 'READ_CONTENT'
  | 'CANCEL'
  | 'RESCHEDULE'
  | 'RECORD_OUTCOME'
  | 'REPORT_ABSENCE'
  | 'WRITE_NOTES'
  | 'WRITE_MESSAGE'
  | 'READ_PRIVATE_NOTES'

/** Who may do what with a booking that he is part of. When it may be done is for model.ts. */
const MAY: Record<Action, readonly Part[]> = {
  SEE: ['MEMBER', 'INSTRUCTOR', 'STAFF'],
  // Topic, details, shared notes: what the booking form promises to show to the instructor alone.
  READ_CONTENT: ['MEMBER', 'INSTRUCTOR'],
  CANCEL: ['MEMBER', 'INSTRUCTOR', 'STAFF'],
  RESCHEDULE: ['MEMBER', 'INSTRUCTOR', 'STAFF'],
  RECORD_OUTCOME: ['INSTRUCTOR', 'STAFF'],
  REPORT_ABSENCE: ['MEMBER'],
  WRITE_NOTES: ['INSTRUCTOR'],
  WRITE_MESSAGE: ['MEMBER', 'INSTRUCTOR', 'STAFF'],
  READ_PRIVATE_NOTES: ['INSTRUCTOR'],
}

export const may = (part: Part | null, action: Action): boolean => part !== null && MAY[action].includes(part)

/** An outsider learns nothing: NOT_FOUND, as for what does not exist. Somebody who sees it but may not do it gets FORBIDDEN. */
export function allowed(ctx: Ctx, booking: Parties | undefined, action: Action): Part {
  const part = booking ? partIn(signedIn(ctx), booking) : null
  if (!part) throw notFound()
  if (!may(part, action)) throw forbidden()
  return part
}

/** Whose rules hold when this part cancels or moves. */
export const sideOf = (part: Part): Side => (part === 'MEMBER' ? 'MEMBER' : 'ASSOCIATION')

/** Paid consultations are for graduates; those who give or arrange them see the times too. An orientation is for anybody. */
export const maySeeSlots = (actor: Actor | null, kind: ConsultationKindName): boolean =>
  actor !== null && rolesSeeSlots(actor.roles, kind)

/** The same for somebody who is not here to ask. */
export const rolesSeeSlots = (roles: ReadonlySet<RoleName>, kind: ConsultationKindName): boolean =>
  kind === 'ORIENTATION' || SEES_SLOTS.some((role) => roles.has(role))

const SEES_SLOTS: readonly RoleName[] = ['GRADUATE', 'INSTRUCTOR', 'STAFF', 'ADMIN']

export const mayBookFor = (actor: Actor, memberId: string): boolean =>
  memberId === actor.personId || hasRole(actor, 'STAFF', 'ADMIN')

/** An instructor sees his own, the office anybody's. */
export const maySeeSchedule = (actor: Actor, instructorId: string | null): boolean =>
  hasRole(actor, 'STAFF', 'ADMIN') || (hasRole(actor, 'INSTRUCTOR') && instructorId === actor.personId)
