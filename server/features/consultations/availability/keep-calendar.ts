import { findCalendar } from '../../../../db/queries/external-calendars.ts'
import type { InstructorRow } from '../../../../db/queries/instructors.ts'
import { type Ctx, withRole } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { isUuid } from '../../../uuid.ts'
import { type Change, type Done, keepAvailability } from './keep-availability.ts'
import { mayKeepAvailability } from './policy.ts'

/** The same for one of the instructor's calendars. Another's is NOT_FOUND, as what does not exist. */
export async function keepCalendar(
  ctx: Ctx,
  id: string,
  work: (change: Change) => Promise<Done | null>,
): Promise<InstructorRow> {
  const actor = withRole(ctx, 'INSTRUCTOR', 'STAFF', 'ADMIN')
  const calendar = isUuid(id) ? await findCalendar(ctx.db, id) : undefined
  if (!calendar || !mayKeepAvailability(actor, calendar.instructor_id)) throw notFound()
  return keepAvailability(ctx, { instructorId: calendar.instructor_id }, work)
}
