import { findCalendar } from '../../../../db/queries/external-calendars.ts'
import type { InstructorRow } from '../../../../db/queries/instructors.ts'
import type { Ctx } from '../../../context.ts'
import { keepCalendar } from './keep-calendar.ts'
import { readAt } from './read-soon.ts'

/** 「いま試す」: its next reading comes at once. Nobody waits for it; the page hears of it as of any change. */
export function readCalendarNow(ctx: Ctx, id: string): Promise<InstructorRow> {
  return keepCalendar(ctx, id, async ({ tx }) => {
    const calendar = await findCalendar(tx, id)
    if (calendar && !calendar.removed_at) await readAt(tx, ctx, id)
    return null
  })
}
