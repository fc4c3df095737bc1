import { DateTime } from 'luxon'
import t from 'tap'
import { isOpenSlot, nearAlternatives, nextOpenSlot } from './ask.ts'
import type { Engagement, OpenHours, SlotQuestion, SlotRules, WeeklyHours } from './model.ts'
import { openSlots } from './open-slots.ts'

const MINUTE = 60_000
const RULES: SlotRules = {
  slotIntervalMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0,
  bookingWindowDays: 60,
  maximumPerDay: null,
  maximumPerWeek: null,
}
const CLOSURES = [{ from: '12-29', until: '01-03' }]

/** `'10:00-12:00'` every day, or on the weekdays given (1 = Monday). */
function hours(text: string, weekdays = [1, 2, 3, 4, 5, 6, 7], change: Partial<WeeklyHours> = {}): WeeklyHours[] {
  return weekdays.map((weekday) => ({
    weekday,
    ...range(text),
    effectiveFrom: null,
    effectiveUntil: null,
    kind: 'FOLLOW_UP',
    ...change,
  }))
}

function range(text: string) {
  const [start, end] = text.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  return { start: start!, end: end! }
}

function ask(
  weekly: WeeklyHours[],
  from: string,
  to: string,
  change: {
    zone?: string
    rules?: Partial<SlotRules>
    hours?: Partial<OpenHours>
    question?: Partial<SlotQuestion>
  } = {},
): SlotQuestion {
  const timeZone = change.zone ?? 'Asia/Tokyo'
  const instant = (date: string) => DateTime.fromISO(date, { zone: timeZone }).toMillis()
  return {
    hours: { timeZone, weekly, exceptions: [], closedOnPublicHolidays: true, closures: CLOSURES, ...change.hours },
    rules: { ...RULES, ...change.rules },
    kind: 'FOLLOW_UP',
    durationMinutes: 30,
    engagements: [],
    viewerBusy: [],
    now: instant(from) - 60 * MINUTE,
    from: instant(from),
    to: instant(to),
    ...change.question,
  }
}

const wall = (question: SlotQuestion, slots = openSlots(question)) =>
  slots.map((start) => DateTime.fromMillis(start, { zone: question.hours.timeZone }).toFormat('MM-dd HH:mm'))
const onDay = (question: SlotQuestion) =>
  wall(question)
    .map((text) => text.slice(6))
    .join(' ')
const busy = (start: string, minutes: number, zone = 'Asia/Tokyo', isConsultation = false): Engagement => {
  const at = DateTime.fromISO(start, { zone }).toMillis()
  return { start: at, end: at + minutes * MINUTE, isConsultation }
}
const FRIDAY = ['2026-06-19', '2026-06-20'] as const

t.test('open hours are cut into starts that lie wholly within them', async (t) => {
  t.equal(onDay(ask(hours('10:00-11:45'), ...FRIDAY)), '10:00 10:30 11:00')
  t.equal(onDay(ask(hours('10:00-10:29'), ...FRIDAY)), '')
  t.equal(onDay(ask(hours('10:00-12:00', [1, 2]), ...FRIDAY)), '', 'a Friday')
  t.equal(onDay(ask(hours('10:10-11:10'), ...FRIDAY, { rules: { slotIntervalMinutes: 15 } })), '10:10 10:25 10:40')
})

t.test('each range keeps its own grid; a slot may run from one into the next', async (t) => {
  const two = [...hours('09:00-10:00'), ...hours('10:00-11:10')]
  t.equal(onDay(ask(two, ...FRIDAY, { rules: { slotIntervalMinutes: 25 } })), '09:00 09:25 09:50 10:00 10:25')
  const apart = [...hours('09:00-09:50'), ...hours('09:55-10:55')]
  t.equal(onDay(ask(apart, ...FRIDAY, { rules: { slotIntervalMinutes: 25 } })), '09:00 09:55 10:20')
  const overlapping = [...hours('09:00-10:00'), ...hours('09:15-10:00'), ...hours('09:30-10:00')]
  t.equal(onDay(ask(overlapping, ...FRIDAY)), '09:00 09:15 09:30', 'each start once, in order')
})

t.test('midnight ends a day, not open time', async (t) => {
  const late = [...hours('23:00-24:00', [5]), ...hours('00:00-00:30', [6])]
  const question = ask(late, '2026-06-19', '2026-06-21', { question: { durationMinutes: 60 } })
  t.same(wall(question), ['06-19 23:00', '06-19 23:30'])
})

