import { releaseClaims } from '../../../db/queries/claims.ts'
import { type ConsultationRow, lockConsultation } from '../../../db/queries/consultations.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { announceExpired } from '../notifications/announce.ts'
import { become } from './become.ts'
import { recordEvent } from './events.ts'

/**
 * Ends an unpaid booking and frees its time, once the gateway can take no money for it any more: the caller has asked. Nothing happens
 * to a booking that was paid or is over.
 */
export async function expireConsultation(tx: Tx, system: System, consultationId: string): Promise<ConsultationRow> {
  const booking = await lockConsultation(tx, consultationId)
  if (!booking) throw new Error(`no consultation ${consultationId}`)
  return booking.state === 'HELD' || booking.state === 'AWAITING_PAYMENT' ? endHold(tx, system, booking) : booking
}

/** The same for a booking whose instructor the caller has locked; its time is freed for the caller's own claim. */
export async function endHold(tx: Tx, system: System, booking: ConsultationRow): Promise<ConsultationRow> {
  await releaseClaims(tx, booking.id, system.clock.now())
  const expired = await become(tx, booking, 'EXPIRED', { hold_expires_at: null })
  await recordEvent(tx, system, { consultation: expired, kind: 'EXPIRED', by: null })
  await announceExpired(tx, system, expired)
  return expired
}
