import fc from 'fast-check'
import t from 'tap'
import { dateOf, dayOf } from '../../calendar/dates.ts'
import { engagementRange, isOpenSlot } from './ask.ts'
import type { HoursKind, SlotKind, SlotQuestion } from './model.ts'
import { openSlots } from './open-slots.ts'
import { naiveSlots } from './testing/oracle.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Nine days each: clock changes, holidays, the closure over New Year, and quiet ones. */
const WINDOWS: { zone: string; firstDay: string }[] = [
  { zone: 'America/New_York', firstDay: '2026-03-05' },
  { zone: 'America/New_York', firstDay: '2026-10-28' },
  { zone: 'Australia/Lord_Howe', firstDay: '2026-03-31' },
  { zone: 'Australia/Lord_Howe', firstDay: '2026-10-01' },
  { zone: 'Asia/Tokyo', firstDay: '2026-04-28' },
  { zone: 'Asia/Tokyo', firstDay: '2026-12-27' },
  { zone: 'Asia/Kolkata', firstDay: '2026-06-14' },
]
const DAYS = 9

const fiveMinutes = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 288 }).map((n) => n * 5) },
  // Around the hours at which clocks change, and at the ends of the day.
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 45, 60, 75, 90, 105, 120, 135, 150, 165, 180, 210, 1380, 1410, 1425, 1440),
  },
)
const range = fc
  .tuple(fiveMinutes, fiveMinutes)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const hoursKind = fc.constantFrom<HoursKind>('FOLLOW_UP', 'ORIENTATION', 'BOTH', 'BOTH')
const cap = fc.option(fc.integer({ min: 1, max: 3 }), { freq: 3 })

const question: fc.Arbitrary<{ ask: SlotQuestion; walkFrom: number; walkTo: number }> = fc
  .constantFrom(...WINDOWS)
  .chain(({ zone, firstDay }) => {
    const first = dayOf(firstDay)
    const origin = first * DAY
    const date = fc.integer({ min: first, max: first + DAYS }).map(dateOf)
    const instant = fc.integer({ min: 0, max: DAYS * 1440 }).map((minute) => origin + minute * MINUTE)
    const busy = fc
      .tuple(
        instant,
        fc.oneof(fc.constantFrom(0, 5, 15, 30, 30, 60, 120), fc.constantFrom(1440, 3000)),
        fc.constantFrom(0, 0, 0, 1, 30_000, 59_999),
      )
      .map(([start, minutes, odd]) => ({ start: start + odd, end: start + minutes * MINUTE + (minutes ? odd : 0) }))
    return fc
      .record({
        weekly: fc.array(
          fc.record({
            weekday: fc.integer({ min: 1, max: 7 }),
            range,
            effectiveFrom: fc.option(date, { freq: 3 }),
            effectiveUntil: fc.option(date, { freq: 3 }),
            kind: hoursKind,
          }),
          { minLength: 2, maxLength: 14 },
        ),
        exceptions: fc.uniqueArray(
          fc.record({ date, intervals: fc.array(fc.tuple(range, hoursKind), { maxLength: 3 }) }),
          { maxLength: 3, selector: (exception) => exception.date },
        ),
        closedOnPublicHolidays: fc.boolean(),
        closures: fc.constantFrom([{ from: '12-29', until: '01-03' }], [{ from: '05-02', until: '05-03' }], []),
        rules: fc.record({
          slotIntervalMinutes: fc.constantFrom(5, 10, 15, 15, 20, 30, 45, 60, 7),
          bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 10, 30),
          bufferAfterMinutes: fc.constantFrom(0, 10, 10, 15, 45),
          minimumNoticeMinutes: fc.constantFrom(0, 0, 1, 90, 1440, 2880),
          bookingWindowDays: fc.constantFrom(1, 3, 7, 60, 60),
          maximumPerDay: cap,
          maximumPerWeek: cap,
        }),
        kind: fc.constantFrom<SlotKind>('FOLLOW_UP', 'ORIENTATION'),
        durationMinutes: fc.constantFrom(5, 15, 30, 30, 50, 60, 90),
        engagements: fc.array(fc.tuple(busy, fc.boolean()), { maxLength: 12 }),
        viewerBusy: fc.array(busy, { maxLength: 3 }),
        now: fc.tuple(fc.integer({ min: -DAY, max: 3 * DAY })).map(([offset]) => origin + offset),
        bounds: fc.tuple(instant, instant),
        odd: fc.constantFrom(0, 1, 59_999),
      })
      .map(({ weekly, exceptions, closedOnPublicHolidays, closures, engagements, bounds, odd, ...rest }) => ({
        ask: {
          ...rest,
          hours: {
            timeZone: zone,
            weekly: weekly.map(({ range: { start, end }, ...row }) => ({ ...row, start, end })),
            exceptions: exceptions.map((exception) => ({
              date: exception.date,
              intervals: exception.intervals.map(([{ start, end }, kind]) => ({ start, end, kind })),
            })),
            closedOnPublicHolidays,
            closures,
          },
          engagements: engagements.map(([time, isConsultation]) => ({ ...time, isConsultation })),
          // Two runs in three look at the whole window.
          from: odd === 1 ? Math.min(...bounds) + odd : origin,
          to: odd === 1 ? Math.max(...bounds) + odd : origin + DAYS * DAY,
        },
        walkFrom: origin - 2 * DAY,
        walkTo: origin + (DAYS + 2) * DAY,
      }))
  })

