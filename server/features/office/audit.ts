import { insertAuditEvent } from '../../../db/queries/audit.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'

export interface Audited {
  /** What was done: `role.granted`. */
  action: string
  /** Null = the office's command line, or the platform itself. */
  by: string | null
  subject: { type: string; id: string | null }
  detail?: Record<string, unknown>
}

/** Written with the deed itself, so that neither exists without the other. */
export const recordAudit = (tx: Tx, { clock, ids }: Pick<System, 'clock' | 'ids'>, event: Audited) =>
  insertAuditEvent(tx, {
    id: ids.uuid(),
    at: clock.now(),
    actor_id: event.by,
    action: event.action,
    subject_type: event.subject.type,
    subject_id: event.subject.id,
    detail: JSON.stringify(event.detail ?? {}),
  })
