import type { Insertable } from 'kysely'
import type { Tx } from '../transaction.ts'
import type { AuditEvent } from '../types.ts'

export const insertAuditEvent = (tx: Tx, event: Insertable<AuditEvent>) =>
  tx.insertInto('audit_event').values(event).execute()
