import { MINUTES_PER_DAY, MS_PER_MINUTE } from '../../calendar/wall-clock.ts'
import type { BusyTime, SlotQuestion } from './model.ts'
import { openSlots } from './open-slots.ts'

/** The same question for a single start, whatever the question's own range: offered = bookable, bookable = offered. */
export function isOpenSlot(question: Omit<SlotQuestion, 'from' | 'to'>, start: number): boolean {
  return openSlots({ ...question, from: start, to: start + 1 })[0] === start
}

/** The first open start within the question's range, or null. */
export function nextOpenSlot(question: SlotQuestion): number | null {
  return openSlots(question)[0] ?? null
}

/** Up to `count` of the ascending `slots` nearest to `wanted` (which itself is gone), ascending; of two as near, the earlier. */
export function nearAlternatives(slots: readonly number[], wanted: number, count: number): number[] {
  return slots
    .filter((start) => start !== wanted)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b)
}

/**
 * The time for which engagements must be known so that starts in [from, to) are decided rightly: the ISO weeks that are
 * counted for the weekly cap (a week and the widest zone's offset on either side), which is more than any buffer needs.
 */
export function engagementRange(from: number, to: number): BusyTime {
  const margin = 8 * MINUTES_PER_DAY * MS_PER_MINUTE
  return { start: from - margin, end: to + margin }
}
