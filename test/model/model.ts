import type { Name } from './world.ts'

/*
 * What the association promises, told once more in as few words as will do: states by time and money, the refund by its tiers. It
 * knows nothing of webhooks, jobs or claims. Where the platform cannot know yet what happened at the gateway, more than one state is
 * allowed for a while.
 */

export type State =
  | 'HELD'
  | 'AWAITING_PAYMENT'
  | 'CONFIRMED'
  | 'COMPLETED'
  | 'NO_SHOW'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'UNPLACED'
export type Method = 'CARD' | 'KONBINI' | 'INVOICE'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const PRICE = 6_600
export const MINUTES = 30
export const MOST_HOLDS = 3
/** The sweep goes round every ten minutes: by then whatever the gateway has told in vain is known all the same. */
const HEARD_WITHIN = 21 * MINUTE

export interface Booking {
  id: string
  uid: string
  /** The call that made it. */
  original: { instructor: Name; start: number; method: Method; key: string }
  member: Name
  instructor: Name
  start: number
  method: Method
  state: State
  sequence: number
  bookedAt: number
  /** What the member was told: his time is kept until then. */
  keptUntil: number | null
  /** When money was given at the gateway that this booking waited for, and when any came last. */
  paidAt: number | null
  moneyAt: number | null
  /** When a voucher was taken, and until when it can be paid. */
  voucher: { at: number; payBy: number } | null
  /** What the gateway took in all, and what of it is owed back. Of an invoice: what was billed, what is not billed. */
  taken: number
  back: number
  /** The lowest tier at which the member has moved it. */
  ceiling: number
  moves: number
  unplacedAt: number | null
  absenceReported: boolean
}

export interface Model {
  bookings: Booking[]
  quotaUsed: number
  /** Something of the outside world fails, or has failed and not all is mended yet. */
  stormy: boolean
}

export const newModel = (): Model => ({ bookings: [], quotaUsed: 0, stormy: false })

export const end = ({ start }: Booking): number => start + MINUTES * MINUTE
export const unpaidHolds = (model: Model, member: Name): number =>
  model.bookings.filter((one) => one.member === member && (one.state === 'HELD' || one.state === 'AWAITING_PAYMENT'))
    .length

const KEEPS_TIME: State[] = ['HELD', 'AWAITING_PAYMENT', 'CONFIRMED']

/** Who has something on at this time, of these people. */
export const meets = (model: Model, people: Name[], start: number, besides?: Booking): Booking[] =>
  model.bookings.filter(
    (one) =>
      one !== besides &&
      KEEPS_TIME.includes(one.state) &&
      (people.includes(one.member) || people.includes(one.instructor)) &&
      one.start < start + MINUTES * MINUTE &&
      end(one) > start,
  )

/** Per cent of his money that a member gets who cancels now. */
export function memberGets(booking: Pick<Booking, 'start' | 'bookedAt' | 'ceiling'>, now: number): number {
  if (now - booking.bookedAt <= HOUR) return Math.min(booking.ceiling, 100)
  const ahead = booking.start - now
  return Math.min(booking.ceiling, ahead >= 72 * HOUR ? 100 : ahead >= 24 * HOUR ? 50 : 0)
}

/** The states that a booking may be in now, seen from the one it was last seen in. */
export function possible(booking: Booking, now: number, stormy: boolean): State[] {
  switch (booking.state) {
    case 'HELD':
    case 'AWAITING_PAYMENT':
      return possibleUnpaid(booking, now, stormy)
    case 'CONFIRMED':
      return [whenConfirmed(booking, now)]
    case 'UNPLACED':
      // A card's money goes back by itself; a store's payer would have to be asked for a bank account.
      return booking.method === 'CARD' && now >= (booking.unplacedAt ?? 0) + 48 * HOUR ? ['CANCELLED'] : ['UNPLACED']
    case 'EXPIRED':
      if (booking.moneyAt === null) return ['EXPIRED']
      // Late money: its time again where that is free, else the member chooses.
      return [
        'CONFIRMED',
        'COMPLETED',
        'UNPLACED',
        ...(mayBeUnheard(booking, now, stormy) ? (['EXPIRED'] as const) : []),
      ]
    default:
      return [booking.state]
  }
}

/** The platform need not know of the last money yet. */
export const mayBeUnheard = ({ moneyAt }: Booking, now: number, stormy: boolean): boolean =>
  moneyAt !== null && (stormy || now < moneyAt + HEARD_WITHIN)

function possibleUnpaid(booking: Booking, now: number, stormy: boolean): State[] {
  const { state, paidAt, voucher } = booking
  if (paidAt !== null) {
    const unheard = mayBeUnheard(booking, now, stormy)
    return [
      whenConfirmed(booking, now),
      ...(unheard ? [state, ...(voucher ? (['AWAITING_PAYMENT'] as const) : [])] : []),
    ]
  }
  if (voucher) {
    const told: State[] = stormy || now < voucher.at + HEARD_WITHIN ? [state, 'AWAITING_PAYMENT'] : ['AWAITING_PAYMENT']
    if (now < voucher.payBy) return told
    // Stores tell of the last minute's money late: an hour's grace.
    return now < voucher.payBy + HOUR || stormy ? [...told, 'EXPIRED'] : ['EXPIRED']
  }
  if (now < (booking.keptUntil ?? 0)) return ['HELD']
  return stormy ? ['HELD', 'EXPIRED'] : ['EXPIRED']
}

const whenConfirmed = (booking: Booking, now: number): State =>
  now >= end(booking) + DAY && !booking.absenceReported ? 'COMPLETED' : 'CONFIRMED'
