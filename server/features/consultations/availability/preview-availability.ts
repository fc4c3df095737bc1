import { findAvailability, upcomingBookingsOf, weeklyHoursOf } from '../../../../db/queries/availability.ts'
import type { ConsultationRow } from '../../../../db/queries/consultations.ts'
import { slotMaterial } from '../../../../db/queries/slots.ts'
import type { Ctx } from '../../../context.ts'
import { forbidden, InvalidInput, notFound, RequestError } from '../../../errors.ts'
import { isUuid } from '../../../uuid.ts'
import { readSettings } from '../../office/settings.ts'
import { materialFor, slotQuestion } from '../slot-question.ts'
import type { SlotKind, SlotQuestion } from '../slots/model.ts'
import { openSlots } from '../slots/open-slots.ts'
import { isOutside } from './bookings-outside-hours.ts'
import { keptBy } from './keep-availability.ts'
import { type SettingsInput, settingsMeant } from './settings-meant.ts'

const MS_PER_DAY = 86_400_000
const LONGEST_PREVIEW_DAYS = 31
/** The longest window that can be set. */
const FARTHEST_DAYS = 365

export interface PreviewQuestion {
  input: SettingsInput & { instructorId?: string | null }
  kind: SlotKind
  from: Date
  to: Date
}

export interface AvailabilityPreview {
  /** All starts within the hours, ascending; those that members would be offered are so marked. */
  starts: { start: Date; isOffered: boolean }[]
  bookingsOutsideHours: ConsultationRow[]
}

/**
 * What members would see of [from, to) if the settings were saved, by the function that makes their list; nothing is
 * stored. Refuses what saving refuses; BAD_USER_INPUT for more than 31 days.
 */
export async function previewAvailability(ctx: Ctx, question: PreviewQuestion): Promise<AvailabilityPreview> {
  const { input, kind, from, to } = question
  const { actor, id } = keptBy(ctx, input.instructorId)
  const span = to.getTime() - from.getTime()
  if (span < 0 || span > LONGEST_PREVIEW_DAYS * MS_PER_DAY) throw new RequestError('BAD_USER_INPUT')
  const instructor = isUuid(id) ? await findAvailability(ctx.db, id) : undefined
  if (!instructor) throw id === actor.personId ? forbidden() : notFound()
  const meant = settingsMeant(input, await weeklyHoursOf(ctx.db, [id]))
  if (meant.faults.length > 0) throw new InvalidInput(meant.faults)

  const now = ctx.clock.now()
  const bookings = await upcomingBookingsOf(ctx.db, [id], now)
  const latest = Math.max(to.getTime(), ...bookings.map((booking) => booking.ends_at.getTime()))
  const earliest = Math.min(from.getTime(), now.getTime())
  const [settings, [row]] = await Promise.all([
    readSettings(ctx.db),
    slotMaterial(ctx.db, { ...materialFor(earliest, latest, now), instructorIds: [id] }),
  ])
  if (!row) throw notFound()

  const stored = slotQuestion(row, settings, { kind, now: now.getTime(), from: from.getTime(), to: to.getTime() })
  const hours = {
    ...stored.hours,
    timeZone: meant.timeZone ?? stored.hours.timeZone,
    weekly: meant.week ?? stored.hours.weekly,
    closedOnPublicHolidays: meant.closedOnPublicHolidays ?? stored.hours.closedOnPublicHolidays,
  }
  const asked = { ...stored, hours, rules: { ...stored.rules, ...given(meant.rules) } }
  const offered = new Set(openSlots(asked))
  return {
    starts: openSlots(hoursAlone(asked)).map((start) => ({ start: new Date(start), isOffered: offered.has(start) })),
    bookingsOutsideHours: bookings.filter((booking) => isOutside(hours, booking)),
  }
}

/** The same question where nobody has booked anything, and no notice, window or cap is kept. */
const hoursAlone = (question: SlotQuestion): SlotQuestion => ({
  ...question,
  engagements: [],
  viewerBusy: [],
  now: question.from,
  rules: {
    ...question.rules,
    minimumNoticeMinutes: 0,
    bookingWindowDays: FARTHEST_DAYS,
    maximumPerDay: null,
    maximumPerWeek: null,
  },
})

/** What is undefined would hide what is stored. */
const given = <T extends object>(rules: T): T =>
  Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)) as T
