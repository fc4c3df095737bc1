import t from 'tap'
import type { Ctx } from '../../../server/context.ts'
import { bookingsOutsideHours } from '../../../server/features/consultations/availability/bookings-outside-hours.ts'
import { clearException } from '../../../server/features/consultations/availability/clear-exception.ts'
import {
  type SetAvailabilityInput,
  setAvailability,
} from '../../../server/features/consultations/availability/set-availability.ts'
import { type ExceptionInput, setException } from '../../../server/features/consultations/availability/set-exception.ts'
import { offeredSlots } from '../../../server/features/consultations/offered-slots.ts'
import { consultationWorld, june, refused } from '../consultations/world.ts'

t.setTimeout(120_000)
const world = await consultationWorld(t)
const { db, pool } = world
t.beforeEach(() => world.reset())

const asInstructor = (id: string): Ctx => world.as(id, 'INSTRUCTOR')
const row = (id: string) =>
  db.selectFrom('instructor').selectAll().where('person_id', '=', id).executeTakeFirstOrThrow()
const hours = async (id: string) =>
  (
    await db
      .selectFrom('weekly_hours')
      .select(['weekday', 'start_minute', 'end_minute', 'kind', 'effective_from', 'effective_until'])
      .where('instructor_id', '=', id)
      .orderBy('weekday')
      .orderBy('start_minute')
      .execute()
  ).map(
    (h) =>
      `${h.weekday} ${h.start_minute}-${h.end_minute} ${h.kind}${h.effective_from ? ` ${h.effective_from}…${h.effective_until}` : ''}`,
  )
const exceptions = async (id: string) =>
  (
    await db.selectFrom('availability_exception').selectAll().where('instructor_id', '=', id).orderBy('date').execute()
  ).map(({ date, intervals, reason }) => ({ date, intervals, reason }))

/** Everything that an edit could have left behind. */
async function everything(id: string) {
  const audits = await pool.query('select count(*)::int as count from audit_event where subject_id = $1', [id])
  return JSON.stringify([await row(id), await hours(id), await exceptions(id), audits.rows, await world.jobs()])
}

/** Starts that a member is offered on a day of June, as times in Tokyo. */
async function offered(instructorId: string, day: number, kind: 'FOLLOW_UP' | 'ORIENTATION' = 'FOLLOW_UP') {
  const viewer = await world.person('閲覧 者', 'GRADUATE')
  const slots = await offeredSlots(world.as(viewer, 'GRADUATE'), {
    instructorId,
    from: june(day, '00:00'),
    to: june(day + 1, '00:00'),
    kind,
  })
  return slots.map(({ start }) => new Date(start.getTime() + 9 * 3_600_000).toISOString().slice(11, 16))
}

