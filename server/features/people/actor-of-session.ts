import type { RoleName } from '../../../db/columns.ts'
import { liveRolesOf } from '../../../db/queries/people.ts'
import { type SessionWithRights, sessionsByTokens, sessionWithRights } from '../../../db/queries/sessions.ts'
import type { Reader } from '../../../db/transaction.ts'
import { batched } from '../../batched.ts'
import type { Actor, Locale, System } from '../../context.ts'
import { effectiveRoles } from './policy.ts'
import { hashOf } from './secrets.ts'

export interface LiveSession {
  actor: Actor
  locale: Locale
  row: SessionWithRights
}

type Needs = Pick<System, 'db' | 'clock' | 'config'>

/** Who holds this token, with the rights of this moment; null when nobody does any more. */
export async function sessionOfToken({ db, clock, config }: Needs, token: string): Promise<LiveSession | null> {
  return liveSession(await sessionByToken(db, { hash: hashOf(token), now: clock.now() }), config)
}

/** Every request asks this; those that come together are answered together. */
const sessionByToken = batched<{ hash: Buffer; now: Date }, SessionWithRights | null>((db, asked) =>
  sessionsByTokens(
    db,
    asked.map(({ hash }) => hash),
    asked.at(-1)!.now,
  ),
)

/** The same for a session whose token was looked at before: what a long-lived socket asks before each delivery. */
export async function actorOfSession({ db, clock, config }: Needs, sessionId: string): Promise<LiveSession | null> {
  return liveSession(await sessionWithRights(db, sessionId, clock.now()), config)
}

const liveSession = (row: SessionWithRights | null | undefined, config: System['config']): LiveSession | null =>
  row ? { row, locale: localeOf(row), actor: actorOf(row, row.roles, config) } : null

export const localeOf = (person: { locale: string }): Locale => (person.locale === 'EN' ? 'en' : 'ja')

export const actorOf = (
  session: { id: string; person_id: string; authenticated_at: Date; confirmed_at: Date | null },
  held: readonly RoleName[],
  config: System['config'],
): Actor => ({
  personId: session.person_id,
  sessionId: session.id,
  authenticatedAt: session.authenticated_at,
  roles: effectiveRoles(held, { enforced: secondStepEnforced(config), confirmed: session.confirmed_at !== null }),
})

export const secondStepEnforced = (config: System['config']): boolean => config.mode === 'production'

/** The roles that a person holds, whether or not a session may use them now. */
export async function heldRoles(db: Reader, personId: string): Promise<RoleName[]> {
  return (await liveRolesOf(db, [personId])).map(({ role }) => role)
}
