import type { Role } from '../../generated/graphql.ts'
import type { HomeBooking, TaughtBooking } from './query.ts'

const HOUR = 3_600_000
const days = 7

export type Schedule = { from: string; to: string; instructorId: string | null }

/** What of others' bookings a person sees at home; null = nothing. Whole hours, so that the same question is asked again. */
export function scheduleOf(viewer: { person: { id: string; roles: readonly Role[] } }, now: number): Schedule | null {
  const { id, roles } = viewer.person
  const teaches = roles.includes('INSTRUCTOR')
  if (!teaches && !roles.includes('STAFF') && !roles.includes('ADMIN')) return null
  const from = Math.floor(now / HOUR) * HOUR
  return {
    from: new Date(from).toISOString(),
    to: new Date(from + days * 24 * HOUR).toISOString(),
    instructorId: teaches ? id : null,
  }
}

export type Waiting = { booking: HomeBooking /** Null = no fixed day. */; until: string | null }

/** Bookings that wait for their member, the most urgent first. */
export function waitingOf(bookings: readonly HomeBooking[]): Waiting[] {
  return bookings
    .flatMap((booking): Waiting[] => {
      const { state, holdExpiresAt, payment } = booking
      if (state === 'UNPLACED') return [{ booking, until: null }]
      if (state === 'HELD') return [{ booking, until: holdExpiresAt ?? null }]
      return state === 'AWAITING_PAYMENT' ? [{ booking, until: payment.payBy ?? null }] : []
    })
    .sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''))
}

/** The appointment that comes next or is going on, the reader's own as a member or as an instructor. */
export function nextOf<B extends HomeBooking | TaughtBooking>(bookings: readonly B[], now: number): B | undefined {
  return bookings
    .filter(({ state, end }) => state === 'CONFIRMED' && Date.parse(end) > now)
    .sort((a, b) => a.start.localeCompare(b.start))[0]
}
