/**
 * The slot function alone, in-process: an instructor with 10 weekly ranges and 200 busy intervals over 30 days, and
 * fifty such instructors. The floor is what cannot be saved: sorting the same busy intervals.
 * Alone: `node bench/slots.ts`.
 */

import type { SlotQuestion } from '../server/features/consultations/slots/model.ts'
import { openSlots } from '../server/features/consultations/slots/open-slots.ts'
import { measure } from './support/measure.ts'
import { randomOf } from './support/random.ts'
import { againstFloor, percentile, type Row, tableOf } from './table.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const NOW = Date.UTC(2026, 9, 20)
const ZONES = ['Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Europe/Paris']

export async function run(): Promise<Row[]> {
  const fifty = Array.from({ length: 50 }, (_, i) => questionOf(i))
  const one = fifty[1]!
  const offered = openSlots(one).length
  const askOne = await measure(3000, () => openSlots(one))
  const sortOne = await measure(3000, () => sortEngagements(one))
  const askFifty = await measure(200, () => fifty.map(openSlots))
  const sortFifty = await measure(200, () => fifty.map(sortEngagements))
  const capped = { ...one, rules: { ...one.rules, maximumPerDay: 20, maximumPerWeek: 90 } }
  const askCapped = await measure(3000, () => openSlots(capped))
  const rows = (name: string, samples: number[], floor: number[]) =>
    [0.5, 0.99].map((share) =>
      againstFloor(
        { name: `${name}, p${share * 100}`, value: percentile(samples, share), unit: 'ms' },
        percentile(floor, share),
      ),
    )
  return [
    ...rows(`slots of one instructor (10 ranges, 200 busy, 30 days, ${offered} offered)`, askOne, sortOne),
    ...rows('the same with caps per day and week', askCapped, sortOne),
    ...rows('slots of fifty such instructors in five zones', askFifty, sortFifty),
  ]
}

function questionOf(n: number): SlotQuestion {
  const draw = randomOf(n + 1)
  return {
    hours: {
      timeZone: ZONES[n % ZONES.length]!,
      weekly: [1, 2, 3, 4, 5].flatMap((weekday) =>
        [
          { start: 540, end: 720 },
          { start: 780, end: 1080 },
        ].map((range) => ({ weekday, ...range, effectiveFrom: null, effectiveUntil: null, kind: 'BOTH' as const })),
      ),
      exceptions: [{ date: '2026-11-03', intervals: [{ start: 600, end: 900, kind: 'BOTH' }] }],
      closedOnPublicHolidays: true,
      closures: [{ from: '12-29', until: '01-03' }],
    },
    rules: {
      slotIntervalMinutes: 15,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 10,
      minimumNoticeMinutes: 1440,
      bookingWindowDays: 60,
      maximumPerDay: null,
      maximumPerWeek: null,
    },
    kind: 'FOLLOW_UP',
    durationMinutes: 30,
    engagements: Array.from({ length: 200 }, () => {
      const start = NOW + Math.floor(draw() * 31 * 1440) * MINUTE
      return { start, end: start + (15 + Math.floor(draw() * 4) * 15) * MINUTE, isConsultation: draw() < 0.5 }
    }),
    viewerBusy: [],
    now: NOW,
    from: NOW,
    to: NOW + 30 * DAY,
  }
}

function sortEngagements({ engagements }: SlotQuestion): Float64Array {
  return Float64Array.from(engagements, ({ start }) => start).sort()
}

if (import.meta.main) console.log(tableOf(await run()))
