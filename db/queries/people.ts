import { type Insertable, sql } from 'kysely'
import type { LocaleCode, NameSnapshot, RoleName } from '../columns.ts'
import type { Reader, Tx } from '../transaction.ts'
import type { EmailAddress, NameChange, Person, RoleGrant } from '../types.ts'

export const findPerson = (db: Reader, id: string) =>
  db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()

export const lockPerson = (tx: Tx, id: string) =>
  tx.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const peopleByIds = (db: Reader, ids: readonly string[]) =>
  db.selectFrom('person').selectAll().where('id', 'in', ids).execute()

export const insertPerson = (tx: Tx, person: Insertable<Person>) =>
  tx.insertInto('person').values(person).returningAll().executeTakeFirstOrThrow()

/** Undefined when `version` is no longer the one that the writer saw. */
export const updateNames = (tx: Tx, id: string, version: number, names: NameSnapshot) =>
  tx
    .updateTable('person')
    .set({ ...names, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()

export const insertNameChange = (tx: Tx, change: Insertable<NameChange>) =>
  tx.insertInto('name_change').values(change).execute()

/** Newest first. */
export const nameChangesOf = (db: Reader, personId: string) =>
  db.selectFrom('name_change').selectAll().where('person_id', '=', personId).orderBy('id', 'desc').execute()

export const updateLocale = (tx: Tx, id: string, locale: LocaleCode, timeZone: string | null) =>
  tx
    .updateTable('person')
    .set({ locale, ...(timeZone === null ? {} : { time_zone: timeZone }) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Waits for its turn with everybody who means the same text, until the transaction ends. */
export async function lockText(tx: Tx, text: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${text}, 0))`.execute(tx)
}

export const findAddress = (db: Reader, normalized: string) =>
  db.selectFrom('email_address').selectAll().where('normalized', '=', normalized).executeTakeFirst()

export const findAddresses = (db: Reader, normalized: readonly string[]) =>
  db.selectFrom('email_address').selectAll().where('normalized', 'in', normalized).execute()

/** Nobody else adds an address until the transaction ends: for long lists, where a lock for each would be too many. */
export async function lockAllAddresses(tx: Tx): Promise<void> {
  await sql`lock table email_address in share row exclusive mode`.execute(tx)
}

/** The primary one first, then as they were added. */
export const addressesOf = (db: Reader, personId: string) =>
  db
    .selectFrom('email_address')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('is_primary', 'desc')
    .orderBy('id')
    .execute()

export const primaryAddressesOf = (db: Reader, personIds: readonly string[]) =>
  db
    .selectFrom('email_address')
    .selectAll()
    .where('person_id', 'in', personIds)
    .where('is_primary', '=', true)
    .execute()

/** False when somebody has this address already. */
export async function insertAddress(tx: Tx, address: Insertable<EmailAddress>): Promise<boolean> {
  const row = await tx
    .insertInto('email_address')
    .values(address)
    .onConflict((conflict) => conflict.column('normalized').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function setPrimaryAddress(tx: Tx, personId: string, addressId: string): Promise<void> {
  const own = tx.updateTable('email_address').where('person_id', '=', personId)
  await own.set({ is_primary: false }).where('is_primary', '=', true).execute()
  await own.set({ is_primary: true }).where('id', '=', addressId).execute()
}

export const deleteAddress = (tx: Tx, addressId: string) =>
  tx.deleteFrom('email_address').where('id', '=', addressId).execute()

export const liveRolesOf = (db: Reader, personIds: readonly string[]) =>
  db
    .selectFrom('role_grant')
    .select(['person_id', 'role'])
    .where('person_id', 'in', personIds)
    .where('revoked_at', 'is', null)
    .orderBy('role')
    .execute()

/** False when the person holds the role already. */
export async function insertGrant(tx: Tx, grant: Insertable<RoleGrant>): Promise<boolean> {
  const row = await tx
    .insertInto('role_grant')
    .values(grant)
    .onConflict((conflict) => conflict.columns(['person_id', 'role']).where('revoked_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** False when the person does not hold the role. */
export async function endGrant(
  tx: Tx,
  { personId, role, at, by }: { personId: string; role: RoleName; at: Date; by: string | null },
): Promise<boolean> {
  const row = await tx
    .updateTable('role_grant')
    .set({ revoked_at: at, revoked_by: by })
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const liveAdminCount = async (db: Reader): Promise<number> => {
  const row = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', 'ADMIN')
    .where('revoked_at', 'is', null)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}
