import type { Selectable } from 'kysely'
import { insertSession, revokeSessions } from '../../../db/queries/sessions.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { Person, Session } from '../../../db/types.ts'
import type { Ctx, System } from '../../context.ts'
import { readSettings } from '../office/settings.ts'
import { actorOf, heldRoles, localeOf } from './actor-of-session.ts'
import { hashOf } from './secrets.ts'
import { expiryOf } from './session-rules.ts'

export interface OpenedSession {
  person: Selectable<Person>
  session: Selectable<Session>
  /** Known to the browser alone; here only its hash is kept. */
  token: string
  /** How long the browser keeps it, unless it is used meanwhile. */
  days: number
}

/** A new session for somebody who has just proven who he is. `confirmed` = by more than a mailed code. */
export async function openSession(
  tx: Tx,
  system: Pick<System, 'clock' | 'ids'>,
  { person, confirmed, userAgent }: { person: Selectable<Person>; confirmed: boolean; userAgent: string | null },
): Promise<OpenedSession> {
  const now = system.clock.now()
  const { people } = await readSettings(tx)
  const token = system.ids.token()
  const session = await insertSession(tx, {
    id: system.ids.uuid(),
    person_id: person.id,
    token_hash: hashOf(token),
    rotated_at: now,
    created_at: now,
    authenticated_at: now,
    confirmed_at: confirmed ? now : null,
    last_seen_at: now,
    expires_at: expiryOf(now, people.sessionDays),
    user_agent: userAgent?.slice(0, 400).toWellFormed().replaceAll('\0', '') ?? null,
  })
  return { person, session, token, days: people.sessionDays }
}

/** Whoever was signed in at this browser before is so no more. */
export async function leaveCurrentSession(tx: Tx, ctx: Ctx): Promise<void> {
  if (!ctx.actor) return
  await endSessions(tx, ctx, { personId: ctx.actor.personId, only: ctx.actor.sessionId })
}

/** Revokes, and tells the sockets of these sessions when the transaction commits. How many there were. */
export async function endSessions(
  tx: Tx,
  system: Pick<System, 'clock' | 'live'>,
  which: { personId: string; only?: string; except?: string },
): Promise<number> {
  const ended = await revokeSessions(tx, { ...which, at: system.clock.now() })
  for (const id of ended) await system.live.publish(tx, 'session', id)
  return ended.length
}

/** After the commit: from here on this request is the person's, so that its answer can tell what is his. */
export async function enter(ctx: Ctx, { person, session, token, days }: OpenedSession): Promise<Selectable<Person>> {
  ctx.actor = actorOf(session, await heldRoles(ctx.db, person.id), ctx.config)
  ctx.locale = localeOf(person)
  ctx.visit.keepSession(token, days)
  return person
}
