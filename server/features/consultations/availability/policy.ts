import { type Actor, hasRole } from '../../../context.ts'

/** An instructor sees and sets his own, the office anybody's. */
export const mayKeepAvailability = (actor: Actor | null, instructorId: string): boolean =>
  hasRole(actor, 'STAFF', 'ADMIN') || (hasRole(actor, 'INSTRUCTOR') && actor?.personId === instructorId)
