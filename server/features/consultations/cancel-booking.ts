import type { CancellationCause } from '../../../db/columns.ts'
import { releaseClaims } from '../../../db/queries/claims.ts'
import { insertCancellation } from '../../../db/queries/consultation-records.ts'
import type { ConsultationRow } from '../../../db/queries/consultations.ts'
import { lockPaymentOfConsultation } from '../../../db/queries/payments.ts'
import type { Tx } from '../../../db/transaction.ts'
import { dequeue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { announceCancelled } from '../notifications/announce.ts'
import { returnMoney } from '../payments/return-money.ts'
import { become } from './become.ts'
import { recordEvent } from './events.ts'
import { holdJobKey, returnJobKey } from './job-keys.ts'
import { amountBack } from './model.ts'

export interface Cancelling {
  /** Locked, and of a state that can be cancelled. */
  booking: ConsultationRow
  cause: CancellationCause
  /** Per cent of the price that come back. */
  percent: number
  /** Null = the platform itself. */
  by: string | null
  reason: string | null
}

/** Frees the time, sends back what is owed and tells both: all of it, or nothing. */
export async function cancelBooking(
  tx: Tx,
  system: System,
  { booking, cause, percent, by, reason }: Cancelling,
): Promise<ConsultationRow> {
  const now = system.clock.now()
  await releaseClaims(tx, booking.id, now)
  const cancelled = await become(tx, booking, 'CANCELLED', {
    hold_expires_at: null,
    invitation_sequence: booking.invitation_sequence + 1,
  })
  const payment = await lockPaymentOfConsultation(tx, booking.id)
  if (!payment) throw new Error(`consultation ${booking.id} has no payment`)
  const amount = amountBack(payment, percent)
  const returned = await returnMoney(tx, system, {
    consultation: cancelled,
    payment,
    percent,
    amount,
    reason: 'CANCELLED',
    by,
  })
  await insertCancellation(tx, {
    consultation_id: booking.id,
    cancelled_by: by,
    cause,
    reason,
    at: now,
    refund_percent: percent,
    refund_amount: returned,
  })
  await recordEvent(tx, system, {
    consultation: cancelled,
    kind: cause === 'INSTRUCTOR_ABSENT' ? 'INSTRUCTOR_ABSENT' : 'CANCELLED',
    by,
    detail: { cause, percent, amount: returned },
  })
  await announceCancelled(tx, system, cancelled)
  await dequeue(tx, holdJobKey(booking.id))
  await dequeue(tx, returnJobKey(booking.id))
  return cancelled
}
