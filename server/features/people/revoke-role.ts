import { endGrant, liveAdminCount, lockText } from '../../../db/queries/people.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { recordAudit } from '../office/audit.ts'
import type { RoleChange } from './grant-role.ts'

/** Takes a role back; not holding it is fine. The last administrator stays one: Refusal LAST_ADMIN. */
export const revokeRole = (system: System, change: RoleChange): Promise<void> =>
  transaction(system.db, (tx) => revokeWithin(tx, system, change))

export async function revokeWithin(
  tx: Tx,
  system: Pick<System, 'clock' | 'ids'>,
  { personId, role, by, reason }: RoleChange,
): Promise<void> {
  if (role === 'ADMIN') await lockText(tx, 'administrators')
  if (!(await endGrant(tx, { personId, role, at: system.clock.now(), by }))) return
  if (role === 'ADMIN' && (await liveAdminCount(tx)) === 0) throw new Refusal('LAST_ADMIN')
  await recordAudit(tx, system, {
    action: 'role.revoked',
    by,
    subject: { type: 'person', id: personId },
    detail: { role, reason },
  })
}
