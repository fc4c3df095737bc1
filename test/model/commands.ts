import * as api from './api.ts'
import {
  type Booking,
  DAY,
  HOUR,
  type Method,
  MINUTE,
  MOST_HOLDS,
  type Model,
  meets,
  memberGets,
  PRICE,
  unpaidHolds,
} from './model.ts'
import * as outside from './outside.ts'
import { type Step, step } from './step.ts'
import { INSTRUCTORS, type Name, QUOTA, type World } from './world.ts'

/** Which start somebody wishes for. */
export type Wanted =
  /** One of those that he is shown within the three days from so many days on. */
  | { is: 'offered'; day: number; number: number }
  /** Any five minutes, offered or not. */
  | { is: 'any'; day: number; number: number }
  /** Around one that is booked already. */
  | { is: 'beside'; number: number; minutes: number }

const spoken = (wanted: Wanted): string => {
  if (wanted.is === 'beside') return `${wanted.minutes} min from ${named(wanted.number)}`
  return `${wanted.is === 'any' ? 'the start' : 'offered start'} ${wanted.number} from day ${wanted.day} on`
}
const nowIn = (world: World): number => world.clock.now().getTime()
/** A number below nought means the last. */
const pick = <T>(from: readonly T[], number: number): T => (number < 0 ? from.at(-1) : from[number % from.length])!
const named = (number: number): string => (number < 0 ? 'the last booking' : `#${number}`)
const at = (start: number): string => new Date(start + 9 * HOUR).toISOString().slice(5, 16).replace('T', ' ')
const someBooking = (model: Model): boolean => model.bookings.length > 0

async function startOf(
  model: Model,
  world: World,
  member: Name,
  instructor: Name,
  wanted: Wanted,
  moving?: string,
): Promise<number | undefined> {
  if (wanted.is === 'beside') {
    if (!someBooking(model)) return undefined
    return pick(model.bookings, wanted.number).start + wanted.minutes * MINUTE
  }
  const from = nowIn(world) + wanted.day * DAY
  if (wanted.is === 'any') return Math.ceil(from / (5 * MINUTE)) * 5 * MINUTE + wanted.number * 5 * MINUTE
  const starts = await api.offered(world, member, instructor, { from, to: from + 3 * DAY, moving })
  return starts.length > 0 ? pick(starts, wanted.number) : undefined
}

// ── Booking ──────────────────────────────────────────────────────────────────────────────────────────

export const book = (member: Name, instructor: Name, method: Method, wanted: Wanted): Step =>
  step(`${member} books ${instructor} by ${method}, ${spoken(wanted)}`, async (model, world) => {
    const start = await startOf(model, world, member, instructor, wanted)
    if (start === undefined) return 'nothing is offered'
    const isOffered = await api.isOffered(world, member, instructor, start)
    const wish = { instructor, start, method, key: `key ${model.bookings.length}` }
    const reason = whyNot(model, nowIn(world), member, wish, isOffered)
    const result = await api.book(world, member, wish)
    const told = `${at(start)}: ${result.__typename} ${result.code ?? ''}`
    if (result.__typename === 'Consultation') {
      if (reason) throw new Error(`${told}, although ${reason}`)
      note(model, world, member, wish, result)
    } else if (reason === null) throw new Error(`${told}, although it was offered and nothing stands in its way`)
    return told
  })

/** Null = it must be possible; `maybe` leaves it open. */
function whyNot(
  model: Model,
  now: number,
  member: Name,
  { instructor, start, method }: api.Wish,
  isOffered: boolean,
): string | null {
  if (member === instructor) return 'nobody consults himself'
  if (!isOffered) return 'it is not offered'
  if (method !== 'INVOICE' && unpaidHolds(model, member) >= MOST_HOLDS) return 'he holds three unpaid already'
  if (method === 'INVOICE' && member !== 'sponsored') return 'nobody pays for him'
  if (method === 'INVOICE' && model.quotaUsed >= QUOTA) return 'the quota is used up'
  // Three calendar days to pay in, and the start five more days on.
  if (method === 'KONBINI' && start < now + 9 * DAY) return 'there may be too little time to pay at a store'
  return null
}

