import t from 'tap'
import { validateException, validateSlotRules, validateTimeZone, validateWeeklyHours } from './availability-rules.ts'
import type { WeeklyHours } from './model.ts'

const row = (change: Partial<WeeklyHours> = {}): WeeklyHours => ({
  weekday: 1,
  start: 600,
  end: 720,
  effectiveFrom: null,
  effectiveUntil: null,
  kind: 'FOLLOW_UP',
  ...change,
})
const codes = (faults: { path: string[]; code: string }[]) =>
  faults.map(({ path, code }) => `${path.join('.')} ${code}`)

t.test('an ordinary week holds up', async (t) => {
  t.same(validateWeeklyHours([]), [])
  t.same(validateWeeklyHours([row(), row({ weekday: 2 }), row({ start: 720, end: 1440 })]), [], 'touching is fine')
})

t.test('a range ends after it starts, within the day', async (t) => {
  t.same(codes(validateWeeklyHours([row({ end: 600 })])), ['weekly.0.end END_NOT_AFTER_START'])
  t.same(
    codes(validateWeeklyHours([row({ start: 1320, end: 120 })])),
    ['weekly.0.end END_NOT_AFTER_START'],
    'past midnight',
  )
  t.same(codes(validateWeeklyHours([row({ end: 1441 })])), ['weekly.0.end INVALID_TIME'])
  t.same(codes(validateWeeklyHours([row({ start: -1 }), row({ start: 600.5 })])), [
    'weekly.0.start INVALID_TIME',
    'weekly.1.start INVALID_TIME',
  ])
  t.same(codes(validateWeeklyHours([row({ weekday: 0 }), row({ weekday: 8 })])), [
    'weekly.0.weekday INVALID_WEEKDAY',
    'weekly.1.weekday INVALID_WEEKDAY',
  ])
})

t.test('rows of the same weekday, dates and kind must not overlap', async (t) => {
  const later = row({ start: 700, end: 800 })
  t.same(validateWeeklyHours([row({ weekday: 2 }), row(), later]), [
    { path: ['weekly', '2', 'start'], code: 'HOURS_OVERLAP', params: { other: 1 } },
  ])
  t.same(codes(validateWeeklyHours([row(), { ...later, kind: 'BOTH' }])), ['weekly.1.start HOURS_OVERLAP'])
  t.same(validateWeeklyHours([row(), { ...later, kind: 'ORIENTATION' }]), [], 'either may be booked then')
})

t.test('rows that are in force at different times may show the same hours', async (t) => {
  const until = row({ effectiveUntil: '2026-06-30' })
  t.same(validateWeeklyHours([until, row({ effectiveFrom: '2026-07-01' })]), [])
  t.same(codes(validateWeeklyHours([until, row({ effectiveFrom: '2026-06-30' })])), ['weekly.1.start HOURS_OVERLAP'])
  t.same(codes(validateWeeklyHours([until, row()])), ['weekly.1.start HOURS_OVERLAP'])
})

t.test('effective dates exist and come in order', async (t) => {
  t.same(codes(validateWeeklyHours([row({ effectiveFrom: '2026-02-29', effectiveUntil: 'soon' })])), [
    'weekly.0.effectiveFrom INVALID_DATE',
    'weekly.0.effectiveUntil INVALID_DATE',
  ])
  t.same(codes(validateWeeklyHours([row({ effectiveFrom: '2026-07-02', effectiveUntil: '2026-07-01' })])), [
    'weekly.0.effectiveUntil DATES_REVERSED',
  ])
  t.same(validateWeeklyHours([row({ effectiveFrom: '2026-07-01', effectiveUntil: '2026-07-01' })]), [], 'one day')
})

t.test('a week of a hundred rows is enough', async (t) => {
  const rows = Array.from({ length: 101 }, (_, i) => row({ start: i, end: i + 1 }))
  t.same(codes(validateWeeklyHours(rows)), ['weekly TOO_MANY'])
  t.same(validateWeeklyHours(rows.slice(1)), [])
})

t.test('an exception closes or opens one date', async (t) => {
  const interval = { start: 600, end: 720, kind: 'BOTH' as const }
  t.same(validateException({ date: '2026-12-30', intervals: [], reason: '休み' }), [])
  t.same(validateException({ date: '2026-12-30', intervals: [interval] }), [])
  t.same(codes(validateException({ date: '2026-12-32', intervals: [] })), ['date INVALID_DATE'])
  t.same(codes(validateException({ date: '2026-12-30', intervals: [interval, interval] })), [
    'intervals.1.start HOURS_OVERLAP',
  ])
  t.same(codes(validateException({ date: '2026-12-30', intervals: [{ ...interval, end: 600 }] })), [
    'intervals.0.end END_NOT_AFTER_START',
  ])
  const many = Array.from({ length: 25 }, (_, i) => ({ ...interval, start: i, end: i + 1 }))
  t.same(codes(validateException({ date: '2026-12-30', intervals: many })), ['intervals TOO_MANY'])
  t.same(
    validateException({ date: '2026-12-30', intervals: [], reason: '𠮷'.repeat(200) }),
    [],
    'characters, not units',
  )
  t.same(codes(validateException({ date: '2026-12-30', intervals: [], reason: 'あ'.repeat(201) })), ['reason TOO_LONG'])
})

t.test('rules keep to their limits; those left out are not looked at', async (t) => {
  t.same(validateSlotRules({}), [])
  t.same(validateSlotRules({ slotIntervalMinutes: 5, bufferBeforeMinutes: 0, bookingWindowDays: 365 }), [])
  t.same(validateSlotRules({ slotIntervalMinutes: 4 }), [
    { path: ['slotIntervalMinutes'], code: 'OUT_OF_RANGE', params: { minimum: 5, maximum: 120 } },
  ])
  t.same(codes(validateSlotRules({ slotIntervalMinutes: 15.5 })), ['slotIntervalMinutes OUT_OF_RANGE'])
  t.same(codes(validateSlotRules({ bufferAfterMinutes: 121, minimumNoticeMinutes: -1, bookingWindowDays: 366 })), [
    'bufferAfterMinutes OUT_OF_RANGE',
    'minimumNoticeMinutes OUT_OF_RANGE',
    'bookingWindowDays OUT_OF_RANGE',
  ])
  t.same(validateSlotRules({ maximumPerDay: null, maximumPerWeek: null }), [], 'no cap')
  t.same(codes(validateSlotRules({ maximumPerDay: 0 })), ['maximumPerDay OUT_OF_RANGE'])
})

t.test('a calendar is kept in a zone that exists', async (t) => {
  t.same(validateTimeZone('Australia/Lord_Howe'), [])
  t.same(codes(validateTimeZone('+09:00')), ['timeZone UNKNOWN_TIME_ZONE'])
})
