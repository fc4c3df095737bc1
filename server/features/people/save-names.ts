import type { Selectable } from 'kysely'
import type { NameSnapshot } from '../../../db/columns.ts'
import { insertNameChange, lockPerson, updateNames } from '../../../db/queries/people.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { InvalidInput, RequestError } from '../../errors.ts'
import { columnsOf } from './create-person.ts'
import { type NamesInput, parseNames } from './names.ts'
import { isOffice } from './policy.ts'

/**
 * Saves the person's own names and keeps what they were. `version` is the one that was read: CONFLICT when somebody
 * saved meanwhile. What changes nothing writes nothing.
 */
export async function saveNames(ctx: Ctx, input: NamesInput & { version: number }): Promise<Selectable<Person>> {
  const { personId, roles } = signedIn(ctx)
  return transaction(ctx.db, async (tx) => {
    const person = await lockPerson(tx, personId)
    if (!person || person.version !== input.version) throw new RequestError('CONFLICT')
    const { names, faults } = parseNames(input, { displayName: person.display_name, speaksForOffice: isOffice(roles) })
    if (faults.length > 0) throw new InvalidInput(faults)

    const after = columnsOf(names)
    const before = namesOf(person)
    if (JSON.stringify(before) === JSON.stringify(after)) return person
    const saved = await updateNames(tx, personId, person.version, after)
    if (!saved) throw new RequestError('CONFLICT')
    await insertNameChange(tx, {
      id: ctx.ids.uuid(),
      person_id: personId,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      changed_at: ctx.clock.now(),
      changed_by: personId,
    })
    return saved
  })
}

const namesOf = (person: Selectable<Person>): NameSnapshot => ({
  family_name: person.family_name,
  given_name: person.given_name,
  family_name_kana: person.family_name_kana,
  given_name_kana: person.given_name_kana,
  roman_name: person.roman_name,
  certificate_name: person.certificate_name,
  display_name: person.display_name,
})