function note(model: Model, world: World, member: Name, wish: api.Wish, result: api.Result): void {
  const { instructor, start, method } = wish
  const now = nowIn(world)
  const others = meets(model, [member, instructor], start)
  if (others.length > 0) throw new Error(`booked over #${others.map((one) => model.bookings.indexOf(one))}`)
  const invoice = method === 'INVOICE'
  if (invoice) model.quotaUsed += 1
  const keptUntil = result.holdExpiresAt ? Date.parse(result.holdExpiresAt) : null
  if (!invoice && keptUntil !== now + 35 * MINUTE) throw new Error(`kept until ${result.holdExpiresAt}`)
  model.bookings.push({
    id: result.id!,
    uid: result.invitationUid!,
    original: wish,
    member,
    instructor,
    start,
    method,
    state: invoice ? 'CONFIRMED' : 'HELD',
    sequence: 0,
    bookedAt: now,
    keptUntil,
    paidAt: null,
    moneyAt: null,
    voucher: null,
    taken: invoice ? PRICE : 0,
    back: 0,
    ceiling: 100,
    moves: 0,
    unplacedAt: null,
    absenceReported: false,
  })
}

/** A lost answer: the same call again gives the same booking, another wish under its key nothing. */
export const repeat = (number: number, otherwise: boolean): Step =>
  step(
    `the call for ${named(number)} comes again${otherwise ? ', with another start' : ''}`,
    async (model, world) => {
      const booking = pick(model.bookings, number)
      const { original } = booking
      const wish = otherwise ? { ...original, start: original.start + DAY } : original
      const result = await api.book(world, booking.member, wish)
      const expected = otherwise ? 'Refused REQUEST_KEY_REUSED' : booking.id
      const got = otherwise ? `${result.__typename} ${result.code}` : result.id
      if (got !== expected) throw new Error(`${got ?? JSON.stringify(result)}, not ${expected}`)
    },
    someBooking,
  )

/** Several at the same moment for the same start: one gets it. */
export const race = (members: Name[], instructor: Name, number: number): Step =>
  step(`${members.join(' and ')} book ${instructor} at once`, async (model, world) => {
    const [first, ...rest] = members
    const start = await startOf(model, world, first!, instructor, { is: 'offered', day: 2, number })
    if (start === undefined) return 'nothing is offered'
    const able: Name[] = []
    for (const [index, member] of [first!, ...rest].entries()) {
      const wish = { instructor, start, method: 'CARD' as const, key: `race ${model.bookings.length} ${index}` }
      if (whyNot(model, nowIn(world), member, wish, await api.isOffered(world, member, instructor, start)) === null)
        able.push(member)
    }
    const wishes = members.map((_, index) => ({
      instructor,
      start,
      method: 'CARD' as const,
      key: `race ${model.bookings.length} ${index}`,
    }))
    const results = await Promise.all(members.map((member, index) => api.book(world, member, wishes[index]!)))
    const winners = results.flatMap((result, index) => (result.__typename === 'Consultation' ? [index] : []))
    if (winners.length !== Math.min(1, able.length))
      throw new Error(`${winners.length} of ${able.length} got ${at(start)}: ${JSON.stringify(results)}`)
    for (const index of winners) note(model, world, members[index]!, wishes[index]!, results[index]!)
    return `${at(start)}: ${results.map((result) => result.__typename).join(', ')}`
  })

// ── Money ────────────────────────────────────────────────────────────────────────────────────────────

/** Pays where it can be paid, and asks for a page where there is none. */
export const payFor = (number: number, hearing: outside.Hearing): Step =>
  step(
    `${named(number)} is paid, ${hearing}`,
    async (model, world) => {
      const booking = pick(model.bookings, number)
      let page = await outside.openPage(world, booking.id)
      if (!page && booking.state === 'HELD') {
        await api.payOtherwise(world, booking.member, booking.id, 'CARD')
        page = await outside.openPage(world, booking.id)
      }
      if (!page) return 'there is no page'
      if (!(await outside.payPage(world, page, 'paid', hearing))) return 'the gateway refuses'
      moneyCame(booking, nowIn(world))
      return page.method
    },
    someBooking,
  )

function moneyCame(booking: Booking, now: number): void {
  booking.taken += PRICE
  booking.moneyAt = now
  if (booking.state === 'HELD' || booking.state === 'AWAITING_PAYMENT') booking.paidAt ??= now
  else if (booking.state !== 'EXPIRED') booking.back += PRICE
}

export const decline = (number: number): Step =>
  step(
    `the payment of ${named(number)} is declined`,
    async (model, world) => {
      const booking = pick(model.bookings, number)
      const page = await outside.openPage(world, booking.id)
      if (!page || (page.method === 'konbini' && !page.voucher)) return 'there is no page to decline on'
      const taken = await outside.payPage(world, page, 'failed', 'told')
      // A voucher that is refused is over.
      if (taken && booking.voucher) booking.voucher.payBy = nowIn(world)
      return taken ? page.method : 'the gateway refuses'
    },
    someBooking,
  )

