/** The office's closure days, coming back each year: `{ from: '12-29', until: '01-03' }`, both included. */
export interface YearlyClosure {
  /** `MM-DD`. */
  from: string
  /** `MM-DD`; earlier in the year than `from` = over New Year. */
  until: string
}

function monthDay(text: string): number {
  return Number(text.slice(0, 2)) * 100 + Number(text.slice(3, 5))
}

/** True for a month and day that some year has: 02-29 does exist, 02-30 does not. */
export function isMonthDay(text: string): boolean {
  if (!/^\d\d-\d\d$/.test(text)) return false
  return new Date(`2024-${text}T00:00:00Z`).toJSON()?.slice(5, 10) === text
}

/** `packed` is a date as `packedDate` writes it: 20260619. */
export function isClosureDay(closures: readonly YearlyClosure[], packed: number): boolean {
  const day = packed % 10_000
  for (const closure of closures) {
    const from = monthDay(closure.from)
    const until = monthDay(closure.until)
    if (from <= until ? day >= from && day <= until : day >= from || day <= until) return true
  }
  return false
}
