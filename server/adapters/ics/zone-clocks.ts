import ICAL from 'ical.js'
import { MS_PER_DAY, type WrittenTime } from './times.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'

/** ms east of UTC, at a UTC instant. */
type OffsetAt = (instant: number) => number
/** The instant at which a clock shows `wall`. */
type Clock = (wall: number) => number

/**
 * What the clocks of a file's zones show. Zones of Windows and of the tz database are taken from here, where their rules
 * are kept up to date; of any other name the file itself says what it means; one of which it says nothing is the owner's.
 */
export function zoneClocks(files: ReadonlyMap<string, string>, ownZone: string) {
  const known = new Map<string | null, Clock>()

  const clockOf = (tzid: string | null): Clock => {
    const found = known.get(tzid)
    if (found) return found
    const made = makeClock(tzid)
    known.set(tzid, made)
    return made
  }

  function makeClock(tzid: string | null): Clock {
    if (tzid === null) return clockOfZone(ownZone)
    const name = standardName(tzid)
    if (offsetReader(name)) return clockOfZone(name)
    const text = files.get(tzid)
    if (text) return fileClock(tzid, text)
    return offsetReader(tzid) ? clockOfZone(tzid) : clockOf(null)
  }

  return {
    instantOf: ({ wall, form, tzid }: WrittenTime): number => (form === 'UTC' ? wall : clockOf(tzid)(wall)),
  }
}

/** Abbreviations, which the tz database knows too, mean different things to different people. Empty = no such name. */
function standardName(tzid: string): string {
  const windows = WINDOWS_ZONES.get(tzid)
  if (windows) return windows
  // Some name the database first: /mozilla.org/20070129_1/Europe/Berlin.
  if (tzid.startsWith('/')) return tzid.split('/').slice(-2).join('/')
  return tzid.includes('/') || tzid === 'UTC' ? tzid : ''
}

function clockOfZone(zone: string): Clock {
  const offsetAt = offsetReader(zone)
  if (!offsetAt) throw new RangeError(`no time zone ${zone}`)
  return (wall) => {
    const before = offsetAt(wall - MS_PER_DAY)
    const after = offsetAt(wall + MS_PER_DAY)
    // RFC 5545 §3.3.5: of a time that comes twice the first is meant; one that is jumped over counts by the offset before.
    if (before === after || offsetAt(wall - before) === before) return wall - before
    return offsetAt(wall - after) === after ? wall - after : wall - before
  }
}

const readers = new Map<string, OffsetAt | null>()
const MS_PER_HALF_HOUR = 1_800_000

function offsetReader(zone: string): OffsetAt | null {
  const known = readers.get(zone)
  if (known !== undefined) return known
  const made = makeOffsetReader(zone)
  readers.set(zone, made)
  return made
}

/** Null for a zone that Intl does not know. Clocks change on the half hour of UTC at the finest (tz database, since 1970). */
function makeOffsetReader(zone: string): OffsetAt | null {
  if (!/^(?:[A-Z][A-Za-z0-9_+-]*)(?:\/[A-Za-z0-9_+-]+)*$/.test(zone)) return null
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
  const offsets = new Map<number, number>()
  return (instant) => {
    const key = Math.floor(instant / MS_PER_HALF_HOUR)
    const known = offsets.get(key)
    if (known !== undefined) return known
    const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(key * MS_PER_HALF_HOUR))
    if (!match) throw new Error(`unreadable offset of ${zone}`)
    const seconds = Number(match[2] ?? 0) * 3_600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)
    const offset = (match[1] === '-' ? -seconds : seconds) * 1_000
    offsets.set(key, offset)
    return offset
  }
}

function fileClock(tzid: string, text: string): Clock {
  const zone = new ICAL.Timezone({ tzid, component: text })
  return (wall) => wall - zone.utcOffset(icalTime(wall)) * 1_000
}

/** Without a zone: all arithmetic on it is the clock face's. */
export function icalTime(wall: number): ICAL.Time {
  const at = new Date(wall)
  return ICAL.Time.fromData({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    isDate: false,
  })
}
