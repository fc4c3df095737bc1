import { findAvailability } from '../../../../db/queries/availability.ts'
import {
  type ExternalCalendarRow,
  findCalendar,
  lockCalendar,
  replaceBusy,
  updateCalendar,
} from '../../../../db/queries/external-calendars.ts'
import type { InstructorRow } from '../../../../db/queries/instructors.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { System } from '../../../context.ts'
import { type CalendarReading, type CalendarRequest, CalendarUnreadable } from '../../../ports/external-calendars.ts'
import { readSettings, type Settings } from '../../office/settings.ts'
import { calendarUrl } from './calendar-address.ts'
import { freeTimeChanged } from './free-time.ts'
import { readAt } from './read-soon.ts'

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 1_440 * MS_PER_MINUTE
/** Beyond the last day that can be booked: until the next whole reading, and for buffers and the zone. */
const MARGIN_DAYS = 3
/** A calendar that says "nothing changed" for longer is worked out anew all the same, as its series go on. */
const WORKED_OUT_MS = MS_PER_DAY

/**
 * Reads when an instructor is busy by one of his calendars, and sees to it that it is read again. A failure keeps the last
 * good copy and is shown to him. The next reading is ordered first, so that no crash ends the row of them.
 */
export async function readExternalCalendar(system: System, calendarId: string): Promise<void> {
  const settings = await readSettings(system.db)
  const known = await orderNext(system, calendarId, settings)
  if (!known) return
  try {
    const reading = await system.externalCalendars.read(requestFor(system, known, settings))
    await keepReading(system, calendarId, reading)
  } catch (error) {
    if (!(error instanceof CalendarUnreadable)) throw error
    system.log.info({ calendarId, problem: error.problem, detail: error.message }, 'an external calendar was not read')
    await keepProblem(system, calendarId, error)
  }
}

interface Known {
  calendar: ExternalCalendarRow
  instructor: InstructorRow
}

/** Null for a calendar that is not wanted any more. */
const orderNext = (system: System, calendarId: string, { externalCalendars }: Settings): Promise<Known | null> =>
  transaction(system.db, async (tx) => {
    const calendar = await findCalendar(tx, calendarId)
    const instructor = calendar && !calendar.removed_at ? await findAvailability(tx, calendar.instructor_id) : undefined
    if (!calendar || !instructor) return null
    const next = system.clock.now().getTime() + externalCalendars.readMinutes * MS_PER_MINUTE
    await readAt(tx, system, calendarId, new Date(next))
    return { calendar, instructor }
  })

function requestFor(
  { clock, keys, config }: System,
  { calendar, instructor }: Known,
  settings: Settings,
): CalendarRequest {
  const now = clock.now().getTime()
  // Whole days, so that the same calendar gives the same busy times all day long.
  const today = now - (now % MS_PER_DAY)
  const { timeoutSeconds, maximumBytes, maximumBusyTimes } = settings.externalCalendars
  const isFresh = calendar.expanded_at !== null && now - calendar.expanded_at.getTime() < WORKED_OUT_MS
  return {
    url: calendarUrl({ keys }, calendar),
    known: isFresh ? { etag: calendar.etag, lastModified: calendar.last_modified } : null,
    timeZone: instructor.time_zone,
    from: new Date(today - MS_PER_DAY),
    until: new Date(today + (instructor.booking_window_days + MARGIN_DAYS) * MS_PER_DAY),
    ownHost: new URL(config.publicUrl).hostname,
    timeoutSeconds,
    maximumBytes,
    maximumBusyTimes,
  }
}

const keepReading = (system: System, id: string, { busy, etag, lastModified }: CalendarReading): Promise<void> =>
  transaction(system.db, async (tx) => {
    const calendar = await lockCalendar(tx, id)
    if (!calendar || calendar.removed_at) return
    const now = system.clock.now()
    await updateCalendar(tx, id, {
      etag,
      last_modified: lastModified,
      last_read_at: now,
      last_error: null,
      ...(busy ? { expanded_at: now } : {}),
    })
    const changed = busy ? await replaceBusy(tx, id, busy) : false
    const isNews = calendar.last_read_at === null || calendar.last_error !== null
    if (changed) await freeTimeChanged(tx, system, calendar.instructor_id)
    else if (isNews) await system.live.publish(tx, 'slots', calendar.instructor_id)
  })

const keepProblem = (system: System, id: string, { problem }: CalendarUnreadable): Promise<void> =>
  transaction(system.db, async (tx) => {
    const calendar = await lockCalendar(tx, id)
    if (!calendar || calendar.removed_at || calendar.last_error === problem) return
    await updateCalendar(tx, id, { last_error: problem })
    await system.live.publish(tx, 'slots', calendar.instructor_id)
  })