export const takeVoucher = (number: number, hearing: outside.Hearing): Step =>
  step(
    `a voucher is taken for ${named(number)}, ${hearing}`,
    async (model, world) => {
      const booking = pick(model.bookings, number)
      const page = await outside.openPage(world, booking.id)
      if (page?.method !== 'konbini' || page.voucher || !(await outside.payPage(world, page, 'voucher', hearing)))
        return 'there is no page for it'
      booking.voucher = { at: nowIn(world), payBy: await outside.voucherDeadline(world, page) }
      return at(booking.voucher.payBy)
    },
    someBooking,
  )

export const payOtherwise = (number: number, method: 'CARD' | 'KONBINI'): Step =>
  step(
    `another way to pay for ${named(number)}: ${method}`,
    async (model, world) => {
      const booking = pick(model.bookings, number)
      const result = await api.payOtherwise(world, booking.member, booking.id, method)
      if (result.__typename !== 'Consultation') return result.code
      if (booking.state !== 'HELD') throw new Error(`a page for what is ${booking.state}`)
      const keptUntil = result.holdExpiresAt ? Date.parse(result.holdExpiresAt) : null
      if (keptUntil !== null && keptUntil < (booking.keptUntil ?? 0)) throw new Error('the hold became shorter')
      booking.keptUntil = keptUntil ?? booking.keptUntil
    },
    someBooking,
  )

export const payLate = (number: number, hearing: outside.Hearing): Step =>
  step(
    `${named(number)} is paid on a page that is over, ${hearing}`,
    async (model, world) => {
      const booking = pick(model.bookings, number)
      const page = await outside.closedPage(world, booking.id)
      if (!page) return 'there is none'
      const { state } = booking
      const now = nowIn(world)
      const free =
        booking.start > now && meets(model, [booking.member, booking.instructor], booking.start, booking).length === 0
      await outside.payTooLate(world, page, hearing)
      const earlier = booking.moneyAt
      moneyCame(booking, now)
      // Money came twice for what had expired: the second goes back.
      if (state === 'EXPIRED' && earlier !== null) booking.back += PRICE
      return state === 'EXPIRED' ? (free ? 'its time is free' : 'its time is gone') : state
    },
    someBooking,
  )

export const resend = (number: number): Step =>
  step(`Stripe sends event ${number} again`, (_model, world) => outside.resend(world, number))

// ── Changing ─────────────────────────────────────────────────────────────────────────────────────────

export const cancel = (number: number, by: 'member' | 'instructor'): Step =>
  step(
    `the ${by} cancels ${named(number)}`,
    async (model, world) => {
      const booking = pick(model.bookings, number)
      const now = nowIn(world)
      const { state } = booking
      const result = await api.cancel(world, booking[by], booking.id)
      const over = state === 'EXPIRED' || state === 'COMPLETED' || state === 'NO_SHOW'
      const tooLate = by === 'member' && state !== 'UNPLACED' && now >= booking.start
      const refused = state !== 'CANCELLED' && (over || tooLate)
      if ((result.__typename === 'Refused') !== refused) throw new Error(`${state}: ${JSON.stringify(result)}`)
      if (refused || state === 'CANCELLED') return result.code ?? 'it was already'
      cancelled(model, booking, by === 'instructor' || state === 'UNPLACED' ? 100 : memberGets(booking, now))
      return `${booking.back} of ${booking.taken} yen back`
    },
    someBooking,
  )

function cancelled(model: Model, booking: Booking, percent: number): void {
  const unpaid = booking.state === 'HELD' || booking.state === 'AWAITING_PAYMENT'
  // What was paid twice has gone back before; what comes for a booking that is over goes back whole.
  if (booking.taken > booking.back) booking.back += unpaid ? PRICE : Math.floor((PRICE * percent) / 100)
  if (booking.method === 'INVOICE' && percent === 100) model.quotaUsed -= 1
  booking.state = 'CANCELLED'
  booking.sequence += 1
}

