import type { HoursKind, SetAvailabilityInput, Weekday } from '../../../../generated/graphql.ts'
import type { Availability } from './query.ts'

export const weekdays: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]

/** A range of a day as its fields hold it. An end of 00:00 is the end of the day, which no time field can say. */
export type Range = { key: string; start: string; end: string; kind: HoursKind }
/** Empty dates = open-ended. */
export type Hours = Range & { weekday: Weekday; from: string; until: string }

export const ruleNames = [
  'slotIntervalMinutes',
  'minimumNoticeMinutes',
  'bookingWindowDays',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'maximumPerDay',
  'maximumPerWeek',
  'closedOnPublicHolidays',
  'timeZone',
] as const
export type RuleName = (typeof ruleNames)[number]

/** What is edited together and saved at once; exceptions and calendars are saved one by one. */
export type Settings = Pick<Availability, RuleName> & { weekly: readonly Hours[] }

export type Saved = { version: number; settings: Settings }

const endOfDay = '24:00'
const fieldTime = (time: string): string => (time === endOfDay ? '00:00' : time.padStart(5, '0'))
export const endTime = (time: string): string => (time === '00:00' ? endOfDay : time)

export function savedOf(availability: Availability): Saved {
  const { version, weekly } = availability
  const rules = Object.fromEntries(ruleNames.map((name) => [name, availability[name]])) as Pick<Availability, RuleName>
  const hours = weekly.map(({ weekday, start, end, kind, effectiveFrom, effectiveUntil }, index) => ({
    key: `${version}-${index}`,
    weekday,
    start: fieldTime(start),
    end: fieldTime(end),
    kind,
    from: effectiveFrom ?? '',
    until: effectiveUntil ?? '',
  }))
  return { version, settings: { ...rules, weekly: hours } }
}

export const rangesOf = (intervals: readonly { start: string; end: string; kind: HoursKind }[]): Range[] =>
  intervals.map(({ start, end, kind }, index) => ({
    key: `i${index}`,
    start: fieldTime(start),
    end: fieldTime(end),
    kind,
  }))

export const intervalsOf = (ranges: readonly Range[]) =>
  ranges.map(({ start, end, kind }) => ({ start, end: endTime(end), kind }))

/** All of them, so that nothing depends on what is stored by then. */
export function inputOf(settings: Settings, instructorId: string): SetAvailabilityInput {
  const { weekly, ...rules } = settings
  return {
    ...rules,
    instructorId,
    weekly: weekly.map(({ weekday, start, end, kind, from, until }) => ({
      weekday,
      start,
      end: endTime(end),
      kind,
      effectiveFrom: from || null,
      effectiveUntil: until || null,
    })),
  }
}

/** What is compared, kept and merged as one: a weekday's hours, or a rule. */
export type Unit = Weekday | RuleName
export const units: readonly Unit[] = [...weekdays, ...ruleNames]

const isWeekday = (unit: Unit): unit is Weekday => weekdays.some((weekday) => weekday === unit)

export const hoursOn = ({ weekly }: Settings, weekday: Weekday): Hours[] =>
  weekly.filter((hours) => hours.weekday === weekday)

const said = (settings: Settings, unit: Unit): string =>
  JSON.stringify(isWeekday(unit) ? hoursOn(settings, unit).map(({ key: _key, ...hours }) => hours) : settings[unit])

/** Where two differ. */
export const changesBetween = (a: Settings, b: Settings): Unit[] =>
  units.filter((unit) => said(a, unit) !== said(b, unit))

export const isSame = (a: Settings, b: Settings): boolean => changesBetween(a, b).length === 0

/** Own changes laid over what somebody else has saved meanwhile; where both changed the same, one's own. */
export function mergedWith(base: Settings, own: Settings, theirs: Settings): Settings {
  const mine = new Set(changesBetween(base, own))
  const rules = Object.fromEntries(ruleNames.map((name) => [name, (mine.has(name) ? own : theirs)[name]]))
  return {
    ...theirs,
    ...(rules as Pick<Settings, RuleName>),
    weekly: weekdays.flatMap((weekday) => hoursOn(mine.has(weekday) ? own : theirs, weekday)),
  }
}

/** Kept in the order of the week, so that fields and errors of the API count alike. */
export const withHours = (settings: Settings, hours: readonly Hours[]): Settings => ({
  ...settings,
  weekly: weekdays.flatMap((weekday) => hours.filter((range) => range.weekday === weekday)),
})

/** A further range after the last of the day, an hour later; else the morning. */
export function nextRange(ranges: readonly Range[]): { start: string; end: string; kind: HoursKind } {
  const last = ranges.at(-1)
  const kind = last?.kind ?? 'FOLLOW_UP'
  const hour = last ? Number(last.end.slice(0, 2)) + 1 : 10
  // Nothing after midnight, nor where the end is not known.
  if (last && (last.end === '00:00' || last.end === '' || hour > 22)) return { start: '', end: '', kind }
  const at = (value: number) => `${String(value).padStart(2, '0')}:00`
  return { start: at(hour), end: at((hour + 2) % 24), kind }
}

/** Messages by field, `key.end` of a range or the name of a rule; `rest` = what no field asks for. */
export type Faults = { fields: Record<string, string>; rest: string[] }

export function faultsFor(
  faults: readonly { path: readonly string[]; message: string }[],
  list: 'weekly' | 'intervals',
  ranges: readonly { key: string }[],
): Faults {
  const fields: Record<string, string> = {}
  const rest: string[] = []
  for (const { path, message } of faults) {
    const [name = '', index, part = 'start'] = path[0] === 'input' ? path.slice(1) : path
    const range = name === list && index !== undefined ? ranges[Number(index)] : undefined
    const field = range ? `${range.key}.${part}` : index === undefined && name !== list ? name : undefined
    if (field) fields[field] ??= message
    else rest.push(message)
  }
  return { fields, rest }
}
