const hour = 3_600_000

export type Policy = {
  tiers: readonly { hoursBefore: number; refundPercent: number }[]
  rescheduleUntilHoursBefore: number
}

/** `until` = the last instant at which that much comes back; null = from then on. Amount in whole yen. */
export type Step = { percent: number; amount: number; until: string | null }

/**
 * What comes back when for a booking of this start, best first. Steps that have passed are left out; the instant itself
 * still belongs to the better one.
 */
export function stepsFor(policy: Policy, start: string, amount: number, now: number): Step[] {
  const steps: Step[] = [...policy.tiers]
    .sort((a, b) => b.hoursBefore - a.hoursBefore)
    .map(({ hoursBefore, refundPercent }) => ({
      percent: refundPercent,
      amount: Math.floor((amount * refundPercent) / 100),
      until: new Date(Date.parse(start) - hoursBefore * hour).toISOString(),
    }))
  const ahead = steps.filter(({ until }) => until !== null && Date.parse(until) >= now)
  return [...ahead, { percent: 0, amount: 0, until: null }]
}

/** Until when a booking of this start can be moved; null = it no longer could. */
export function movableUntil(policy: Policy, start: string, now: number): string | null {
  const until = Date.parse(start) - policy.rescheduleUntilHoursBefore * hour
  return until >= now ? new Date(until).toISOString() : null
}
