import type { Selectable } from 'kysely'
import type { RoleName } from '../../../db/columns.ts'
import { setRetired } from '../../../db/queries/instructors.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import type { System } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { personByAddress } from './find-by-address.ts'
import { grantWithin } from './grant-role.ts'
import { revokeWithin } from './revoke-role.ts'

interface Change {
  address: string
  role: RoleName
  reason: string
}

/**
 * For the office's command line. An instructor who had retired can be chosen again. Refusals: ADDRESS_UNKNOWN,
 * ACCOUNT_CLOSED, and INSTRUCTOR_NEEDS_ENTRY, as members choose an instructor by more than a name.
 */
export const grantRoleByAddress = (system: System, { address, role, reason }: Change): Promise<Selectable<Person>> =>
  transaction(system.db, async (tx) => {
    const person = await personByAddress(tx, address)
    if (role === 'INSTRUCTOR' && !(await setRetired(tx, person.id, null))) throw new Refusal('INSTRUCTOR_NEEDS_ENTRY')
    await grantWithin(tx, system, { personId: person.id, role, by: null, reason })
    return person
  })

/**
 * The same back. Members cannot choose an instructor any more who is none; bookings that stand stay, for the office to
 * cancel. Refusals: ADDRESS_UNKNOWN, ACCOUNT_CLOSED, LAST_ADMIN.
 */
export const revokeRoleByAddress = (system: System, { address, role, reason }: Change): Promise<Selectable<Person>> =>
  transaction(system.db, async (tx) => {
    const person = await personByAddress(tx, address)
    await revokeWithin(tx, system, { personId: person.id, role, by: null, reason })
    if (role === 'INSTRUCTOR') await setRetired(tx, person.id, system.clock.now())
    return person
  })
