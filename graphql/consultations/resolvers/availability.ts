import { wallText } from '../../../server/features/calendar/wall-clock.ts'
import { addExternalCalendar } from '../../../server/features/consultations/availability/add-external-calendar.ts'
import { calendarUrl } from '../../../server/features/consultations/availability/calendar-address.ts'
import { clearException } from '../../../server/features/consultations/availability/clear-exception.ts'
import { comingDaysOff } from '../../../server/features/consultations/availability/coming-days-off.ts'
import { WEEKDAYS } from '../../../server/features/consultations/availability/model.ts'
import { mayKeepAvailability } from '../../../server/features/consultations/availability/policy.ts'
import { previewAvailability } from '../../../server/features/consultations/availability/preview-availability.ts'
import { readCalendarNow } from '../../../server/features/consultations/availability/read-calendar-now.ts'
import { removeExternalCalendar } from '../../../server/features/consultations/availability/remove-external-calendar.ts'
import { setAvailability } from '../../../server/features/consultations/availability/set-availability.ts'
import { setException } from '../../../server/features/consultations/availability/set-exception.ts'
import {
  ownWatches,
  unwatchSlots,
  watchSlots,
} from '../../../server/features/consultations/availability/watch-slots.ts'
import { ownPerson } from '../../../server/features/people/viewer.ts'
import { calendarProblemText } from '../../../server/i18n/availability.ts'
import { dayOffName } from '../../../server/i18n/days-off.ts'
import type { Resolvers } from '../../generated/types.ts'
import { answer, resultOf } from '../../results.ts'

export const availabilityResolvers = {
  Query: {
    previewAvailability: (_root, { input, kind, from, to }, ctx) =>
      answer(ctx, () => previewAvailability(ctx, { input, kind: kind ?? 'FOLLOW_UP', from, to })),
  },
  Mutation: {
    setAvailability: (_root, { input }, ctx) => answer(ctx, () => setAvailability(ctx, input)),
    setAvailabilityException: (_root, { input }, ctx) => answer(ctx, () => setException(ctx, input)),
    clearAvailabilityException: (_root, { input }, ctx) => answer(ctx, () => clearException(ctx, input)),
    addExternalCalendar: (_root, { input }, ctx) => answer(ctx, () => addExternalCalendar(ctx, input)),
    removeExternalCalendar: (_root, { id }, ctx) => answer(ctx, () => removeExternalCalendar(ctx, id)),
    readExternalCalendar: (_root, { id }, ctx) => answer(ctx, () => readCalendarNow(ctx, id)),
    watchSlots: (_root, { instructorId, kind }, ctx) =>
      answer(ctx, async () => {
        await watchSlots(ctx, { instructorId, kind: kind ?? 'FOLLOW_UP' })
        return ownPerson(ctx)
      }),
    unwatchSlots: (_root, { instructorId, kind }, ctx) =>
      answer(ctx, async () => {
        await unwatchSlots(ctx, { instructorId, kind: kind ?? 'FOLLOW_UP' })
        return ownPerson(ctx)
      }),
  },
  Viewer: {
    slotWatches: (_viewer, _input, ctx) => ownWatches(ctx),
  },
  Instructor: {
    availability: (instructor, _input, ctx) =>
      mayKeepAvailability(ctx.actor, instructor.person_id) ? instructor : null,
  },
  Availability: {
    version: (row) => row.availability_version,
    timeZone: (row) => row.time_zone,
    bufferBeforeMinutes: (row) => row.buffer_before_minutes,
    bufferAfterMinutes: (row) => row.buffer_after_minutes,
    minimumNoticeMinutes: (row) => row.minimum_notice_minutes,
    bookingWindowDays: (row) => row.booking_window_days,
    slotIntervalMinutes: (row) => row.slot_interval_minutes,
    maximumPerDay: (row) => row.maximum_per_day,
    maximumPerWeek: (row) => row.maximum_per_week,
    closedOnPublicHolidays: (row) => row.closed_on_public_holidays,
    daysOff: (row, _input, ctx) => comingDaysOff(ctx, row.time_zone),
  },
  DayOff: {
    name: ({ holiday }, _input, ctx) => dayOffName(ctx.locale, holiday),
    isOfficeClosure: ({ holiday }) => holiday === null,
  },
  WeeklyHours: {
    weekday: (row) => WEEKDAYS[row.weekday - 1] ?? 'MONDAY',
    start: (row) => wallText(row.start_minute),
    end: (row) => wallText(row.end_minute),
    effectiveFrom: (row) => row.effective_from,
    effectiveUntil: (row) => row.effective_until,
  },
  LocalInterval: {
    start: ([start]) => wallText(start),
    end: ([, end]) => wallText(end),
    kind: ([, , kind]) => kind,
  },
  ExternalCalendar: {
    // Whoever knows the address can read the whole calendar: the office sees where it is, not more.
    url: (calendar, _input, ctx) => {
      const url = calendarUrl(ctx, calendar)
      return calendar.instructor_id === ctx.actor?.personId ? url : `${new URL(url).origin}/…`
    },
    lastReadAt: (calendar) => calendar.last_read_at,
    lastError: ({ last_error }, _input, ctx) => (last_error ? calendarProblemText(ctx.locale, last_error) : null),
    busyCount: (calendar) => calendar.busy_count,
  },
  SlotWatch: {
    createdAt: (watch) => watch.created_at,
    expiresAt: (watch) => watch.expires_at,
  },
  AvailabilityResult: resultOf('Availability'),
  AvailabilityPreviewResult: resultOf('AvailabilityPreview'),
} satisfies Resolvers
