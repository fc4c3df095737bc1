const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const units = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000]

/** Ten years: enough for every deadline, and far from the end of what Date can hold. */
const longest = 10 * 366 * 86_400_000

/**
 * Milliseconds of an ISO 8601 duration of weeks, days and clock time, e.g. `PT36M`, `P1D`, `P1DT2H`; a day is 24 hours.
 * Null for anything else, for nothing, and for more than ten years.
 */
export function durationMs(text: string): number | null {
  const found = pattern.exec(text)
  if (!found || text.endsWith('T')) return null
  const parts = found.slice(1)
  if (parts.every((part) => part === undefined)) return null
  const total = parts.reduce((sum, part, index) => sum + Number(part ?? 0) * units[index]!, 0)
  return total > 0 && total <= longest ? total : null
}
