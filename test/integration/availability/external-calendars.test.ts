import t from 'tap'
import { calendarsOf } from '../../../db/queries/external-calendars.ts'
import type { Ctx } from '../../../server/context.ts'
import { addExternalCalendar } from '../../../server/features/consultations/availability/add-external-calendar.ts'
import { readCalendarNow } from '../../../server/features/consultations/availability/read-calendar-now.ts'
import { readExternalCalendar } from '../../../server/features/consultations/availability/read-external-calendar.ts'
import { removeExternalCalendar } from '../../../server/features/consultations/availability/remove-external-calendar.ts'
import { setAvailability } from '../../../server/features/consultations/availability/set-availability.ts'
import { offeredSlots } from '../../../server/features/consultations/offered-slots.ts'
import {
  type CalendarReading,
  type CalendarRequest,
  CalendarUnreadable,
} from '../../../server/ports/external-calendars.ts'
import { consultationWorld, june, refused } from '../consultations/world.ts'

t.setTimeout(120_000)
const world = await consultationWorld(t)
const { db, pool, system } = world
t.beforeEach(() => world.reset())

/** What the calendar's server does, and what it was asked. */
let asked: CalendarRequest[] = []
let serve: (request: CalendarRequest) => Promise<CalendarReading> | CalendarReading = () => reading()
system.externalCalendars = {
  read: async (request) => {
    asked.push(request)
    return serve(request)
  },
}
t.beforeEach(() => {
  asked = []
  serve = () => reading()
})

const reading = (...spans: [Date, Date][]): CalendarReading => ({
  busy: spans.map(([start, end]) => ({ start, end })),
  etag: '"1"',
  lastModified: null,
})
const URL_TEXT = 'https://calendar.example.jp/private/abcdef/basic.ics'
const asInstructor = (id: string): Ctx => world.as(id, 'INSTRUCTOR')

const calendars = (instructorId: string) => calendarsOf(db, [instructorId], system.clock.now())
async function added(instructorId: string, url = URL_TEXT) {
  await addExternalCalendar(asInstructor(instructorId), { name: '仕事の予定', url })
  return (await calendars(instructorId)).at(-1)!.id
}
const jobsOf = async (id: string) =>
  (await world.jobs()).filter(({ key }) => key === `external-calendar:${id}`).map(({ run_at }) => run_at)
const isOffered = async (instructorId: string, start: Date) => {
  const slots = await offeredSlots(asInstructor(instructorId), {
    instructorId,
    from: start,
    to: new Date(start.getTime() + 1),
    kind: 'FOLLOW_UP',
  })
  return slots.length === 1
}

t.test('a calendar is added, read at once and again after a quarter of an hour; its time is not offered', async (t) => {
  const id = await world.instructor()
  const calendar = await added(id, ' webcal://calendar.example.jp/private/abcdef/basic.ics#top ')
  t.equal((await jobsOf(calendar)).length, 1)
  t.ok(await isOffered(id, june(8)))

  serve = () => reading([june(8, '09:30'), june(8, '10:15')], [june(9, '00:00'), june(10, '00:00')])
  await readExternalCalendar(system, calendar)
  t.match(asked, [
    {
      url: 'https://calendar.example.jp/private/abcdef/basic.ics',
      known: null,
      timeZone: 'Asia/Tokyo',
      from: new Date('2026-05-31T00:00:00Z'),
      until: new Date('2026-08-03T00:00:00Z'),
      ownHost: 'localhost',
      timeoutSeconds: 5,
      maximumBytes: 5_000_000,
      maximumBusyTimes: 5_000,
    },
  ])
  t.match(await calendars(id), [
    { last_read_at: system.clock.now(), last_error: null, busy_count: 2, name: '仕事の予定' },
  ])
  t.notOk(await isOffered(id, june(8, '10:00')))
  t.notOk(await isOffered(id, june(8, '10:15')), 'ten minutes after are his')
  t.ok(await isOffered(id, june(8, '10:30')))
  t.notOk(await isOffered(id, june(9)))
  t.same(await jobsOf(calendar), [new Date('2026-06-01T00:15:00Z')])

  const { rows } = await pool.query('select * from external_calendar where id = $1', [calendar])
  t.notMatch(JSON.stringify(rows), /abcdef/, 'the address is sealed')
  t.notMatch(rows[0].url_ciphertext.toString('latin1'), /abcdef/)
})

