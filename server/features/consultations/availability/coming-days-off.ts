import type { Ctx } from '../../../context.ts'
import { dayOf } from '../../calendar/dates.ts'
import { dayIn } from '../../calendar/day.ts'
import { type DayOff, daysOff } from '../../calendar/days-off.ts'
import { readSettings } from '../../office/settings.ts'

const DAYS_AHEAD = 365

/** From today, in the instructor's zone, to a year ahead. */
export async function comingDaysOff(ctx: Ctx, timeZone: string): Promise<DayOff[]> {
  const { association } = await readSettings(ctx.db)
  const today = dayOf(dayIn(timeZone, ctx.clock.now()))
  const closures = association.closures.map(({ from, to }) => ({ from, until: to }))
  return daysOff(closures, today, today + DAYS_AHEAD)
}
