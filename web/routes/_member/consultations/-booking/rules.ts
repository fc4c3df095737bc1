import type { Booking } from './query.ts'

const HOUR = 3_600_000

export const hoursBefore = (start: string, hours: number): string =>
  new Date(Date.parse(start) - hours * HOUR).toISOString()

export type Tier = {
  percent: number
  /** Whole yen that come back, rounded down as the server does. */
  back: number
  /** The last moment of the tier; null = from the last one on. */
  until: string | null
}

/** The booking's own tiers by their dates, the best first, and what remains after the last. */
export function tiersOf({ policy, start, payment }: Pick<Booking, 'policy' | 'start' | 'payment'>): Tier[] {
  const back = (percent: number) => Math.floor((payment.price.amount * percent) / 100)
  const dated = [...policy.tiers]
    .sort((a, b) => b.hoursBefore - a.hoursBefore)
    .map((tier) => ({
      percent: tier.refundPercent,
      back: back(tier.refundPercent),
      until: hoursBefore(start, tier.hoursBefore),
    }))
  return [...dated, { percent: 0, back: 0, until: null }]
}

/**
 * Moments after which the server may answer differently though nothing happened: deadlines, tiers, start and end.
 * While it is going on also every five minutes, as what may be recorded depends on how long it has been going on.
 */
export function stageOf(booking: Booking, now: number): string {
  const { start, end, holdExpiresAt, payment, policy } = booking
  const moments = [
    start,
    end,
    holdExpiresAt,
    payment.payBy,
    hoursBefore(start, policy.rescheduleUntilHoursBefore),
    ...tiersOf(booking).map((tier) => tier.until),
  ].filter((moment) => moment !== null && moment !== undefined)
  const passed = moments.filter((moment) => Date.parse(moment) <= now).length
  const going = now >= Date.parse(start) && now < Date.parse(end) + HOUR
  return going ? `${passed}:${Math.floor((now - Date.parse(start)) / 300_000)}` : String(passed)
}

export const isPaid = ({ payment }: Pick<Booking, 'payment'>): boolean =>
  payment.state === 'PAID' || payment.state === 'INVOICED' || payment.state === 'PARTLY_REFUNDED'

export const has = ({ history }: Pick<Booking, 'history'>, kind: string): boolean =>
  history.some((event) => event.kind === kind)

/** How often the member may still move it; moves by the instructor or the office count for nothing. */
export function movesLeftOf({ history, member, policy }: Movable): number {
  const moves = history.filter(({ kind, by }) => kind === 'RESCHEDULED' && by?.id === member.id)
  return Math.max(0, policy.maximumReschedules - moves.length)
}

type Movable = {
  history: readonly { kind: string; by?: { id: string } | null }[]
  member: { id: string }
  policy: { maximumReschedules: number }
}

/** Until when all of the money comes back whatever the tiers say; null once that is over. */
export function freeUntilOf({ history, policy }: Pick<Booking, 'history' | 'policy'>, now: number): string | null {
  const booked = history[0]?.at
  if (!booked) return null
  const until = Date.parse(booked) + policy.fullRefundWithinMinutes * 60_000
  return until >= now ? new Date(until).toISOString() : null
}