const seed = 20260619
const numRuns = process.env.TSUDOI_DEEP ? 20_000 : 300

t.test('slots equal a minute-by-minute oracle, across clock changes', (t) => {
  let offered = 0
  fc.assert(
    fc.property(question, ({ ask, walkFrom, walkTo }) => {
      const slots = openSlots(ask)
      offered += slots.length
      const expected = naiveSlots(ask, walkFrom, walkTo)
      if (slots.length !== expected.length || slots.some((slot, i) => slot !== expected[i])) {
        const list = (starts: number[], others: number[]) =>
          starts.filter((start) => !others.includes(start)).map((start) => new Date(start).toISOString())
        throw new Error(`too many: ${list(slots, expected)}; missing: ${list(expected, slots)}`)
      }
    }),
    { seed, numRuns },
  )
  t.ok(offered > numRuns * 20, `the questions are worth asking: ${Math.round(offered / numRuns)} slots each`)
  t.end()
})

t.test('offered means bookable, and bookable means offered', (t) => {
  fc.assert(
    fc.property(question, fc.array(fc.nat({ max: DAYS * 1440 }), { maxLength: 20 }), ({ ask, walkFrom }, minutes) => {
      const { from, to, ...alone } = ask
      const slots = new Set(openSlots(ask))
      for (const start of slots) if (!isOpenSlot(alone, start)) throw new Error(`${start} offered, not bookable`)
      for (const minute of minutes) {
        const start = walkFrom + 2 * DAY + minute * MINUTE
        if (start < from || start >= to) continue
        if (isOpenSlot(alone, start) !== slots.has(start)) throw new Error(`${start} bookable, not offered`)
        if (isOpenSlot(alone, start + 1)) throw new Error('a start between two minutes was bookable')
      }
    }),
    { seed, numRuns },
  )
  t.end()
})

t.test('engagements outside of engagementRange change nothing', (t) => {
  fc.assert(
    fc.property(question, fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 20 }), ({ ask }, days) => {
      const needed = engagementRange(ask.from, ask.to)
      const far = days
        .map((day) => ({ start: ask.from + day * DAY, end: ask.from + day * DAY + 30 * MINUTE, isConsultation: true }))
        .filter((time) => time.end <= needed.start || time.start >= needed.end)
      const slots = openSlots(ask)
      if (openSlots({ ...ask, engagements: [...far, ...ask.engagements] }).join() !== slots.join()) {
        throw new Error('a far engagement counted')
      }
    }),
    { seed, numRuns: Math.min(numRuns, 1000) },
  )
  t.end()
})
