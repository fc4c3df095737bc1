import { saveException, updateAvailability } from '../../../../db/queries/availability.ts'
import type { InstructorRow } from '../../../../db/queries/instructors.ts'
import type { Ctx } from '../../../context.ts'
import { InvalidInput } from '../../../errors.ts'
import { dayIn } from '../../calendar/day.ts'
import { textFaults, tidy } from '../input-text.ts'
import { REASON_LIMIT, validateException } from '../slots/availability-rules.ts'
import { type Keeping, keepAvailability } from './keep-availability.ts'
import { exceptionDateFaults, type IntervalInput, intervalsMeant, storedIntervals } from './model.ts'

export interface ExceptionInput extends Keeping {
  /** `YYYY-MM-DD` in the instructor's zone; today or later. */
  date: string
  /** None = closed that day. */
  intervals: readonly IntervalInput[]
  reason?: string | null
}

/** Replaces the weekly hours, holidays and closures of one date. */
export function setException(ctx: Ctx, input: ExceptionInput): Promise<InstructorRow> {
  return keepAvailability(ctx, input, async ({ tx, instructor }) => {
    const id = instructor.person_id
    const intervals = intervalsMeant(input.intervals)
    const reason = tidy(input.reason ?? '')
    const faults = [
      ...validateException({ date: input.date, intervals }),
      ...exceptionDateFaults(input.date, dayIn(instructor.time_zone, ctx.clock.now())),
      ...textFaults(['reason'], reason, { minimum: 0, maximum: REASON_LIMIT }),
    ]
    if (faults.length > 0) throw new InvalidInput(faults)

    await saveException(tx, {
      instructor_id: id,
      date: input.date,
      intervals: JSON.stringify(storedIntervals(intervals)),
      reason: reason || null,
    })
    const changed = await updateAvailability(tx, id)
    return { instructor: changed, action: 'availability.exceptionSet', detail: { date: input.date } }
  })
}
