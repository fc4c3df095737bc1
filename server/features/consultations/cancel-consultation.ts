import { type ConsultationRow, findConsultation, lockConsultation } from '../../../db/queries/consultations.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { InvalidInput, notFound, Refusal } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { cancelBooking } from './cancel-booking.ts'
import { textFaults, tidy } from './input-text.ts'
import { cannotCancel, refundPercent } from './model.ts'
import { allowed, sideOf } from './policy.ts'

const REASON_LENGTH = 500

/**
 * Cancels, with the refund that the booking's own tiers give the member, or all of it where the instructor or the office cancels. Once
 * more changes nothing. Refusals: TOO_LATE_TO_CANCEL, ALREADY_EXPIRED, ALREADY_OVER.
 */
export async function cancelConsultation(
  ctx: Ctx,
  input: { consultationId: string; reason?: string | null },
): Promise<ConsultationRow> {
  const actor = signedIn(ctx)
  const id = input.consultationId
  allowed(ctx, isUuid(id) ? await findConsultation(ctx.db, id) : undefined, 'CANCEL')
  const reason = tidy(input.reason ?? '')
  const faults = textFaults(['reason'], reason, { minimum: 0, maximum: REASON_LENGTH, multiline: true })
  if (faults.length > 0) throw new InvalidInput(faults)

  return transaction(ctx.db, async (tx) => {
    const booking = await lockConsultation(tx, id)
    if (!booking) throw notFound()
    // Judged again under lock: another instructor may have it by now.
    const part = allowed(ctx, booking, 'CANCEL')
    if (booking.state === 'CANCELLED') return booking
    const now = ctx.clock.now()
    const code = cannotCancel(booking, sideOf(part), now)
    if (code) throw new Refusal(code)
    return cancelBooking(tx, ctx, {
      booking,
      cause: part,
      percent: refundPercent(booking, sideOf(part), now),
      by: actor.personId,
      reason: reason || null,
    })
  })
}