t.test('10:00 stays 10:00 across a change of clock', async (t) => {
  const question = ask(hours('10:00-10:30'), '2026-03-07', '2026-03-10', { zone: 'America/New_York' })
  t.same(
    openSlots(question).map((start) => new Date(start).toISOString()),
    ['2026-03-07T15:00:00.000Z', '2026-03-08T14:00:00.000Z', '2026-03-09T14:00:00.000Z'],
  )
})

t.test('a time that the clock jumps over offers nothing', async (t) => {
  const zone = 'America/New_York'
  const day = ['2026-03-08', '2026-03-09'] as const
  t.equal(onDay(ask(hours('01:00-04:00'), ...day, { zone })), '01:00 01:30 03:00 03:30')
  t.equal(onDay(ask(hours('02:00-03:00'), ...day, { zone })), '')
  t.equal(onDay(ask(hours('02:15-03:45'), ...day, { zone })), '03:15', 'the grid is that of 02:15')
  const hour = ask(hours('01:00-04:00'), ...day, { zone, question: { durationMinutes: 60 } })
  t.equal(onDay(hour), '01:00 01:30 03:00', 'the hour from 01:30 is real: it ends at 03:30')
  t.equal(
    onDay(ask(hours('01:30-03:30'), '2026-10-04', '2026-10-05', { zone: 'Australia/Lord_Howe' })),
    '01:30 02:30 03:00',
  )
  t.same(
    wall(
      ask(hours('10:00-10:30'), '2011-12-29', '2012-01-02', {
        zone: 'Pacific/Apia',
        hours: { closures: [], closedOnPublicHolidays: false },
      }),
    ),
    ['12-29 10:00', '12-31 10:00', '01-01 10:00'],
  )
})

t.test('a time that comes twice counts once, the earlier', async (t) => {
  const day = ['2026-11-01', '2026-11-02'] as const
  const question = ask(hours('00:30-03:00'), ...day, { zone: 'America/New_York' })
  t.same(
    openSlots(question).map((start) => new Date(start).toISOString().slice(11, 16)),
    ['04:30', '05:00', '05:30', '07:00', '07:30'],
    '00:30 01:00 01:30 in daylight-saving time, then 02:00 02:30',
  )
  t.same(
    openSlots({ ...question, durationMinutes: 60 }).map((start) => new Date(start).toISOString().slice(11, 16)),
    ['04:30', '05:00', '07:00'],
    'from 01:30 on an hour would run into the second 01:00, which is not open',
  )
  const twice = { ...question.hours, weekly: [...question.hours.weekly, ...hours('01:30-02:00')] }
  const overlapping = { ...question, durationMinutes: 60 }
  t.same(openSlots({ ...overlapping, hours: twice }), openSlots(overlapping), 'whatever ranges lie over one another')
})

t.test('public holidays and the closure close, unless the date or the instructor says otherwise', async (t) => {
  const week = hours('10:00-10:30')
  const golden = ['2026-05-02', '2026-05-08'] as const
  t.same(wall(ask(week, ...golden)), ['05-02 10:00', '05-07 10:00'])
  t.equal(wall(ask(week, ...golden, { hours: { closedOnPublicHolidays: false } })).length, 6)
  const newYear = ['2026-12-28', '2027-01-05'] as const
  t.same(wall(ask(week, ...newYear)), ['12-28 10:00', '01-04 10:00'])
  t.equal(wall(ask(week, ...newYear, { hours: { closedOnPublicHolidays: false } })).length, 8)
  const exceptions = ['2026-12-30', '2027-01-01'].map((date) => ({
    date,
    intervals: [{ ...range('13:00-13:30'), kind: 'BOTH' as const }],
  }))
  t.same(wall(ask(week, ...newYear, { hours: { exceptions } })), [
    '12-28 10:00',
    '12-30 13:00',
    '01-01 13:00',
    '01-04 10:00',
  ])
})

t.test('an exception replaces its date', async (t) => {
  const opened = { date: '2026-06-19', intervals: [{ ...range('20:00-21:00'), kind: 'FOLLOW_UP' as const }] }
  const closed = { date: '2026-06-19', intervals: [] }
  t.equal(onDay(ask(hours('10:00-12:00'), ...FRIDAY, { hours: { exceptions: [opened] } })), '20:00 20:30')
  t.equal(onDay(ask(hours('10:00-12:00'), ...FRIDAY, { hours: { exceptions: [closed] } })), '')
  t.equal(onDay(ask([], ...FRIDAY, { hours: { exceptions: [opened] } })), '20:00 20:30')
  const orientation = ask(hours('10:00-12:00'), ...FRIDAY, {
    hours: { exceptions: [opened] },
    question: { kind: 'ORIENTATION' },
  })
  t.equal(onDay(orientation), '', 'opened for consultations only')
})

