import { insertClaims, releaseClaims } from '../../../db/queries/claims.ts'
import { type ConsultationRow, findConsultation } from '../../../db/queries/consultations.ts'
import { findPaymentOfConsultation, updatePayment } from '../../../db/queries/payments.ts'
import { deadHolds } from '../../../db/queries/slots.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { Taken } from './check-start.ts'
import { endHold } from './expire.ts'

/**
 * Claims the booking's time for both, who are locked. What stands in the way is ended first if it is dead: a hold that is over and
 * that nobody can pay any more. Throws `Taken`, or YOU_ARE_BUSY where it is the member who is not free.
 */
export async function claimTime(tx: Tx, system: System, booking: ConsultationRow): Promise<void> {
  const missing = await claimed(tx, system, booking)
  if (missing.length === 0) return
  await releaseClaims(tx, booking.id, system.clock.now())
  const span = { start: booking.starts_at, end: booking.ends_at }
  const dead = await deadHolds(tx, [booking.instructor_id, booking.member_id], span, system.clock.now())
  for (const id of dead) await endDeadHold(tx, system, id)
  const stillMissing = dead.length > 0 ? await claimed(tx, system, booking) : missing
  if (stillMissing.includes(booking.instructor_id)) throw new Taken()
  if (stillMissing.length > 0) throw new Refusal('YOU_ARE_BUSY')
}

/** Nothing can be paid on it, so the gateway need not be asked first. */
async function endDeadHold(tx: Tx, system: System, id: string): Promise<void> {
  const [hold, payment] = [await findConsultation(tx, id), await findPaymentOfConsultation(tx, id)]
  if (hold) await endHold(tx, system, hold)
  if (payment) await updatePayment(tx, payment.id, { state: 'EXPIRED' })
}

/** Who did not get his time. */
async function claimed(tx: Tx, system: System, booking: ConsultationRow): Promise<string[]> {
  const people = [booking.instructor_id, booking.member_id]
  const got = await insertClaims(
    tx,
    people.map((personId) => ({ id: system.ids.uuid(), personId })),
    { consultationId: booking.id, start: booking.starts_at, end: booking.ends_at, at: system.clock.now() },
  )
  return people.filter((personId) => !got.includes(personId))
}
