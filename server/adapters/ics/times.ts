import type { Property } from './components.ts'

export const MS_PER_DAY = 86_400_000
const MS_PER_SECOND = 1_000

/** A time as it is written: the clock's face counted in ms as if it showed UTC, and whose clock it is. */
export interface WrittenTime {
  wall: number
  /** DATE: an all-day value. LOCAL: of the zone `tzid`, or, without one, of wherever the calendar's owner is ("floating"). */
  form: 'DATE' | 'UTC' | 'LOCAL'
  tzid: string | null
}

const TIME = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i
/** Far enough for anybody's birthday, and within what Date and the database know. */
const YEARS = { first: 1800, last: 2900 }

/** `20261201`, `20261201T100000`, `20261201T010000Z`; null for what is none of these, or no day of the calendar. */
export function readTime(text: string, params: Property['params']): WrittenTime | null {
  const match = TIME.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (year < YEARS.first || year > YEARS.last || hour > 23 || minute > 59 || second > 60) return null
  const date = Date.UTC(year, month - 1, day)
  if (new Date(date).getUTCMonth() !== month - 1 || new Date(date).getUTCDate() !== day) return null
  const wall = date + ((hour * 60 + minute) * 60 + second) * MS_PER_SECOND
  if (match[4] === undefined) return { wall, form: 'DATE', tzid: null }
  if (match[7]) return { wall, form: 'UTC', tzid: null }
  return { wall, form: 'LOCAL', tzid: params.get('TZID') ?? null }
}

export const timeOf = (property: Property | undefined): WrittenTime | null =>
  property ? readTime(property.value, property.params) : null

export const timesOf = (properties: readonly Property[] = []): WrittenTime[] =>
  properties.flatMap(({ value, params }) => value.split(',').flatMap((text) => readTime(text.trim(), params) ?? []))

export interface WrittenPeriod {
  start: WrittenTime
  /** Or how long, in ms. */
  end: WrittenTime | number
}

/** `20261201T010000Z/20261201T020000Z` or `20261201T010000Z/PT1H` (RFC 5545 §3.3.9). */
export function periodsOf(properties: readonly Property[] = []): WrittenPeriod[] {
  return properties.flatMap(({ value, params }) =>
    value.split(',').flatMap((text) => {
      const [from = '', to = ''] = text.trim().split('/')
      const start = readTime(from, params)
      const end = readTime(to, params) ?? readDuration(to)
      return start && end !== null ? [{ start, end }] : []
    }),
  )
}

const DURATION = /^\+?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i

/** In ms; null for what is no duration, or a negative one. */
export function readDuration(text: string): number | null {
  const match = DURATION.exec(text)
  if (!match) return null
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return (weeks * 7 + days) * MS_PER_DAY + ((hours * 60 + minutes) * 60 + seconds) * MS_PER_SECOND
}

/** The day of a clock's face. */
export const dayOf = (wall: number): number => Math.floor(wall / MS_PER_DAY)