t.test('hours are replaced as a list, rules one by one; what is offered follows at once', async (t) => {
  const id = await world.instructor()
  const changed = await setAvailability(asInstructor(id), {
    weekly: [
      { weekday: 'MONDAY', start: '10:00', end: '11:00' },
      { weekday: 'MONDAY', start: '23:30', end: '24:00', kind: 'BOTH' },
      { weekday: 'TUESDAY', start: '09:00', end: '09:30', kind: 'ORIENTATION' },
      { weekday: 'FRIDAY', start: '10:00', end: '10:30', effectiveFrom: '2026-06-13', effectiveUntil: '2026-06-20' },
    ],
  })
  t.equal(changed.availability_version, 2)
  t.same(await hours(id), [
    '1 600-660 FOLLOW_UP',
    '1 1410-1440 BOTH',
    '2 540-570 ORIENTATION',
    '5 600-630 FOLLOW_UP 2026-06-13…2026-06-20',
  ])
  t.same(await offered(id, 8), ['10:00', '10:15', '10:30', '23:30'])
  t.same(await offered(id, 8, 'ORIENTATION'), ['23:30'])
  t.same(await offered(id, 9), [], 'hours for orientations are no hours for consultations')
  t.same(await offered(id, 9, 'ORIENTATION'), ['09:00'])
  t.same(await offered(id, 12), [], 'not yet')
  t.same(await offered(id, 19), ['10:00'])
  t.same(await offered(id, 26), [], 'not any more')

  await setAvailability(asInstructor(id), {
    slotIntervalMinutes: 30,
    maximumPerDay: 2,
    maximumPerWeek: 5,
    bufferAfterMinutes: 0,
  })
  t.same(await offered(id, 8), ['10:00', '10:30', '23:30'])
  t.match(await row(id), {
    maximum_per_day: 2,
    maximum_per_week: 5,
    buffer_after_minutes: 0,
    minimum_notice_minutes: 1_440,
  })
  t.equal((await hours(id)).length, 4, 'hours were not given, and stay')

  await setAvailability(asInstructor(id), {
    maximumPerDay: null,
    slotIntervalMinutes: null,
    timeZone: null,
    weekly: null,
  })
  t.match(await row(id), {
    maximum_per_day: null,
    maximum_per_week: 5,
    slot_interval_minutes: 30,
    time_zone: 'Asia/Tokyo',
    availability_version: 4,
  })
  await setAvailability(asInstructor(id), { weekly: [] })
  t.same(await hours(id), [])
})

t.test('10:00 is 10:00 in the zone that is set', async (t) => {
  const id = await world.instructor()
  await setAvailability(asInstructor(id), {
    timeZone: 'Asia/Kolkata',
    weekly: [{ weekday: 'MONDAY', start: '10:00', end: '10:30' }],
  })
  t.same(await offered(id, 8), ['13:30'])
})

t.test('a client that knows no kinds takes none away', async (t) => {
  const id = await world.instructor(undefined, { kind: 'BOTH', start: 540, end: 600 })
  await setAvailability(asInstructor(id), {
    weekly: [
      { weekday: 'MONDAY', start: '09:00', end: '10:00' },
      { weekday: 'MONDAY', start: '11:00', end: '12:00' },
      { weekday: 'TUESDAY', start: '09:00', end: '10:00', kind: 'ORIENTATION' },
    ],
  })
  t.same(await hours(id), ['1 540-600 BOTH', '1 660-720 FOLLOW_UP', '2 540-600 ORIENTATION'])
})

