import { isOpenSlot } from './slots/ask.ts'
import type { SlotQuestion } from './slots/model.ts'

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 1_440 * MS_PER_MINUTE

export type Verdict =
  | 'OPEN'
  | 'START_IN_PAST'
  | 'TOO_SHORT_NOTICE'
  | 'BEYOND_BOOKING_WINDOW'
  | 'NOT_A_SLOT'
  | 'YOU_ARE_BUSY'
  | 'SLOT_TAKEN'

/**
 * Whether a start is open, by the function that made the list, and otherwise the reason that helps most: what would have to be
 * different for it to be open. `viewerBusy` = the member's own engagements.
 */
export function judgeStart(question: Omit<SlotQuestion, 'from' | 'to'>, start: number): Verdict {
  const { rules, now, viewerBusy, durationMinutes } = question
  if (start <= now) return 'START_IN_PAST'
  if (isOpenSlot(question, start)) return 'OPEN'

  const bare = { ...question, engagements: [], viewerBusy: [] }
  if (isOpenSlot(bare, start)) {
    const end = start + durationMinutes * MS_PER_MINUTE
    return viewerBusy.some((busy) => busy.start < end && busy.end > start) ? 'YOU_ARE_BUSY' : 'SLOT_TAKEN'
  }
  if (isOpenSlot({ ...bare, rules: { ...rules, minimumNoticeMinutes: 0 } }, start)) return 'TOO_SHORT_NOTICE'
  const farOff = start >= now + (rules.bookingWindowDays + 2) * MS_PER_DAY
  if (farOff || isOpenSlot({ ...bare, rules: { ...rules, bookingWindowDays: rules.bookingWindowDays + 3 } }, start))
    return 'BEYOND_BOOKING_WINDOW'
  return 'NOT_A_SLOT'
}
