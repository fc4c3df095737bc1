import type { MaterialQuestion, SlotMaterial } from '../../../db/queries/slots.ts'
import { dateOf } from '../calendar/dates.ts'
import type { Settings } from '../office/settings.ts'
import { engagementRange } from './slots/ask.ts'
import type { BusyTime, SlotKind, SlotQuestion } from './slots/model.ts'

const MS_PER_DAY = 86_400_000

/** What must be read so that starts in [from, to) are decided rightly. Instants in ms since 1970-01-01T00:00Z. */
export function materialFor(from: number, to: number, now: Date): Omit<MaterialQuestion, 'instructorIds'> {
  const { start, end } = engagementRange(from, to)
  const day = (at: number) => dateOf(Math.floor(at / MS_PER_DAY))
  return {
    span: { start: new Date(start), end: new Date(end) },
    // A day of any zone begins and ends within a day of the same date's in UTC; a consultation may run into the next.
    dates: { from: day(from - 2 * MS_PER_DAY), until: day(to + 2 * MS_PER_DAY) },
    now,
  }
}

export interface Asked {
  kind: SlotKind
  /** Left out = what the row says of the viewer. */
  viewerBusy?: readonly BusyTime[]
  now: number
  from: number
  to: number
}

/** The pure slot function's question about one instructor. */
export function slotQuestion(row: SlotMaterial, { association, consultations }: Settings, asked: Asked): SlotQuestion {
  return {
    hours: {
      timeZone: row.time_zone,
      weekly: row.hours.map(([weekday, start, end, effectiveFrom, effectiveUntil, kind]) => ({
        weekday,
        start,
        end,
        effectiveFrom,
        effectiveUntil,
        kind,
      })),
      exceptions: row.exceptions.map(([date, intervals]) => ({
        date,
        intervals: intervals.map(([start, end, kind]) => ({ start, end, kind })),
      })),
      closedOnPublicHolidays: row.closed_on_public_holidays,
      closures: association.closures.map(({ from, to }) => ({ from, until: to })),
    },
    rules: {
      slotIntervalMinutes: row.slot_interval_minutes,
      bufferBeforeMinutes: row.buffer_before_minutes,
      bufferAfterMinutes: row.buffer_after_minutes,
      minimumNoticeMinutes: row.minimum_notice_minutes,
      bookingWindowDays: row.booking_window_days,
      maximumPerDay: row.maximum_per_day,
      maximumPerWeek: row.maximum_per_week,
    },
    durationMinutes: consultations.minutes,
    engagements: [...row.given.map(givenOne), ...row.other.map(otherOne)],
    ...asked,
    viewerBusy: asked.viewerBusy ?? row.viewer,
  }
}

const givenOne = ({ start, end }: BusyTime) => ({ start, end, isConsultation: true })
const otherOne = ({ start, end }: BusyTime) => ({ start, end, isConsultation: false })
