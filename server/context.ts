import type { FastifyBaseLogger } from 'fastify'
import type { Db } from '../db/client.ts'
import type { RoleName } from '../db/columns.ts'
import type { Config } from './config/config.ts'
import { forbidden, unauthenticated } from './errors.ts'
import type { Clock } from './ports/clock.ts'
import type { ExternalCalendars } from './ports/external-calendars.ts'
import type { Ids } from './ports/ids.ts'
import type { Keys } from './ports/keys.ts'
import type { Live } from './ports/live.ts'
import type { Mailer } from './ports/mailer.ts'
import type { PaymentGateway } from './ports/payments.ts'
import type { VideoMeetings } from './ports/video.ts'

export type Locale = 'ja' | 'en'

/** Who is asking. Roles add up; they are read with the session on every request, so that a change takes effect at once. */
export interface Actor {
  personId: string
  roles: ReadonlySet<RoleName>
  sessionId: string
  /** When this session last proved who it is; hand-made refunds and role changes ask for a recent one. */
  authenticatedAt: Date
}

/** The outside world, shared by every request and job. */
export interface Ports {
  clock: Clock
  ids: Ids
  mailer: Mailer
  payments: PaymentGateway
  video: VideoMeetings
  externalCalendars: ExternalCalendars
  live: Live
  keys: Keys
}

/** What every operation needs that no request gives: jobs run with this alone. */
export interface System extends Ports {
  db: Db
  config: Config
  log: FastifyBaseLogger
}

/** The browser at the other end of a request: what it brought, and what it is told to keep. */
export interface Visit {
  ip: string
  userAgent: string | null
  /** A random token that only this browser holds, minted when first asked for: mailed codes and passkey challenges are bound to it. */
  browserToken(): string
  /** The session's token, as a cookie for so many days. */
  keepSession(token: string, days: number): void
  forgetSession(): void
}

/** One request. */
export interface Ctx extends System {
  actor: Actor | null
  visit: Visit
  locale: Locale
  requestId: string
  /** The same request with the rights its person has now: what a long-lived socket asks before each delivery. */
  refresh(): Promise<Ctx>
}

export const signedIn = (ctx: Ctx): Actor => {
  if (!ctx.actor) throw unauthenticated()
  return ctx.actor
}

export const hasRole = (actor: Actor | null, ...roles: RoleName[]): boolean =>
  roles.some((role) => actor?.roles.has(role))

/** Throws UNAUTHENTICATED or FORBIDDEN. */
export const withRole = (ctx: Ctx, ...roles: RoleName[]): Actor => {
  const actor = signedIn(ctx)
  if (!hasRole(actor, ...roles)) throw forbidden()
  return actor
}
