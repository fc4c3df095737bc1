import { lockAvailability } from '../../../../db/queries/availability.ts'
import type { InstructorRow } from '../../../../db/queries/instructors.ts'
import { type Tx, transaction } from '../../../../db/transaction.ts'
import { type Actor, type Ctx, withRole } from '../../../context.ts'
import { forbidden, notFound, RequestError } from '../../../errors.ts'
import { isUuid } from '../../../uuid.ts'
import { recordAudit } from '../../office/audit.ts'
import { freeTimeChanged } from './free-time.ts'
import { mayKeepAvailability } from './policy.ts'

export interface Keeping {
  /** Left out = the viewer's own. */
  instructorId?: string | null
  /** The `version` that the writer saw; left out = whatever it is now. */
  version?: number | null
}

export interface Change {
  tx: Tx
  actor: Actor
  /** Locked, as it stands before the change. */
  instructor: InstructorRow
}

/** What was done to whose availability; null = there was nothing to do. */
export interface Done {
  instructor: InstructorRow
  /** For the office's book, where it was not the instructor himself: `availability.set`. */
  action: string
  detail?: Record<string, unknown>
}

/** Whose availability is meant, for somebody who may keep it; else FORBIDDEN. */
export function keptBy(ctx: Ctx, instructorId: string | null | undefined): { actor: Actor; id: string } {
  const actor = withRole(ctx, 'INSTRUCTOR', 'STAFF', 'ADMIN')
  const id = (instructorId ?? actor.personId).toLowerCase()
  if (!mayKeepAvailability(actor, id)) throw forbidden()
  return { actor, id }
}

/**
 * Changes an instructor's availability, one change at a time: who may, CONFLICT where somebody else was faster than the
 * version says, then `work`, then everybody who must know. FORBIDDEN for another's, whoever that is, and for somebody who
 * is no instructor; NOT_FOUND where the office names one who is not there.
 */
export async function keepAvailability(
  ctx: Ctx,
  { instructorId, version }: Keeping,
  work: (change: Change) => Promise<Done | null>,
): Promise<InstructorRow> {
  const { actor, id } = keptBy(ctx, instructorId)
  return transaction(ctx.db, async (tx) => {
    const instructor = isUuid(id) ? await lockAvailability(tx, id) : undefined
    if (!instructor) throw id === actor.personId ? forbidden() : notFound()
    if (version != null && version !== instructor.availability_version) throw new RequestError('CONFLICT')
    const done = await work({ tx, actor, instructor })
    if (!done) return instructor
    if (actor.personId !== id)
      await recordAudit(tx, ctx, {
        action: done.action,
        by: actor.personId,
        subject: { type: 'instructor', id },
        detail: done.detail,
      })
    await freeTimeChanged(tx, ctx, id)
    return done.instructor
  })
}
