import type { HoursKind } from '../../../../db/columns.ts'
import { replaceWeeklyHours, updateAvailability, weeklyHoursOf } from '../../../../db/queries/availability.ts'
import type { InstructorRow } from '../../../../db/queries/instructors.ts'
import type { Ctx } from '../../../context.ts'
import { InvalidInput } from '../../../errors.ts'
import type { SlotRules, WeeklyHours } from '../slots/model.ts'
import { type Keeping, keepAvailability } from './keep-availability.ts'
import { readAnew } from './read-soon.ts'
import { type SettingsInput, settingsMeant } from './settings-meant.ts'

export interface SetAvailabilityInput extends Keeping, SettingsInput {}

/**
 * Sets what is given and leaves the rest; null takes a cap away, and means "not given" for everything else. All faults are
 * told at once and then nothing is stored. Bookings that the new hours no longer cover stay.
 */
export function setAvailability(ctx: Ctx, input: SetAvailabilityInput): Promise<InstructorRow> {
  return keepAvailability(ctx, input, async ({ tx, instructor }) => {
    const id = instructor.person_id
    const fields = fieldsGiven(input)
    if (fields.length === 0) return null
    const { week, timeZone, rules, closedOnPublicHolidays, faults } = settingsMeant(
      input,
      await weeklyHoursOf(tx, [id]),
    )
    if (faults.length > 0) throw new InvalidInput(faults)

    if (week)
      await replaceWeeklyHours(
        tx,
        id,
        week.map((row) => rowOf(row, id, ctx.ids.uuid())),
      )
    const changed = await updateAvailability(tx, id, {
      time_zone: timeZone,
      closed_on_public_holidays: closedOnPublicHolidays,
      ...columnsOf(rules),
    })
    // All-day events are of the instructor's zone, and events are known as far ahead as he can be booked.
    if (changed.time_zone !== instructor.time_zone || changed.booking_window_days !== instructor.booking_window_days)
      await readAnew(tx, ctx, id)
    return { instructor: changed, action: 'availability.set', detail: { fields } }
  })
}

/** Undefined leaves a column as it is. */
const columnsOf = (rules: Partial<SlotRules>) => ({
  slot_interval_minutes: rules.slotIntervalMinutes,
  buffer_before_minutes: rules.bufferBeforeMinutes,
  buffer_after_minutes: rules.bufferAfterMinutes,
  minimum_notice_minutes: rules.minimumNoticeMinutes,
  booking_window_days: rules.bookingWindowDays,
  maximum_per_day: rules.maximumPerDay,
  maximum_per_week: rules.maximumPerWeek,
})

const fieldsGiven = ({ instructorId: _whose, version: _seen, ...given }: SetAvailabilityInput): string[] =>
  Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]))

const rowOf = (row: WeeklyHours & { kind: HoursKind }, instructorId: string, id: string) => ({
  id,
  instructor_id: instructorId,
  weekday: row.weekday,
  start_minute: row.start,
  end_minute: row.end,
  effective_from: row.effectiveFrom,
  effective_until: row.effectiveUntil,
  kind: row.kind,
})
