import type { HoursKind } from '../../../../db/columns.ts'
import type { WeeklyHoursRow } from '../../../../db/queries/availability.ts'
import {
  type AvailabilityFault,
  validateSlotRules,
  validateTimeZone,
  validateWeeklyHours,
} from '../slots/availability-rules.ts'
import type { SlotRules, WeeklyHours } from '../slots/model.ts'
import { type WeeklyHoursInput, weekMeant } from './model.ts'

type Given<T> = { [K in keyof T]?: T[K] | null }

/** What may be left out is left as it is. */
export interface SettingsInput extends Given<SlotRules> {
  timeZone?: string | null
  /** Replaces the whole list. */
  weekly?: readonly WeeklyHoursInput[] | null
  closedOnPublicHolidays?: boolean | null
}

/** Undefined = not given, and so as before. */
export interface SettingsMeant {
  rules: Partial<SlotRules>
  timeZone: string | undefined
  week: (WeeklyHours & { kind: HoursKind })[] | undefined
  closedOnPublicHolidays: boolean | undefined
  /** All that is wrong, by its path in the input. */
  faults: AvailabilityFault[]
}

/** Null takes a cap away, and means "not given" for everything else. `before` = the week as it is stored. */
export function settingsMeant(input: SettingsInput, before: readonly WeeklyHoursRow[]): SettingsMeant {
  const rules = rulesGiven(input)
  const timeZone = input.timeZone ?? undefined
  const week = input.weekly ? weekMeant(input.weekly, before.map(hoursOf)) : undefined
  return {
    rules,
    timeZone,
    week,
    closedOnPublicHolidays: input.closedOnPublicHolidays ?? undefined,
    faults: [
      ...(timeZone === undefined ? [] : validateTimeZone(timeZone)),
      ...(week === undefined ? [] : validateWeeklyHours(week)),
      ...validateSlotRules(rules),
    ],
  }
}

function rulesGiven(input: Given<SlotRules>): Partial<SlotRules> {
  return {
    slotIntervalMinutes: input.slotIntervalMinutes ?? undefined,
    bufferBeforeMinutes: input.bufferBeforeMinutes ?? undefined,
    bufferAfterMinutes: input.bufferAfterMinutes ?? undefined,
    minimumNoticeMinutes: input.minimumNoticeMinutes ?? undefined,
    bookingWindowDays: input.bookingWindowDays ?? undefined,
    maximumPerDay: input.maximumPerDay,
    maximumPerWeek: input.maximumPerWeek,
  }
}

const hoursOf = (row: WeeklyHoursRow): WeeklyHours => ({
  weekday: row.weekday,
  start: row.start_minute,
  end: row.end_minute,
  effectiveFrom: row.effective_from,
  effectiveUntil: row.effective_until,
  kind: row.kind,
})