t.test('hours have a kind and dates from which and until which they count', async (t) => {
  const week = [
    ...hours('10:00-10:30', [5], { kind: 'FOLLOW_UP' }),
    ...hours('11:00-11:30', [5], { kind: 'ORIENTATION' }),
    ...hours('12:00-12:30', [5], { kind: 'BOTH' }),
  ]
  t.equal(onDay(ask(week, ...FRIDAY)), '10:00 12:00')
  t.equal(onDay(ask(week, ...FRIDAY, { question: { kind: 'ORIENTATION' } })), '11:00 12:00')
  const dated = hours('10:00-10:30', undefined, { effectiveFrom: '2026-06-16', effectiveUntil: '2026-06-17' })
  t.same(wall(ask(dated, '2026-06-14', '2026-06-20')), ['06-16 10:00', '06-17 10:00'], 'both days included')
})

t.test('between two engagements lie max(before, after) minutes, in either direction', async (t) => {
  const rules = (bufferBeforeMinutes: number, bufferAfterMinutes: number) => ({
    rules: { slotIntervalMinutes: 5, bufferBeforeMinutes, bufferAfterMinutes },
    question: { engagements: [busy('2026-06-19T11:00', 30)] },
  })
  const edges = (question: SlotQuestion) => {
    const starts = onDay(question).split(' ')
    return [starts.filter((start) => start < '11:00').at(-1), starts.find((start) => start > '11:00')]
  }
  const day = hours('10:00-13:00')
  t.same(edges(ask(day, ...FRIDAY, rules(0, 0))), ['10:30', '11:30'], 'one may touch the other')
  t.same(edges(ask(day, ...FRIDAY, rules(0, 10))), ['10:20', '11:40'])
  t.same(edges(ask(day, ...FRIDAY, rules(10, 0))), ['10:20', '11:40'])
  t.same(edges(ask(day, ...FRIDAY, rules(5, 15))), ['10:15', '11:45'], 'the larger, not the sum')
})

t.test('engagements may come unsorted, overlap, lie across midnight and end between minutes', async (t) => {
  const engagements = [
    busy('2026-06-19T11:00', 30),
    busy('2026-06-18T22:00', 12 * 60 + 45),
    { ...busy('2026-06-19T12:00', 30), end: busy('2026-06-19T12:30', 0).start + 1 },
    busy('2026-06-19T11:15', 15),
    busy('2026-06-19T13:45', 0),
  ]
  const question = ask(hours('10:00-14:00'), ...FRIDAY, { question: { engagements } })
  t.equal(onDay(question), '11:30 13:00 13:30', 'an engagement without length is none')
})

t.test("the viewer's own engagements are left out, without buffers", async (t) => {
  const viewerBusy = [busy('2026-06-19T10:30', 30)]
  const question = ask(hours('10:00-12:00'), ...FRIDAY, { rules: { bufferAfterMinutes: 60 }, question: { viewerBusy } })
  t.equal(onDay(question), '10:00 11:00 11:30')
})

t.test('notice: a start that is too near is not offered, one exactly so far away is', async (t) => {
  const at = (now: string) =>
    onDay(
      ask(hours('10:00-11:30'), ...FRIDAY, {
        rules: { minimumNoticeMinutes: 1440 },
        question: { now: DateTime.fromISO(now, { zone: 'Asia/Tokyo' }).toMillis() },
      }),
    )
  t.equal(at('2026-06-18T10:30:00'), '10:30 11:00')
  t.equal(at('2026-06-18T10:30:00.001'), '11:00')
  t.equal(at('2026-06-19T10:00'), '')
  const past = ask(hours('10:00-11:30'), ...FRIDAY, { question: { now: busy('2026-06-19T10:31', 0).start } })
  t.equal(onDay(past), '11:00', 'nothing in the past even without notice')
})