t.test('unchanged is believed for a day, then it is worked out anew', async (t) => {
  const id = await world.instructor()
  const calendar = await added(id)
  serve = ({ known }) =>
    known?.etag === '"1"' ? { busy: null, etag: '"1"', lastModified: null } : reading([june(8), june(8, '11:00')])
  await readExternalCalendar(system, calendar)
  world.advance(23)
  await readExternalCalendar(system, calendar)
  t.same(
    asked.map(({ known }) => known),
    [null, { etag: '"1"', lastModified: null }],
  )
  t.match(await calendars(id), [{ busy_count: 1, last_read_at: system.clock.now() }], 'what was known stays')
  world.advance(2)
  await readExternalCalendar(system, calendar)
  t.equal(asked.at(-1)?.known, null)

  await setAvailability(asInstructor(id), { bufferAfterMinutes: 0 })
  await readExternalCalendar(system, calendar)
  t.ok(asked.at(-1)?.known)
  await setAvailability(asInstructor(id), { timeZone: 'America/New_York' })
  t.same((await jobsOf(calendar)).length, 1)
  await readExternalCalendar(system, calendar)
  t.match(asked.at(-1), { known: null, timeZone: 'America/New_York' }, 'all-day events are of the new zone')
  await setAvailability(asInstructor(id), { bookingWindowDays: 200 })
  await readExternalCalendar(system, calendar)
  t.equal(asked.at(-1)?.known, null, 'farther days are wanted')
})

t.test('a failure keeps the last good copy, and is shown until it is over', async (t) => {
  const id = await world.instructor()
  const calendar = await added(id)
  serve = () => reading([june(8), june(8, '11:00')])
  await readExternalCalendar(system, calendar)
  const readAt = system.clock.now()
  world.advance(1)
  serve = () => {
    throw new CalendarUnreadable('ACCESS_DENIED')
  }
  await readExternalCalendar(system, calendar)
  t.match(await calendars(id), [{ busy_count: 1, last_error: 'ACCESS_DENIED', last_read_at: readAt }])
  t.notOk(await isOffered(id, june(8)))
  t.same(await jobsOf(calendar), [new Date(system.clock.now().getTime() + 15 * 60_000)], 'it is tried again')

  serve = () => reading()
  await readExternalCalendar(system, calendar)
  t.match(await calendars(id), [{ busy_count: 0, last_error: null }])
  t.ok(await isOffered(id, june(8)))
})

t.test('a fault of our own is no fault of the calendar; the next reading was ordered before', async (t) => {
  const id = await world.instructor()
  const calendar = await added(id)
  serve = () => {
    throw new TypeError('ours')
  }
  await t.rejects(readExternalCalendar(system, calendar), { message: 'ours' })
  t.match(await calendars(id), [{ last_error: null, last_read_at: null }])
  t.equal((await jobsOf(calendar)).length, 1)
})

t.test('what is removed is gone: its busy times, its address, its readings; also while it is being read', async (t) => {
  const id = await world.instructor()
  const calendar = await added(id)
  serve = () => reading([june(8), june(8, '11:00')])
  await readExternalCalendar(system, calendar)
  await removeExternalCalendar(asInstructor(id), calendar)
  t.ok(await isOffered(id, june(8)))
  t.same(await calendars(id), [])
  t.same(await jobsOf(calendar), [])
  const { rows } = await pool.query('select url_ciphertext from external_calendar where id = $1', [calendar])
  t.equal(rows[0].url_ciphertext.length, 0)
  await removeExternalCalendar(asInstructor(id), calendar)
  asked = []
  await readExternalCalendar(system, calendar)
  t.same(asked, [], 'a job that was on its way finds nothing to do')
  t.same(await jobsOf(calendar), [])

  const again = await added(id)
  t.not(again, calendar, 'it can be added anew')
  serve = async () => {
    await removeExternalCalendar(asInstructor(id), again)
    return reading([june(8), june(8, '11:00')])
  }
  await readExternalCalendar(system, again)
  t.ok(await isOffered(id, june(8)))
  const left = await pool.query('select from external_busy where calendar_id = $1', [again])
  t.equal(left.rowCount, 0, 'nothing of it is kept')
})

