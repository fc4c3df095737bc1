import { lockCalendar, removeCalendar } from '../../../../db/queries/external-calendars.ts'
import type { InstructorRow } from '../../../../db/queries/instructors.ts'
import type { Ctx } from '../../../context.ts'
import { keepCalendar } from './keep-calendar.ts'
import { neverReadAgain } from './read-soon.ts'

/** Its busy times are open again. Once more changes nothing. */
export function removeExternalCalendar(ctx: Ctx, id: string): Promise<InstructorRow> {
  return keepCalendar(ctx, id, async ({ tx, instructor }) => {
    const calendar = await lockCalendar(tx, id)
    if (!calendar || calendar.removed_at) return null
    await removeCalendar(tx, id, ctx.clock.now())
    await neverReadAgain(tx, id)
    return { instructor, action: 'availability.calendarRemoved', detail: { calendarId: id } }
  })
}
