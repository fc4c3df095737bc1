const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A token lives a day. Not a setting: it changes nothing that anybody sees. */
export const ROTATE_AFTER_MS = DAY
/** Requests that were under way with the old token are answered as if nothing had happened. */
export const GRACE_MS = 2 * MINUTE
/** "Last used" need not be exact, and a write per request would be dear. */
export const TOUCH_EVERY_MS = MINUTE

export type Upkeep = { kind: 'NONE' } | { kind: 'TOUCH'; forgetPrevious: boolean } | { kind: 'ROTATE' }

interface Seen {
  rotatedAt: Date
  lastSeenAt: Date
  hasPrevious: boolean
  /** The request came with the token before the current one. */
  byPrevious: boolean
}

/**
 * What a request does to its session. The old token stays good until the new one was seen in use and the grace is
 * over. One that still comes after that long without the new one means that the answer which carried the new one
 * was lost on its way: the browser gets another, rather than losing its session.
 */
export function upkeepOf(session: Seen, { now, canSetCookie }: { now: Date; canSetCookie: boolean }): Upkeep {
  const sinceRotation = now.getTime() - session.rotatedAt.getTime()
  if (canSetCookie && sinceRotation >= (session.byPrevious ? GRACE_MS : ROTATE_AFTER_MS)) return { kind: 'ROTATE' }
  const forgetPrevious = !session.byPrevious && session.hasPrevious && sinceRotation >= GRACE_MS
  const stale = now.getTime() - session.lastSeenAt.getTime() >= TOUCH_EVERY_MS
  return forgetPrevious || stale ? { kind: 'TOUCH', forgetPrevious } : { kind: 'NONE' }
}

export const expiryOf = (now: Date, sessionDays: number): Date => new Date(now.getTime() + sessionDays * DAY)
