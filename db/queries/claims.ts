import { sql } from 'kysely'
import type { Tx } from '../transaction.ts'

/**
 * Serialises whatever books, moves or frees time of these people, until the transaction ends. A statement of its own before
 * any row lock, in one order for everybody: without it, overlapping inserts of several claims deadlock (40P01).
 */
export async function lockPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(key)
    from (
      select distinct hashtextextended(id::text, 0) as key
      from unnest(${[...personIds]}::uuid[]) as id
      order by key
    ) as ordered`.execute(tx)
}

export interface NewClaim {
  id: string
  personId: string
}

/**
 * Claims [start, end) for each person. A time that is taken gives no row (the exclusion constraint is served by ON CONFLICT, which
 * costs no aborted transaction); the people who got theirs are returned.
 */
export async function insertClaims(
  tx: Tx,
  claims: readonly NewClaim[],
  what: { consultationId: string; start: Date; end: Date; at: Date },
): Promise<string[]> {
  const rows = await tx
    .insertInto('time_claim')
    .values(
      claims.map((claim) => ({
        id: claim.id,
        person_id: claim.personId,
        during: sql<string>`tstzrange(${what.start}, ${what.end})`,
        consultation_id: what.consultationId,
        claimed_at: what.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** Frees the time of a consultation; nothing happens where it was freed before. */
export async function releaseClaims(tx: Tx, consultationId: string, at: Date): Promise<void> {
  await tx
    .updateTable('time_claim')
    .set({ released_at: at })
    .where('consultation_id', '=', consultationId)
    .where('released_at', 'is', null)
    .execute()
}
