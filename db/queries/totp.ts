import { type Insertable, sql } from 'kysely'
import type { Reader, Tx } from '../transaction.ts'
import type { Totp } from '../types.ts'

export const findTotp = (db: Reader, personId: string) =>
  db.selectFrom('totp').selectAll().where('person_id', '=', personId).executeTakeFirst()

/** Begins anew an enrolment that was not finished; false when one stands confirmed. */
export async function beginTotp(tx: Tx, totp: Insertable<Totp>): Promise<boolean> {
  const row = await tx
    .insertInto('totp')
    .values(totp)
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet((eb) => ({
          secret_ciphertext: eb.ref('excluded.secret_ciphertext'),
          created_at: eb.ref('excluded.created_at'),
        }))
        .where('totp.confirmed_at', 'is', null),
    )
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Counts a try before it is judged. Undefined when `most` tries were made since `windowStart`. */
export const countTotpTry = (
  tx: Tx,
  personId: string,
  { at, windowStart, most }: { at: Date; windowStart: Date; most: number },
) => {
  const over = sql<boolean>`(tries_since is null or tries_since <= ${windowStart})`
  return tx
    .updateTable('totp')
    .set({
      tries: sql<number>`case when ${over} then 1 else tries + 1 end`,
      tries_since: sql<Date>`case when ${over} then ${at}::timestamptz else tries_since end`,
    })
    .where('person_id', '=', personId)
    .where((eb) => eb.or([over, eb('tries', '<', most)]))
    .returningAll()
    .executeTakeFirst()
}

/** Uses a time step up; false when it, or a later one, was used before (RFC 6238 §5.2). */
export async function spendTotpStep(tx: Tx, personId: string, step: number, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('totp')
    .set((eb) => ({ last_step: step, tries: 0, confirmed_at: eb.fn.coalesce('confirmed_at', eb.val(at)) }))
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteTotp(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.deleteFrom('totp').where('person_id', '=', personId).returning('person_id').executeTakeFirst()
  return row !== undefined
}
