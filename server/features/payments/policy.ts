import { type Actor, hasRole } from '../../context.ts'

/** Paying, and seeing where, is for the payer himself and for staff who help him; nobody else learns of the page. */
export const mayPay = (actor: Actor | null, payment: { payer_id: string }): boolean =>
  actor?.personId === payment.payer_id || hasRole(actor, 'STAFF')
