import type { Selectable } from 'kysely'
import type { NameSnapshot, RoleName } from '../../../db/columns.ts'
import { insertAddress, insertPerson, lockText } from '../../../db/queries/people.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import type { Locale, System } from '../../context.ts'
import { InvalidInput, Refusal } from '../../errors.ts'
import { recordAudit } from '../office/audit.ts'
import { readSettings } from '../office/settings.ts'
import { type Email, parseEmail } from './email.ts'
import { grantWithin } from './grant-role.ts'
import { type Names, type NamesInput, PLACEHOLDERS, parseNames } from './names.ts'

type Needs = Pick<System, 'clock' | 'ids'>

export interface NewPerson {
  email: string
  names: NamesInput
  locale: Locale
  roles: RoleName[]
  reason: string
}

/**
 * For the office's command line, where whoever may run it has the database anyway: a person with an address that is
 * taken as verified, and roles. Throws InvalidInput, and Refusal ADDRESS_TAKEN.
 */
export const createPerson = (system: System, input: NewPerson): Promise<Selectable<Person>> =>
  transaction(system.db, (tx) => createPersonWithin(tx, system, input))

export async function createPersonWithin(tx: Tx, system: Needs, input: NewPerson): Promise<Selectable<Person>> {
  const email = parseEmail(input.email)
  const { names, faults } = parseNames(input.names, { displayName: PLACEHOLDERS[input.locale], speaksForOffice: true })
  if (!email) faults.unshift({ path: ['email'], code: 'EMAIL_MALFORMED' })
  if (!email || faults.length > 0) throw new InvalidInput(faults)
  await lockText(tx, `address:${email.normalized}`)
  return recordPerson(tx, system, { ...input, email, names })
}

/** Called under the lock of the address, or of all of them. */
export async function recordPerson(
  tx: Tx,
  system: Needs,
  input: Pick<NewPerson, 'locale' | 'roles' | 'reason'> & { email: Email; names: Names },
): Promise<Selectable<Person>> {
  const person = await insertNewcomer(tx, system, input)
  await recordAudit(tx, system, {
    action: 'person.created',
    by: null,
    subject: { type: 'person', id: person.id },
    detail: { reason: input.reason },
  })
  for (const role of input.roles)
    await grantWithin(tx, system, { personId: person.id, role, by: null, reason: input.reason })
  return person
}

/** Called under the lock of the address. */
export async function insertNewcomer(
  tx: Tx,
  { clock, ids }: Needs,
  { email, locale, names }: { email: Email; locale: Locale; names?: Names },
): Promise<Selectable<Person>> {
  const { association } = await readSettings(tx)
  const now = clock.now()
  const person = await insertPerson(tx, {
    id: ids.uuid(),
    ...(names ? columnsOf(names) : { display_name: PLACEHOLDERS[locale] }),
    locale: locale === 'en' ? 'EN' : 'JA',
    time_zone: association.timeZone,
    created_at: now,
  })
  const added = await insertAddress(tx, {
    id: ids.uuid(),
    person_id: person.id,
    address: email.address,
    normalized: email.normalized,
    is_primary: true,
    verified_at: now,
  })
  if (!added) throw new Refusal('ADDRESS_TAKEN')
  return person
}

export const columnsOf = (names: Names): NameSnapshot => ({
  family_name: names.familyName,
  given_name: names.givenName,
  family_name_kana: names.familyNameKana,
  given_name_kana: names.givenNameKana,
  roman_name: names.romanName,
  certificate_name: names.certificateName,
  display_name: names.displayName,
})
