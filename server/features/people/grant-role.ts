import type { RoleName } from '../../../db/columns.ts'
import { findPerson, insertGrant } from '../../../db/queries/people.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { recordAudit } from '../office/audit.ts'

export interface RoleChange {
  personId: string
  role: RoleName
  /** Null = the office's command line. */
  by: string | null
  reason: string
}

/** Gives a role; holding it already is fine. Takes effect with the person's next request. */
export const grantRole = (system: System, change: RoleChange): Promise<void> =>
  transaction(system.db, async (tx) => {
    const person = await findPerson(tx, change.personId)
    if (!person || person.left_at) throw notFound()
    await grantWithin(tx, system, change)
  })

export async function grantWithin(tx: Tx, system: Pick<System, 'clock' | 'ids'>, change: RoleChange): Promise<void> {
  const granted = await insertGrant(tx, {
    id: system.ids.uuid(),
    person_id: change.personId,
    role: change.role,
    granted_at: system.clock.now(),
    granted_by: change.by,
    reason: change.reason,
  })
  if (!granted) return
  await recordAudit(tx, system, {
    action: 'role.granted',
    by: change.by,
    subject: { type: 'person', id: change.personId },
    detail: { role: change.role, reason: change.reason },
  })
}
