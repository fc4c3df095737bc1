import { deleteException, updateAvailability } from '../../../../db/queries/availability.ts'
import type { InstructorRow } from '../../../../db/queries/instructors.ts'
import type { Ctx } from '../../../context.ts'
import { InvalidInput } from '../../../errors.ts'
import { isDate } from '../../calendar/dates.ts'
import { type Keeping, keepAvailability } from './keep-availability.ts'

/** The date is a day like any other again; where it was one already, nothing changes. */
export function clearException(ctx: Ctx, input: Keeping & { date: string }): Promise<InstructorRow> {
  return keepAvailability(ctx, input, async ({ tx, instructor }) => {
    if (!isDate(input.date)) throw new InvalidInput([{ path: ['date'], code: 'INVALID_DATE' }])
    if (!(await deleteException(tx, instructor.person_id, input.date))) return null
    const changed = await updateAvailability(tx, instructor.person_id)
    return { instructor: changed, action: 'availability.exceptionCleared', detail: { date: input.date } }
  })
}
