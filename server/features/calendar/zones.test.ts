import { DateTime } from 'luxon'
import t from 'tap'
import { instantOfWall, isTimeZone, localDayAt, offsetAt, zoneTable } from './zones.ts'

const at = (iso: string) => Date.parse(iso) / 60_000
const wall = (text: string) => at(`${text}Z`)
const table = (zone: string, year: number) =>
  zoneTable(zone, at(`${year}-01-01T00:00Z`), at(`${year + 1}-01-01T00:00Z`))

t.test('offsets are those of luxon, hour by hour, through changes of clock and of law', async (t) => {
  for (const [zone, year] of [
    ['Asia/Tokyo', 2026],
    ['America/New_York', 2026],
    ['Australia/Lord_Howe', 2026],
    ['Asia/Kolkata', 2026],
    ['Asia/Kathmandu', 1985],
    ['Pacific/Apia', 2011],
    ['Africa/Casablanca', 2027],
    ['America/Santiago', 2026],
    ['Europe/Dublin', 2026],
    ['UTC', 2026],
  ] as const) {
    const known = table(zone, year)
    for (let minute = at(`${year}-01-01T00:00Z`); minute < at(`${year + 1}-01-01T00:00Z`); minute += 60) {
      const luxon = DateTime.fromMillis(minute * 60_000, { zone }).offset
      if (offsetAt(known, minute) !== luxon) t.fail(`${zone} ${new Date(minute * 60_000).toISOString()}: ${luxon}`)
    }
  }
})

t.test('a change is found to the minute', async (t) => {
  const newYork = table('America/New_York', 2026)
  t.equal(offsetAt(newYork, at('2026-03-08T06:59Z')), -300)
  t.equal(offsetAt(newYork, at('2026-03-08T07:00Z')), -240)
})

t.test('wall-clock time that is jumped over is at no instant', async (t) => {
  const newYork = table('America/New_York', 2026)
  t.equal(instantOfWall(newYork, wall('2026-03-08T01:59')), at('2026-03-08T06:59Z'))
  t.equal(instantOfWall(newYork, wall('2026-03-08T02:00')), null)
  t.equal(instantOfWall(newYork, wall('2026-03-08T02:59')), null)
  t.equal(instantOfWall(newYork, wall('2026-03-08T03:00')), at('2026-03-08T07:00Z'))
  const apia = table('Pacific/Apia', 2011)
  t.equal(instantOfWall(apia, wall('2011-12-30T12:00')), null, 'Samoa had no 30 December 2011')
  t.equal(localDayAt(apia, at('2011-12-30T10:00Z')) - localDayAt(apia, at('2011-12-30T09:59Z')), 2)
})

t.test('wall-clock time that comes twice is at the earlier instant', async (t) => {
  const newYork = table('America/New_York', 2026)
  t.equal(instantOfWall(newYork, wall('2026-11-01T01:30')), at('2026-11-01T05:30Z'), 'still daylight-saving time')
  t.equal(instantOfWall(newYork, wall('2026-11-01T02:00')), at('2026-11-01T07:00Z'))
  const lordHowe = table('Australia/Lord_Howe', 2026)
  t.equal(instantOfWall(lordHowe, wall('2026-04-05T01:45')), at('2026-04-04T14:45Z'), 'a change of half an hour')
  t.equal(instantOfWall(lordHowe, wall('2026-04-05T02:00')), at('2026-04-04T15:30Z'))
})

t.test('a table grows when it is asked beyond what it knows', async (t) => {
  const small = table('Europe/Paris', 2026)
  t.equal(table('Europe/Paris', 2026), small, 'kept')
  const wide = table('Europe/Paris', 2040)
  t.ok(wide.from <= small.from && wide.until > small.until)
  t.equal(offsetAt(wide, at('2040-07-01T00:00Z')), 120)
  t.throws(() => zoneTable('Europe/Paris', at('1960-01-01T00:00Z'), at('2026-01-01T00:00Z')), RangeError)
  t.throws(() => zoneTable('Europe/Atlantis', 0, 0), RangeError)
})

t.test('zones are IANA names, not offsets', async (t) => {
  for (const zone of [
    'Asia/Tokyo',
    'Asia/Kolkata',
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
    'UTC',
  ]) {
    t.ok(isTimeZone(zone), zone)
  }
  for (const zone of ['+09:00', 'JST', 'asia/tokyo', 'Asia/Edo', 'Asia/Tokyo ', '', '../etc/passwd']) {
    t.notOk(isTimeZone(zone), zone)
  }
})

// Every day of 67 years in every zone.
if (process.env.TSUDOI_DEEP)
  t.test('no zone changes its clock and back within a week, so that weekly probes miss nothing', async (t) => {
    const from = at('1973-01-01T00:00Z')
    const until = at('2040-01-01T00:00Z')
    for (const name of Intl.supportedValuesOf('timeZone')) {
      const known = zoneTable(name, from, until)
      const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
      for (let minute = from; minute < until; minute += 1440) {
        const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(minute * 60_000))!
        const offset = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0
        if (offsetAt(known, minute) !== offset) t.fail(`${name} ${new Date(minute * 60_000).toISOString()}`)
      }
    }
  })
