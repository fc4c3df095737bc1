import { createHash } from 'node:crypto'
import { insertCalendar, liveCalendarIds } from '../../../../db/queries/external-calendars.ts'
import type { InstructorRow } from '../../../../db/queries/instructors.ts'
import type { Ctx } from '../../../context.ts'
import { InvalidInput, Refusal } from '../../../errors.ts'
import { readSettings } from '../../office/settings.ts'
import { textFaults, tidy } from '../input-text.ts'
import { calendarAddress } from './calendar-address.ts'
import { type Keeping, keepAvailability } from './keep-availability.ts'
import { readAt } from './read-soon.ts'

/** Characters. */
const NAME_LENGTH = 60

/**
 * Subtracts what a published calendar says from the instructor's open time, from its first reading on, which comes at
 * once by a job. The address opens the whole calendar to whoever knows it, and is kept sealed.
 */
export function addExternalCalendar(
  ctx: Ctx,
  input: Pick<Keeping, 'instructorId'> & { name: string; url: string },
): Promise<InstructorRow> {
  return keepAvailability(ctx, { instructorId: input.instructorId }, async ({ tx, instructor }) => {
    const name = tidy(input.name)
    const address = calendarAddress(input.url)
    const faults = [
      ...textFaults(['name'], name, { minimum: 1, maximum: NAME_LENGTH }),
      ...('faults' in address ? address.faults : []),
    ]
    if (faults.length > 0 || !('url' in address)) throw new InvalidInput(faults)

    const { maximumPerInstructor: maximum } = (await readSettings(tx)).externalCalendars
    const known = await liveCalendarIds(tx, instructor.person_id)
    if (known.length >= maximum) throw new Refusal('TOO_MANY_CALENDARS', { maximum })
    const id = ctx.ids.uuid()
    const added = await insertCalendar(tx, {
      id,
      instructor_id: instructor.person_id,
      name,
      url_ciphertext: ctx.keys.seal('external-calendar', address.url, id),
      url_hash: createHash('sha256').update(address.url).digest(),
      created_at: ctx.clock.now(),
    })
    if (!added) throw new InvalidInput([{ path: ['url'], code: 'CALENDAR_ADDED_ALREADY' }])
    await readAt(tx, ctx, id)
    return { instructor, action: 'availability.calendarAdded', detail: { calendarId: id } }
  })
}