t.test("the booking window ends with the instructor's day", async (t) => {
  const at = (bookingWindowDays: number, now: string) =>
    wall(
      ask(hours('00:00-24:00'), '2026-06-01', '2026-07-01', {
        rules: { bookingWindowDays, slotIntervalMinutes: 30 },
        question: { now: DateTime.fromISO(now, { zone: 'Asia/Tokyo' }).toMillis() },
      }),
    ).at(-1)
  t.equal(at(1, '2026-06-19T00:00'), '06-20 23:30')
  t.equal(at(1, '2026-06-19T23:59'), '06-20 23:30')
  t.equal(at(7, '2026-06-19T12:00'), '06-26 23:30')
  const overMidnight = ask(hours('23:00-24:00').concat(hours('00:00-00:30')), '2026-06-19', '2026-07-01', {
    rules: { bookingWindowDays: 3 },
    question: { durationMinutes: 60 },
  })
  t.equal(wall(overMidnight).at(-1), '06-21 23:30', 'its last consultation may end on the next day')
})

t.test('caps count the live consultations of the local day and of the ISO week', async (t) => {
  const week = hours('10:00-11:00')
  const zone = 'America/New_York'
  const question = (rules: Partial<SlotRules>, engagements: Engagement[]) =>
    wall(
      ask(week, '2026-06-13', '2026-06-16', {
        zone,
        rules: { slotIntervalMinutes: 60, ...rules },
        question: { engagements },
      }),
    )
  const sunday = busy('2026-06-14T23:30', 30, zone, true)
  const other = busy('2026-06-13T23:00', 30, zone, false)
  t.same(question({ maximumPerDay: 1 }, [sunday, other]), ['06-13 10:00', '06-15 10:00'], 'Monday already in UTC')
  t.same(question({ maximumPerDay: 2 }, [sunday, other]).length, 3)
  t.same(question({ maximumPerWeek: 1 }, [sunday]), ['06-15 10:00'], 'the week ends on Sunday')
  t.same(question({ maximumPerWeek: 2 }, [sunday]).length, 3)
  t.same(question({ maximumPerWeek: 1 }, [busy('2026-06-08T10:00', 30, zone, true)]), ['06-15 10:00'], 'from Monday on')
})

t.test('the search range is half-open', async (t) => {
  const question = ask(hours('10:00-12:00'), '2026-06-19T10:30', '2026-06-19T11:30')
  t.equal(onDay(question), '10:30 11:00')
  t.same(openSlots({ ...question, from: question.to, to: question.from }), [])
})

t.test('a range without bounds costs no more than the window', async (t) => {
  const question = ask(hours('10:00-12:00'), ...FRIDAY, { rules: { bookingWindowDays: 3 } })
  t.same(
    wall({ ...question, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }).map((text) => text.slice(0, 5)),
    [...Array(4).fill('06-19'), ...Array(4).fill('06-20'), ...Array(4).fill('06-21')],
  )
})

t.test('the same function answers for a single start', async (t) => {
  const { from, to, ...question } = ask(hours('10:00-12:00'), ...FRIDAY, {
    question: { engagements: [busy('2026-06-19T11:00', 30)] },
  })
  const open = (time: string) => isOpenSlot(question, busy(`2026-06-19T${time}`, 0).start)
  t.ok(open('10:30'))
  t.notOk(open('10:15'), 'not on the grid')
  t.notOk(open('11:00'), 'taken')
  t.notOk(open('12:00'), 'closed')
  t.notOk(isOpenSlot(question, busy('2026-06-19T10:30', 0).start + 1), 'not a whole minute')
  t.notOk(isOpenSlot(question, Number.NaN))
  t.equal(nextOpenSlot({ ...question, from: from + 1, to }), busy('2026-06-19T10:00', 0).start)
  t.equal(nextOpenSlot({ ...question, from: busy('2026-06-19T11:31', 0).start, to }), null)
})

t.test('near alternatives are the nearest, in order of time', async (t) => {
  t.same(nearAlternatives([0, 30, 60, 90, 120, 150], 90, 3), [30, 60, 120])
  t.same(nearAlternatives([0, 30, 60, 90], 500, 3), [30, 60, 90])
  t.same(nearAlternatives([90], 90, 3), [], 'what is gone is no alternative')
})

t.test('an interval or duration of nothing is a programming error, not an endless loop', async (t) => {
  const question = ask(hours('10:00-12:00'), ...FRIDAY)
  t.throws(() => openSlots({ ...question, durationMinutes: 0 }), RangeError)
  t.throws(() => openSlots({ ...question, rules: { ...RULES, slotIntervalMinutes: 0 } }), RangeError)
})
