import { type Insertable, sql } from 'kysely'
import type { RoleName } from '../columns.ts'
import type { Reader, Tx } from '../transaction.ts'
import type { Session } from '../types.ts'

/** A session that lives, with what its person is and may: everything that a request needs to know, in one statement. */
const withRights = (db: Reader, now: Date) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select([
      'session.id',
      'session.person_id',
      'session.token_hash',
      'session.previous_token_hash',
      'session.rotated_at',
      'session.last_seen_at',
      'session.authenticated_at',
      'session.confirmed_at',
      'person.locale',
      sql<RoleName[]>`array(select role from role_grant
        where role_grant.person_id = person.id and role_grant.revoked_at is null)`.as('roles'),
    ])
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('person.left_at', 'is', null)

/** In the order of the tokens; null for one that opens nothing. */
export async function sessionsByTokens(
  db: Reader,
  tokenHashes: readonly Buffer[],
  now: Date,
): Promise<(SessionWithRights | null)[]> {
  const any = sql<Buffer>`any(${[...tokenHashes]}::bytea[])`
  const rows = await withRights(db, now)
    .where((eb) => eb.or([eb('session.token_hash', '=', any), eb('session.previous_token_hash', '=', any)]))
    .execute()
  const byHash = new Map<string, SessionWithRights>()
  for (const row of rows) {
    if (row.previous_token_hash) byHash.set(row.previous_token_hash.toString('hex'), row)
  }
  for (const row of rows) byHash.set(row.token_hash.toString('hex'), row)
  return tokenHashes.map((hash) => byHash.get(hash.toString('hex')) ?? null)
}

export const sessionWithRights = (db: Reader, sessionId: string, now: Date) =>
  withRights(db, now).where('session.id', '=', sessionId).executeTakeFirst()

export type SessionWithRights = NonNullable<Awaited<ReturnType<typeof sessionWithRights>>>

export const insertSession = (tx: Tx, session: Insertable<Session>) =>
  tx.insertInto('session').values(session).returningAll().executeTakeFirstOrThrow()

/** Newest first. */
export const liveSessionsOf = (db: Reader, personId: string, now: Date) =>
  db
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const touchSession = (
  tx: Tx,
  id: string,
  { at, expiresAt, forgetPrevious }: { at: Date; expiresAt: Date; forgetPrevious: boolean },
) =>
  tx
    .updateTable('session')
    .set({ last_seen_at: at, expires_at: expiresAt, ...(forgetPrevious ? { previous_token_hash: null } : {}) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()

/** False when another request was first: the token that was seen is no longer the current one. */
export async function rotateToken(
  tx: Tx,
  id: string,
  change: { seen: Buffer; presented: Buffer; next: Buffer; at: Date; expiresAt: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('session')
    .set({
      token_hash: change.next,
      previous_token_hash: change.presented,
      rotated_at: change.at,
      last_seen_at: change.at,
      expires_at: change.expiresAt,
    })
    .where('id', '=', id)
    .where('token_hash', '=', change.seen)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The ids of those that lived until now. */
export async function revokeSessions(
  tx: Tx,
  { personId, only, except, at }: { personId: string; only?: string; except?: string; at: Date },
): Promise<string[]> {
  const rows = await tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Writes that this session has proved again who it is; `confirmed` = by more than a mailed code. */
export const renewAuthentication = (tx: Tx, id: string, at: Date, confirmed: boolean) =>
  tx
    .updateTable('session')
    .set({ authenticated_at: at, ...(confirmed ? { confirmed_at: at } : {}) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()

export const deleteSessionsEndedBefore = (tx: Tx, before: Date) =>
  tx
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<', before), eb('revoked_at', '<', before)]))
    .executeTakeFirst()
