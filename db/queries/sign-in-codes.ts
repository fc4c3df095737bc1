import { type Insertable, sql } from 'kysely'
import type { CodePurpose } from '../columns.ts'
import type { Reader, Tx } from '../transaction.ts'
import type { SignInCode } from '../types.ts'

export const insertCode = (tx: Tx, code: Insertable<SignInCode>) => tx.insertInto('sign_in_code').values(code).execute()

/** How many were asked for since then, and when the oldest of them was. Those told by telephone do not count. */
export const codesSince = (db: Reader, by: { normalized: string } | { ip: string }, since: Date) =>
  db
    .selectFrom('sign_in_code')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('created_at').as('oldest')])
    .where('created_at', '>', since)
    .where('browser_hash', 'is not', null)
    .where('normalized' in by ? 'normalized' : 'ip', '=', 'normalized' in by ? by.normalized : by.ip)
    .executeTakeFirstOrThrow()

/** The newest code that this browser asked for, or that was told by telephone: an older one is superseded. */
export const newestCode = (
  db: Reader,
  by: { purpose: CodePurpose; browserHash: Buffer } & ({ normalized: string } | { personId: string }),
) =>
  db
    .selectFrom('sign_in_code')
    .selectAll()
    .where('purpose', '=', by.purpose)
    .where((eb) => eb.or([eb('browser_hash', '=', by.browserHash), eb('browser_hash', 'is', null)]))
    .where('normalized' in by ? 'normalized' : 'person_id', '=', 'normalized' in by ? by.normalized : by.personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const findCode = (db: Reader, id: string) =>
  db.selectFrom('sign_in_code').selectAll().where('id', '=', id).executeTakeFirst()

export const countTry = (tx: Tx, id: string) =>
  tx
    .updateTable('sign_in_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Wrong tries for one address since then; the one that was right does not count. */
export async function wrongTriesSince(db: Reader, normalized: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('sign_in_code')
    .select(sql<number>`coalesce(sum(tries - (used_at is not null)::int), 0)::int`.as('count'))
    .where('normalized', '=', normalized)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return row.count
}

/** False when the code was used before. */
export async function spendCode(tx: Tx, id: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('sign_in_code')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const deleteCodesBefore = (tx: Tx, before: Date) =>
  tx.deleteFrom('sign_in_code').where('created_at', '<', before).executeTakeFirst()

/** The letters that carried them: nobody needs to know for longer who once asked to come in. */
export const deleteCodeLettersBefore = (tx: Tx, before: Date) =>
  tx
    .deleteFrom('letter')
    .where('kind', 'in', ['SIGN_IN_CODE', 'ADDRESS_CODE'])
    .where('created_at', '<', before)
    .executeTakeFirst()