t.test('all that is wrong is told at once, and nothing is stored', async (t) => {
  const id = await world.instructor()
  const before = await everything(id)
  const monday = { weekday: 'MONDAY' as const, start: '10:00', end: '12:00' }
  const tries: [SetAvailabilityInput, string][] = [
    [{ weekly: [{ ...monday, end: '10:00' }] }, 'weekly.0.end END_NOT_AFTER_START'],
    [{ weekly: [{ ...monday, start: '22:00', end: '02:00' }] }, 'weekly.0.end END_NOT_AFTER_START'],
    [{ weekly: [{ ...monday, start: '24:00', end: '24:00' }] }, 'weekly.0.end END_NOT_AFTER_START'],
    [{ weekly: [{ ...monday, start: '9:00' }] }, 'weekly.0.start INVALID_TIME'],
    [{ weekly: [{ ...monday, end: '25:00' }] }, 'weekly.0.end INVALID_TIME'],
    [{ weekly: [monday, { ...monday, start: '11:59', end: '13:00' }] }, 'weekly.1.start HOURS_OVERLAP'],
    [{ weekly: [{ ...monday, effectiveFrom: '2026-02-30' }] }, 'weekly.0.effectiveFrom INVALID_DATE'],
    [
      { weekly: [{ ...monday, effectiveFrom: '2026-07-02', effectiveUntil: '2026-07-01' }] },
      'weekly.0.effectiveUntil DATES_REVERSED',
    ],
    [{ weekly: Array.from({ length: 101 }, () => monday) }, 'weekly TOO_MANY'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone UNKNOWN_TIME_ZONE'],
    [{ timeZone: '+09:00' }, 'timeZone UNKNOWN_TIME_ZONE'],
    [{ slotIntervalMinutes: 4 }, 'slotIntervalMinutes OUT_OF_RANGE'],
    [{ slotIntervalMinutes: 0 }, 'slotIntervalMinutes OUT_OF_RANGE'],
    [
      { bufferBeforeMinutes: -1, bufferAfterMinutes: 121 },
      'bufferBeforeMinutes OUT_OF_RANGE, bufferAfterMinutes OUT_OF_RANGE',
    ],
    [{ minimumNoticeMinutes: 43_201 }, 'minimumNoticeMinutes OUT_OF_RANGE'],
    [{ bookingWindowDays: 0 }, 'bookingWindowDays OUT_OF_RANGE'],
    [{ bookingWindowDays: 366 }, 'bookingWindowDays OUT_OF_RANGE'],
    [{ maximumPerDay: 0, maximumPerWeek: 2 ** 31 - 1 }, 'maximumPerDay OUT_OF_RANGE, maximumPerWeek OUT_OF_RANGE'],
    [
      { timeZone: 'Nowhere', weekly: [{ ...monday, end: '09:00' }], maximumPerDay: -1, bufferAfterMinutes: 5 },
      'timeZone UNKNOWN_TIME_ZONE, weekly.0.end END_NOT_AFTER_START, maximumPerDay OUT_OF_RANGE',
    ],
  ]
  for (const [input, code] of tries) t.equal(await refused(setAvailability(asInstructor(id), input)), code)
  t.equal(await everything(id), before)
})

t.test('one date can be closed, opened, changed and given back', async (t) => {
  const id = await world.instructor()
  await setException(asInstructor(id), { date: '2026-06-08', intervals: [], reason: ' 夏休み ' })
  t.same(await exceptions(id), [{ date: '2026-06-08', intervals: [], reason: '夏休み' }])
  t.same(await offered(id, 8), [])

  const changed = await setException(asInstructor(id), {
    date: '2026-06-08',
    intervals: [
      { start: '20:00', end: '20:30', kind: 'ORIENTATION' },
      { start: '06:00', end: '06:30' },
    ],
  })
  t.equal(changed.availability_version, 3)
  t.same(await exceptions(id), [
    {
      date: '2026-06-08',
      intervals: [
        [360, 390, 'FOLLOW_UP'],
        [1200, 1230, 'ORIENTATION'],
      ],
      reason: null,
    },
  ])
  t.same(await offered(id, 8), ['06:00'])
  t.same(await offered(id, 8, 'ORIENTATION'), ['20:00'])

  await clearException(asInstructor(id), { date: '2026-06-08' })
  t.same(await exceptions(id), [])
  t.equal((await offered(id, 8)).length, 35)

  const before = await everything(id)
  t.equal((await clearException(asInstructor(id), { date: '2026-06-08' })).availability_version, 4, 'nothing to clear')
  await clearException(asInstructor(id), { date: '2020-01-01' })
  t.equal(await everything(id), before)
})

t.test('an exception opens a public holiday, and a closure of the office', async (t) => {
  const id = await world.instructor()
  world.setNow(new Date('2026-12-20T00:00:00Z'))
  const on = (day: string) =>
    offeredSlots(asInstructor(id), {
      instructorId: id,
      from: new Date(`${day}T00:00+09:00`),
      to: new Date(`${day}T23:59+09:00`),
      kind: 'FOLLOW_UP',
    })
  t.equal((await on('2026-12-30')).length, 0)
  t.equal((await on('2027-01-11')).length, 0, '成人の日')
  await setException(asInstructor(id), { date: '2026-12-30', intervals: [{ start: '10:00', end: '10:30' }] })
  t.equal((await on('2026-12-30')).length, 1)
  await setAvailability(asInstructor(id), { closedOnPublicHolidays: false })
  t.ok((await on('2027-01-11')).length > 1)
})

t.test('dates that cannot be set, and what else is wrong with an exception', async (t) => {
  const id = await world.instructor()
  const before = await everything(id)
  const tries: [ExceptionInput, string][] = [
    [{ date: '2026-05-31', intervals: [] }, 'date DATE_IN_PAST'],
    [{ date: '2028-06-02', intervals: [] }, 'date DATE_TOO_FAR'],
    [{ date: '2026-02-29', intervals: [] }, 'date INVALID_DATE'],
    [{ date: '2026-06-08', intervals: [{ start: '10:00', end: '10:00' }] }, 'intervals.0.end END_NOT_AFTER_START'],
    [
      {
        date: '2026-06-08',
        intervals: [
          { start: '10:00', end: '12:00' },
          { start: '11:00', end: '13:00' },
        ],
      },
      'intervals.1.start HOURS_OVERLAP',
    ],
    [
      { date: '2026-06-08', intervals: Array.from({ length: 25 }, () => ({ start: '10:00', end: '10:30' })) },
      'intervals TOO_MANY',
    ],
    [{ date: '2026-06-08', intervals: [], reason: 'あ'.repeat(201) }, 'reason TOO_LONG'],
    [{ date: '2026-06-08', intervals: [], reason: 'a\u0007' }, 'reason FORBIDDEN_CHARACTERS'],
    [{ date: '2026-05-31', intervals: [], reason: 'x'.repeat(201) }, 'date DATE_IN_PAST, reason TOO_LONG'],
  ]
  for (const [input, code] of tries) t.equal(await refused(setException(asInstructor(id), input)), code)
  t.equal(await refused(clearException(asInstructor(id), { date: 'today' })), 'date INVALID_DATE')
  t.equal(await everything(id), before)

  await setException(asInstructor(id), { date: '2026-06-01', intervals: [] })
  await setException(asInstructor(id), { date: '2028-06-01', intervals: [] })
  t.same(
    (await exceptions(id)).map(({ date }) => date),
    ['2026-06-01', '2028-06-01'],
    'today, and two years on',
  )
  world.setNow(new Date('2026-06-01T15:00:00Z'))
  t.equal(
    await refused(setException(asInstructor(id), { date: '2026-06-01', intervals: [] })),
    'date DATE_IN_PAST',
    'today is the instructor’s: in Tokyo it is over',
  )
})

t.test('who saw an older version is told so, and nothing is lost', async (t) => {
  const id = await world.instructor()
  const ctx = asInstructor(id)
  await setAvailability(ctx, { version: 1, bufferAfterMinutes: 20 })
  const before = await everything(id)
  const { version } = { version: 1 }
  t.equal(await refused(setAvailability(ctx, { version, bufferAfterMinutes: 30 })), 'CONFLICT')
  t.equal(await refused(setAvailability(ctx, { version, weekly: [] })), 'CONFLICT')
  t.equal(await refused(setException(ctx, { version, date: '2026-06-08', intervals: [] })), 'CONFLICT')
  t.equal(await refused(clearException(ctx, { version, date: '2026-06-08' })), 'CONFLICT')
  t.equal(await refused(setAvailability(ctx, { version: 3, weekly: [] })), 'CONFLICT', 'nor one that is not there yet')
  t.equal(await everything(id), before)
  await setException(ctx, { version: 2, date: '2026-06-08', intervals: [] })
  t.equal((await row(id)).availability_version, 3)
})

t.test('of two who save the same version at the same moment one wins, whatever they save', async (t) => {
  for (let round = 0; round < 12; round += 1) {
    const id = await world.instructor()
    const ctx = asInstructor(id)
    const both = [
      setAvailability(ctx, { version: 1, weekly: [{ weekday: 'MONDAY', start: '09:00', end: '10:00' }] }),
      round % 2
        ? setAvailability(ctx, { version: 1, weekly: [{ weekday: 'TUESDAY', start: '09:00', end: '10:00' }] })
        : setException(ctx, { version: 1, date: '2026-06-08', intervals: [] }),
    ]
    const ends = await Promise.all(both.map((work) => refused(work)))
    t.same(ends.sort(), ['CONFLICT', 'no refusal'])
    t.equal((await row(id)).availability_version, 2)
  }
})

t.test('without a version the last one wins, whole: ten at once leave one week and ten versions', async (t) => {
  const id = await world.instructor()
  const weekOf = (hour: number) =>
    (['MONDAY', 'TUESDAY', 'WEDNESDAY'] as const).map((weekday) => ({
      weekday,
      start: `${String(hour).padStart(2, '0')}:00`,
      end: `${String(hour + 1).padStart(2, '0')}:00`,
    }))
  await Promise.all(Array.from({ length: 10 }, (_, i) => setAvailability(asInstructor(id), { weekly: weekOf(i + 8) })))
  const stored = await hours(id)
  t.equal(stored.length, 3)
  t.equal(new Set(stored.map((line) => line.slice(2))).size, 1, 'of one writer')
  t.equal((await row(id)).availability_version, 11)
})

t.test('an edit and a booking at the same moment: never a deadlock, and what was booked stays', async (t) => {
  const id = await world.instructor()
  const member = await world.sponsoredMember()
  const edits = Array.from({ length: 5 }, (_, i) => setAvailability(asInstructor(id), { bufferAfterMinutes: i }))
  const bookings = Array.from({ length: 5 }, (_, i) =>
    world.book(member, { instructorId: id, paymentMethod: 'INVOICE', start: june(8 + i) }),
  )
  await Promise.all([...edits, ...bookings])
  t.equal((await row(id)).availability_version, 6)
  t.equal((await world.claimsOf(id)).length, 5)
})

t.test('bookings outside the new hours stay, and are counted', async (t) => {
  const id = await world.instructor()
  const member = await world.sponsoredMember()
  const book = (day: number, time: string) =>
    world.book(member, { instructorId: id, paymentMethod: 'INVOICE', start: june(day, time) })
  await book(8, '10:00')
  await book(8, '11:00')
  await book(9, '10:00')
  await book(10, '10:00')
  const count = async () => (await bookingsOutsideHours(db, [id], world.system.clock.now())).get(id)
  t.equal(await count(), 0)
  await setAvailability(asInstructor(id), {
    slotIntervalMinutes: 60,
    minimumNoticeMinutes: 40_000,
    bookingWindowDays: 1,
    maximumPerDay: 1,
  })
  t.equal(await count(), 0, 'rules for new bookings say nothing about old ones')
  await setAvailability(asInstructor(id), { weekly: [{ weekday: 'MONDAY', start: '09:30', end: '11:15' }] })
  t.equal(await count(), 3, '11:00 to 11:30 is only half within')
  await setException(asInstructor(id), { date: '2026-06-09', intervals: [{ start: '10:00', end: '10:30' }] })
  t.equal(await count(), 2)
  await setAvailability(asInstructor(id), {
    weekly: [{ weekday: 'MONDAY', start: '09:00', end: '18:00', kind: 'ORIENTATION' }],
  })
  t.equal(await count(), 3, 'hours for orientations are none for these')
  t.equal((await world.claimsOf(id)).length, 4)
  world.setNow(june(9, '00:00'))
  t.equal(await count(), 1, 'what is over counts no more')
})

t.test('who may: the instructor his own, the office anybody’s, nobody else', async (t) => {
  const id = await world.instructor()
  const other = await world.instructor()
  const office = await world.person('事務 百合', 'STAFF')
  const admin = await world.person('管理 正', 'ADMIN')
  const member = await world.person('仮名 春子', 'GRADUATE')
  const learner = await world.person('受講 学', 'LEARNER')
  const unknown = world.system.ids.uuid()
  const before = await everything(id)
  for (const [ctx, instructorId, code] of [
    [world.as(null), id, 'UNAUTHENTICATED'],
    [world.as(member, 'GRADUATE'), id, 'FORBIDDEN'],
    [world.as(member, 'GRADUATE'), unknown, 'FORBIDDEN'],
    [world.as(member, 'GRADUATE'), null, 'FORBIDDEN'],
    [world.as(learner, 'LEARNER'), null, 'FORBIDDEN'],
    [world.as(office, 'MODERATOR'), id, 'FORBIDDEN'],
    [asInstructor(other), id, 'FORBIDDEN'],
    [asInstructor(other), unknown, 'FORBIDDEN'],
    [asInstructor(other), 'not an id', 'FORBIDDEN'],
    [world.as(office, 'STAFF'), null, 'FORBIDDEN'],
    [world.as(office, 'STAFF'), unknown, 'NOT_FOUND'],
    [world.as(office, 'STAFF'), member, 'NOT_FOUND'],
    [world.as(office, 'STAFF'), 'not an id', 'NOT_FOUND'],
    [world.as(member, 'INSTRUCTOR'), null, 'FORBIDDEN'],
  ] as const) {
    t.equal(await refused(setAvailability(ctx, { instructorId, bufferAfterMinutes: 5 })), code)
    t.equal(await refused(setException(ctx, { instructorId, date: '2026-06-08', intervals: [] })), code)
    t.equal(await refused(clearException(ctx, { instructorId, date: '2026-06-08' })), code)
  }
  t.equal(await everything(id), before)

  const audited = async () =>
    await db
      .selectFrom('audit_event')
      .select(['action', 'actor_id', 'detail'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
  await setAvailability(asInstructor(id), { instructorId: id.toUpperCase(), bufferAfterMinutes: 5 })
  t.same(await audited(), [], 'his own is nobody’s business')
  await setAvailability(world.as(office, 'STAFF'), { instructorId: id, bufferAfterMinutes: 6, weekly: [] })
  await setException(world.as(admin, 'ADMIN'), { instructorId: id, date: '2026-06-08', intervals: [] })
  await clearException(world.as(office, 'STAFF'), { instructorId: id, date: '2026-06-08' })
  await clearException(world.as(office, 'STAFF'), { instructorId: id, date: '2026-06-08' })
  t.same(await audited(), [
    { action: 'availability.set', actor_id: office, detail: { fields: ['bufferAfterMinutes', 'weekly'] } },
    { action: 'availability.exceptionSet', actor_id: admin, detail: { date: '2026-06-08' } },
    { action: 'availability.exceptionCleared', actor_id: office, detail: { date: '2026-06-08' } },
  ])

  await db.updateTable('instructor').set({ retired_at: world.system.clock.now() }).where('person_id', '=', id).execute()
  t.equal(
    await refused(setAvailability(asInstructor(id), { bufferAfterMinutes: 5 })),
    'FORBIDDEN',
    'one who has retired',
  )
  t.equal(await refused(setAvailability(world.as(office, 'STAFF'), { instructorId: id })), 'NOT_FOUND')
})

t.test('whoever looks at the free time hears of each change, and not of refusals', async (t) => {
  const id = await world.instructor()
  const client = await pool.connect()
  t.teardown(() => client.release(true))
  const heard: string[] = []
  client.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await client.query('listen tsudoi')
  await setAvailability(asInstructor(id), { bufferAfterMinutes: 5 })
  await refused(setAvailability(asInstructor(id), { bufferAfterMinutes: -5 }))
  await setException(asInstructor(id), { date: '2026-06-08', intervals: [] })
  await clearException(asInstructor(id), { date: '2026-06-08' })
  await clearException(asInstructor(id), { date: '2026-06-08' })
  await client.query('select 1')
  t.same(heard, [`slots:${id}`, `slots:${id}`, `slots:${id}`])
})
