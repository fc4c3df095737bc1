/** Wall-clock times as minutes after midnight, 0 to 1440. */

export const MINUTES_PER_DAY = 1440
export const MS_PER_MINUTE = 60_000

/** A span of one day's wall clock, half-open; `end` may be 1440 (24:00), `end` > `start`. */
export interface WallRange {
  start: number
  end: number
}

/** `'09:30'` or `'09:30:00'` → 570; `'24:00'` → 1440, which only makes sense as an end. Null when it is no time. */
export function wallMinutes(time: string): number | null {
  const match = /^(\d\d):(\d\d)(?::00(?:\.0+)?)?$/.exec(time)
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minutes <= MINUTES_PER_DAY ? minutes : null
}

/** 570 → `'09:30'`, 1440 → `'24:00'`. */
export function wallText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