t.test('a thousand busy times are replaced as one', async (t) => {
  const id = await world.instructor()
  const calendar = await added(id)
  const spans = Array.from({ length: 1_000 }, (_, i): [Date, Date] => {
    const start = new Date(june(2).getTime() + i * 3_600_000)
    return [start, new Date(start.getTime() + 600_000)]
  })
  serve = () => reading(...spans)
  await readExternalCalendar(system, calendar)
  t.match(await calendars(id), [{ busy_count: 1_000 }])
  const ctids = async () =>
    (await pool.query('select min(ctid::text) as first from external_busy where calendar_id = $1', [calendar])).rows
  const before = await ctids()
  await readExternalCalendar(system, calendar)
  t.same(await ctids(), before, 'the same again writes nothing')
  world.setNow(june(10))
  t.match(await calendars(id), [{ busy_count: 1_000 - 8 * 24 }], 'those to come are counted')
})

t.test(
  'whoever looks on hears of what changed, of a first reading and of the end of a problem, and of nothing else',
  async (t) => {
    const id = await world.instructor()
    const calendar = await added(id)
    const client = await pool.connect()
    t.teardown(() => client.release(true))
    let heard: string[] = []
    client.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await client.query('listen tsudoi')
    const hears = async (count: number, what: string) => {
      await readExternalCalendar(system, calendar)
      await client.query('select 1')
      t.same(heard, new Array(count).fill(`slots:${id}`), what)
      heard = []
    }
    await hears(1, 'read for the first time')
    await hears(0, 'the same again')
    serve = () => reading([june(8), june(8, '11:00')])
    await hears(1, 'busy')
    await hears(0, 'the same again')
    serve = () => {
      throw new CalendarUnreadable('UNREACHABLE')
    }
    await hears(1, 'a problem')
    await hears(0, 'the same problem')
    serve = () => reading([june(8), june(8, '11:00')])
    await hears(1, 'the end of it')
  },
)

t.test('bad input, with nothing stored', async (t) => {
  const id = await world.instructor()
  const tries: [{ name?: string; url?: string }, string][] = [
    [{ name: '' }, 'name REQUIRED'],
    [{ name: ' ' }, 'name REQUIRED'],
    [{ name: 'あ'.repeat(61) }, 'name TOO_LONG'],
    [{ name: 'a\u0000' }, 'name FORBIDDEN_CHARACTERS'],
    [{ url: 'calendar.example.jp/a.ics' }, 'url INVALID_ADDRESS'],
    [{ url: 'ftp://calendar.example.jp/a.ics' }, 'url INVALID_ADDRESS'],
    [{ url: 'javascript:alert(1)' }, 'url INVALID_ADDRESS'],
    [{ url: 'file:///etc/passwd' }, 'url INVALID_ADDRESS'],
    [{ url: 'https://' }, 'url INVALID_ADDRESS'],
    [{ url: 'https://taro:secret@calendar.example.jp/a.ics' }, 'url CREDENTIALS_IN_ADDRESS'],
    [{ url: 'https://taro@calendar.example.jp/a.ics' }, 'url CREDENTIALS_IN_ADDRESS'],
    [{ url: `https://calendar.example.jp/${'a'.repeat(2_000)}` }, 'url TOO_LONG'],
    ...[
      'http://localhost:3000/calendar/a.ics',
      'http://127.0.0.1/',
      'http://127.1/',
      'http://2130706433/',
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/',
      'webcal://169.254.169.254/latest',
      'https://192.168.0.1/a.ics',
    ].map((url): [{ url: string }, string] => [{ url }, 'url ADDRESS_NOT_ALLOWED']),
    [{ name: '', url: 'https://a@b.example/' }, 'name REQUIRED, url CREDENTIALS_IN_ADDRESS'],
  ]
  for (const [change, code] of tries)
    t.equal(await refused(addExternalCalendar(asInstructor(id), { name: '予定', url: URL_TEXT, ...change })), code)
  t.same(await calendars(id), [])

  await added(id)
  t.equal(await refused(added(id)), 'url CALENDAR_ADDED_ALREADY')
  t.equal(
    await refused(added(id, 'WEBCAL://CALENDAR.example.jp/private/abcdef/basic.ics')),
    'url CALENDAR_ADDED_ALREADY',
  )
  const other = await world.instructor()
  await added(other)
  for (let i = 2; i <= 5; i += 1) await added(id, `${URL_TEXT}?${i}`)
  t.equal(await refused(added(id, `${URL_TEXT}?6`)), 'TOO_MANY_CALENDARS')
  t.equal((await calendars(id)).length, 5)
  await removeExternalCalendar(asInstructor(id), (await calendars(id))[0]!.id)
  await added(id, `${URL_TEXT}?6`)
})

