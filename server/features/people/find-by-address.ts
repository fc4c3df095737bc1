import type { Selectable } from 'kysely'
import { findAddress, findPerson } from '../../../db/queries/people.ts'
import type { Reader } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import { InvalidInput, Refusal } from '../../errors.ts'
import { parseEmail } from './email.ts'

/** Whose address this is. Throws InvalidInput; refusals: ADDRESS_UNKNOWN, ACCOUNT_CLOSED. */
export async function personByAddress(db: Reader, address: string): Promise<Selectable<Person>> {
  const email = parseEmail(address)
  if (!email) throw new InvalidInput([{ path: ['email'], code: 'EMAIL_MALFORMED' }])
  const known = await findAddress(db, email.normalized)
  const person = known && (await findPerson(db, known.person_id))
  if (!person) throw new Refusal('ADDRESS_UNKNOWN')
  if (person.left_at) throw new Refusal('ACCOUNT_CLOSED')
  return person
}
