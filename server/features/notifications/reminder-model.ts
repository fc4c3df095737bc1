const MS_PER_HOUR = 3_600_000
/** The job queue's clock, which is the database's, may be ahead of ours by this much. */
const SKEW_MS = 60_000

/**
 * Whether now is the hour of this reminder: not before it (the appointment was moved), not once the next one is due too (the clock or a
 * standstill skipped hours, and one mail is enough), never after the start.
 */
export function reminderIsDue(start: Date, hoursBefore: number, allHoursBefore: readonly number[], now: Date): boolean {
  const next = Math.max(0, ...allHoursBefore.filter((hours) => hours < hoursBefore))
  const left = start.getTime() - now.getTime()
  return left <= hoursBefore * MS_PER_HOUR + SKEW_MS && left > next * MS_PER_HOUR
}
