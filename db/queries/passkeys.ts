import { type Insertable, sql } from 'kysely'
import type { ChallengePurpose } from '../columns.ts'
import type { Reader, Tx } from '../transaction.ts'
import type { Passkey, PasskeyChallenge } from '../types.ts'

export const passkeysOf = (db: Reader, personId: string) =>
  db.selectFrom('passkey').selectAll().where('person_id', '=', personId).orderBy('id').execute()

export const findPasskey = (db: Reader, credentialId: string) =>
  db.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()

/** False when this credential is registered already. */
export async function insertPasskey(tx: Tx, passkey: Insertable<Passkey>): Promise<boolean> {
  const row = await tx
    .insertInto('passkey')
    .values(passkey)
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const updatePasskeyName = (tx: Tx, personId: string, id: string, name: string) =>
  tx
    .updateTable('passkey')
    .set({ name })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

export const deletePasskey = (tx: Tx, personId: string, id: string) =>
  tx.deleteFrom('passkey').where('person_id', '=', personId).where('id', '=', id).returning('name').executeTakeFirst()

export const deletePasskeysOf = (tx: Tx, personId: string) =>
  tx.deleteFrom('passkey').where('person_id', '=', personId).execute()

/** False when a use with this counter, or a later one, was seen before (WebAuthn §6.1.1); authenticators that do not count say 0. */
export async function recordPasskeyUse(tx: Tx, id: string, counter: number, backedUp: boolean, at: Date) {
  const row = await tx
    .updateTable('passkey')
    .set({ counter, backed_up: backedUp, last_used_at: at })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.val(counter === 0)])]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const insertChallenge = (tx: Tx, challenge: Insertable<PasskeyChallenge>) =>
  tx.insertInto('passkey_challenge').values(challenge).execute()

/** Uses a challenge up; false when there is none that lives for this browser, person and purpose. */
export async function spendChallenge(
  tx: Tx,
  by: { purpose: ChallengePurpose; challenge: string; browserHash: Buffer; personId: string | null; at: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('passkey_challenge')
    .set({ used_at: by.at })
    .where('challenge', '=', by.challenge)
    .where('purpose', '=', by.purpose)
    .where('browser_hash', '=', by.browserHash)
    .where(sql<boolean>`person_id is not distinct from ${by.personId}::uuid`)
    .where('used_at', 'is', null)
    .where('expires_at', '>', by.at)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const deleteChallengesBefore = (tx: Tx, before: Date) =>
  tx.deleteFrom('passkey_challenge').where('created_at', '<', before).executeTakeFirst()
