import { type Actor, hasRole } from '../../context.ts'

type Subject = { payer_id: string }

/** Where a person pays is for himself, and for staff who help him; nobody else learns that there is such a page. */
export const maySeePaying = (actor: Actor | null, payment: Subject): boolean =>
  actor?.personId === payment.payer_id || hasRole(actor, 'STAFF')

export const mayPay = maySeePaying
