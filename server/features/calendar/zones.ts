/**
 * Time zones for integer arithmetic. All times are whole minutes since 1970-01-01T00:00Z; wall time is counted the same
 * way, as if the zone's clock showed UTC. Intl is asked only while a zone's table is built, never per slot.
 */

export interface ZoneTable {
  readonly name: string
  /** The UTC minutes that the table knows: from included, until not. */
  readonly from: number
  readonly until: number
  /** The UTC minute at which each period of one offset begins; ascending. */
  readonly starts: Int32Array
  /** Minutes east of UTC. */
  readonly offsets: Int32Array
  /**
   * The wall minutes that a period is the first to show: [wallFrom, wallUntil). The later of two equal wall-clock times
   * belongs to nobody, and neither does one that the clock jumps over.
   */
  readonly wallFrom: Int32Array
  readonly wallUntil: Int32Array
}

const MINUTES_PER_YEAR = 366 * 1440
/** No zone changed its clock and changed it back within a week since 1973 (checked over the tz database in zones.test.ts). */
const PROBE = 7 * 1440
/** Until January 1972 Monrovia was 44 min 30 s off UTC; from then on every offset is whole minutes (tz database, Africa/Monrovia). */
const EARLIEST = Date.UTC(1973, 0, 1) / 60_000
const LATEST = Date.UTC(3000, 0, 1) / 60_000

const tables = new Map<string, ZoneTable>()

/**
 * The table of a zone, knowing at least the given UTC minutes; built once, and built again wider when it is asked beyond.
 * Throws a RangeError for a zone that does not exist, and for times before 1973 or after 2999.
 */
export function zoneTable(name: string, from: number, until: number): ZoneTable {
  const known = tables.get(name)
  if (known && from >= known.from && until <= known.until) return known
  if (!(from >= EARLIEST && until <= LATEST && from <= until)) throw new RangeError('Time beyond the zone tables')
  const table = buildTable(
    name,
    Math.max(EARLIEST, Math.min(from - MINUTES_PER_YEAR, known?.from ?? LATEST)),
    Math.min(LATEST, Math.max(until + 3 * MINUTES_PER_YEAR, known?.until ?? EARLIEST)),
  )
  tables.set(name, table)
  return table
}

/** An IANA name; offsets such as `+09:00`, which Intl takes too, are none: they know no daylight-saving time. */
export function isTimeZone(name: string): boolean {
  if (!/^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z0-9_+-]+){1,2})$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== null
  } catch {
    return false
  }
}

/** Minutes east of UTC at a UTC minute. O(log periods). */
export function offsetAt(zone: ZoneTable, minute: number): number {
  let low = 0
  let high = zone.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (zone.starts[middle]! <= minute) low = middle
    else high = middle - 1
  }
  return zone.offsets[low]!
}

/** The day (since 1970-01-01) that the zone's calendar shows at a UTC minute. */
export function localDayAt(zone: ZoneTable, minute: number): number {
  return Math.floor((minute + offsetAt(zone, minute)) / 1440)
}

/** The first period that shows a wall minute later than `wall`, or `wall` itself. O(log periods). */
export function periodOfWall(zone: ZoneTable, wall: number): number {
  let low = 0
  let high = zone.wallUntil.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (zone.wallUntil[middle]! > wall) high = middle
    else low = middle + 1
  }
  return low
}

/** The UTC minute at which a wall minute is first shown; null where the clock jumps over it. */
export function instantOfWall(zone: ZoneTable, wall: number): number | null {
  const period = periodOfWall(zone, wall)
  if (period === zone.starts.length || wall < zone.wallFrom[period]!) return null
  return wall - zone.offsets[period]!
}

function buildTable(name: string, from: number, until: number): ZoneTable {
  const offset = offsetReader(name)
  const starts = [from]
  const offsets = [offset(from)]
  let before = from
  while (before < until) {
    const after = Math.min(before + PROBE, until)
    const now = offset(after)
    if (now !== offsets.at(-1)) {
      starts.push(firstMinuteOtherThan(offset, offsets.at(-1)!, before, after))
      offsets.push(now)
    }
    before = after
  }
  const wallFrom = new Int32Array(starts.length)
  const wallUntil = new Int32Array(starts.length)
  let shown = Number.NEGATIVE_INFINITY
  for (let i = 0; i < starts.length; i += 1) {
    const end = (starts[i + 1] ?? until) + offsets[i]!
    wallFrom[i] = Math.max(starts[i]! + offsets[i]!, shown)
    wallUntil[i] = Math.max(end, shown)
    shown = wallUntil[i]!
  }
  return { name, from, until, starts: Int32Array.from(starts), offsets: Int32Array.from(offsets), wallFrom, wallUntil }
}

/** Between `before`, where the offset still is `old`, and `after`, where it no longer is. */
function firstMinuteOtherThan(offset: (minute: number) => number, old: number, before: number, after: number): number {
  let low = before
  let high = after
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offset(middle) === old) low = middle
    else high = middle
  }
  return high
}

function offsetReader(name: string): (minute: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (minute) => {
    const [month, day, year, hour, min] = format
      .format(minute * 60_000)
      .match(/\d+/g)!
      .map(Number)
    return Date.UTC(year!, month! - 1, day, hour, min) / 60_000 - minute
  }
}
