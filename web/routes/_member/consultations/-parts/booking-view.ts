import type { Role } from '../../../../generated/graphql.ts'
import type { BookingInstructor } from './book-query.ts'
import type { BookSearch } from './book-search.ts'
import { type Day, weekAt } from './week.ts'

type Question = {
  search: BookSearch
  instructors: readonly BookingInstructor[]
  /** First free starts as they were told since the page was opened. */
  news: Readonly<Record<string, string | null>>
  zone: string
  now: number
}

export type BookingView = {
  /** Null = any of them. */
  instructorId: string | null
  instructor?: BookingInstructor
  /** The Monday of the week to show. */
  monday: Day
  /** The first start that is free with somebody; null = none that can be booked now. */
  nextOpen(id: string): string | null
  firstOpen: string | null
  bookableUntil: string
}

/**
 * Whose times are shown and which week first: the one that the address names, that of the chosen start, the first with
 * something free, or this one.
 */
export function bookingView({ search, instructors, news, zone, now }: Question): BookingView {
  const only = instructors.length === 1 ? instructors[0] : undefined
  const instructor = instructors.find(({ id }) => id === search.instructor) ?? only
  const asked = instructor ? [instructor] : instructors
  const nextOpen = (id: string) => {
    const told = news[id]
    return told !== undefined ? told : (instructors.find((one) => one.id === id)?.nextOpenSlot?.start ?? null)
  }
  // ISO 8601 in UTC, so that the order of texts is that of time.
  const open = asked.map(({ id }) => nextOpen(id)).filter((start) => start !== null)
  const firstOpen = open.sort()[0] ?? null
  const untils = asked.map(({ bookableUntil }) => bookableUntil).sort()
  return {
    instructorId: instructor?.id ?? null,
    instructor,
    monday: search.week ?? weekAt(search.start ?? firstOpen ?? now, zone),
    nextOpen,
    firstOpen,
    bookableUntil: untils.at(-1) ?? new Date(now).toISOString(),
  }
}

/** The API names the first time of the kind that somebody usually books: consultations for graduates. */
export const firstOpenIsOf = (kind: 'FOLLOW_UP' | 'ORIENTATION', roles: readonly Role[]): boolean =>
  kind === 'FOLLOW_UP' || !roles.some((role) => ['GRADUATE', 'INSTRUCTOR', 'STAFF', 'ADMIN'].includes(role))