t.test('five at the most, also when ten are added at the same moment', async (t) => {
  const id = await world.instructor()
  const ends = await Promise.all(Array.from({ length: 10 }, (_, i) => refused(added(id, `${URL_TEXT}?${i}`))))
  t.equal(ends.filter((end) => end === 'TOO_MANY_CALENDARS').length, 5)
  t.equal((await calendars(id)).length, 5)
})

t.test('who may: another’s calendar does not exist', async (t) => {
  const id = await world.instructor()
  const other = await world.instructor()
  const office = await world.person('事務 百合', 'STAFF')
  const member = await world.person('仮名 春子', 'GRADUATE')
  const calendar = await added(id)
  for (const [ctx, code] of [
    [world.as(null), 'UNAUTHENTICATED'],
    [world.as(member, 'GRADUATE'), 'FORBIDDEN'],
    [asInstructor(other), 'NOT_FOUND'],
  ] as const) {
    t.equal(await refused(removeExternalCalendar(ctx, calendar)), code)
    t.equal(await refused(removeExternalCalendar(ctx, system.ids.uuid())), code, 'as what is not there')
    t.equal(await refused(removeExternalCalendar(ctx, 'no id')), code)
    t.equal(await refused(readCalendarNow(ctx, calendar)), code)
  }
  t.equal(
    await refused(addExternalCalendar(asInstructor(other), { instructorId: id, name: 'a', url: URL_TEXT })),
    'FORBIDDEN',
  )
  t.equal((await calendars(id)).length, 1)

  const staff = world.as(office, 'STAFF')
  await addExternalCalendar(staff, { instructorId: id, name: '会社', url: `${URL_TEXT}?2` })
  await removeExternalCalendar(staff, calendar)
  await removeExternalCalendar(staff, calendar)
  const audits = await db
    .selectFrom('audit_event')
    .select(['action', 'detail'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  t.same(
    audits.map(({ action }) => action),
    ['availability.calendarAdded', 'availability.calendarRemoved'],
  )
  t.notMatch(JSON.stringify(audits), /example\.jp/, 'no address in the book')
})

t.test('“try now” brings the next reading forward', async (t) => {
  const id = await world.instructor()
  const calendar = await added(id)
  await readExternalCalendar(system, calendar)
  t.same(await jobsOf(calendar), [new Date('2026-06-01T00:15:00Z')])
  await readCalendarNow(asInstructor(id), calendar)
  const [at, ...more] = await jobsOf(calendar)
  t.same(more, [])
  t.not(at?.toISOString(), '2026-06-01T00:15:00.000Z')
})