export const reschedule = (number: number, by: 'member' | 'instructor', wanted: Wanted, other: boolean): Step =>
  step(
    `the ${by} moves ${named(number)}${other ? ' to the other instructor' : ''}, ${spoken(wanted)}`,
    async (model, world) => {
      const booking = pick(model.bookings, number)
      const instructor = other ? INSTRUCTORS.find((name) => name !== booking.instructor)! : booking.instructor
      if (instructor === booking.member) return 'nobody consults himself'
      const start = await startOf(model, world, booking.member, instructor, wanted, booking.id)
      if (start === undefined) return 'nothing is offered'
      const now = nowIn(world)
      const isOffered = await api.isOffered(world, booking.member, instructor, start, booking.id)
      const same = start === booking.start && instructor === booking.instructor && booking.state === 'CONFIRMED'
      const movable =
        booking.state === 'UNPLACED' ||
        (booking.state === 'CONFIRMED' &&
          (by === 'instructor' || (booking.start - now >= 24 * HOUR && booking.moves < 2)))
      const result = await api.move(world, booking[by], booking.id, instructor, start)
      const moved = result.__typename === 'Consultation'
      const told = `${at(start)}: ${result.__typename} ${result.code ?? ''}`
      if (moved !== (same || (movable && isOffered)))
        throw new Error(`${booking.state}, ${isOffered ? '' : 'not '}offered: ${told}`)
      if (!moved || same) return told
      const others = meets(model, [booking.member, instructor], start, booking)
      if (others.length > 0) throw new Error(`moved over #${others.map((one) => model.bookings.indexOf(one))}`)
      if (booking.state === 'CONFIRMED' && by === 'member') {
        booking.ceiling = memberGets(booking, now)
        booking.moves += 1
      }
      Object.assign(booking, { state: 'CONFIRMED', start, instructor, sequence: booking.sequence + 1 })
      return told
    },
    someBooking,
  )

export const record = (
  number: number,
  by: 'member' | 'instructor',
  outcome: 'COMPLETED' | 'MEMBER_ABSENT' | 'INSTRUCTOR_ABSENT',
): Step =>
  step(
    `the ${by} says of ${named(number)}: ${outcome}`,
    async (model, world) => {
      const booking = pick(model.bookings, number)
      if (by === 'member' && outcome !== 'INSTRUCTOR_ABSENT') return 'that is not for him to say'
      const now = nowIn(world)
      const { state } = booking
      const result = await api.record(world, booking[by], booking.id, outcome)
      const since = now - booking.start
      const begun = since >= (outcome === 'COMPLETED' ? 0 : 10 * MINUTE)
      if (state === 'CONFIRMED' && (result.__typename === 'Consultation') !== begun)
        throw new Error(`${since / MINUTE} min after the start: ${JSON.stringify(result)}`)
      if (result.__typename !== 'Consultation') return result.code
      if (by === 'member') booking.absenceReported ||= state === 'CONFIRMED'
      else if (outcome !== 'INSTRUCTOR_ABSENT') booking.state = outcome === 'COMPLETED' ? 'COMPLETED' : 'NO_SHOW'
      else if (state !== 'CANCELLED') cancelled(model, booking, 100)
      return state
    },
    someBooking,
  )

export const setHours = (instructor: Name, [start, until]: [string, string]): Step =>
  step(`${instructor} is open ${start}–${until} every day`, (_model, world) =>
    api.setHours(world, instructor, start, until),
  )

export const setDay = (instructor: Name, day: number, how: 'closed' | 'morning' | 'as usual'): Step =>
  step(`${instructor} is ${how} on day ${day}`, (_model, world) => {
    const date = new Date(nowIn(world) + 9 * HOUR + day * DAY).toISOString().slice(0, 10)
    if (how === 'as usual') return api.clearDay(world, instructor, date)
    return api.setDay(world, instructor, date, how === 'morning' ? { start: '09:00', end: '12:00' } : null)
  })

// ── Time and the machine ─────────────────────────────────────────────────────────────────────────────

export const pass = (minutes: number): Step =>
  step(`${minutes / 60} h pass`, (_model, world) => world.advance(minutes * MINUTE))

/** To a moment of a booking's own: most rules change there. */
export const goTo = (number: number, minutes: number): Step =>
  step(
    `it becomes ${minutes} min after the start of ${named(number)}`,
    async (model, world) => {
      const ahead = pick(model.bookings, number).start + minutes * MINUTE - nowIn(world)
      if (ahead <= 0) return 'it is later already'
      await world.advance(ahead)
    },
    someBooking,
  )

export const restart = (): Step => step('the platform restarts', (_model, world) => world.restart())

export const storm = (one: outside.Storm): Step =>
  step(`${one.service} ${one.operation}: ${one.kind}, ${one.times} times`, async (model, world) => {
    model.stormy = true
    await outside.storm(world, one)
  })

export const calm = (): Step => step('the storm is over', clearUp)

/** The outside world works again, and the sweep has gone round twice. */
export async function clearUp(model: Model, world: World): Promise<void> {
  await outside.calm(world)
  for (let rounds = 0; rounds < 2; rounds++) await world.advance(11 * MINUTE)
  model.stormy = false
}
