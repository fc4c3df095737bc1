import { cancellationsOf, eventsOf } from '../../../db/queries/consultation-records.ts'
import { type ConsultationRow, findConsultation, lockConsultation } from '../../../db/queries/consultations.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { forbidden, notFound, Refusal } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { readSettings } from '../office/settings.ts'
import { become } from './become.ts'
import { cancelBooking } from './cancel-booking.ts'
import { recordEvent } from './events.ts'
import { cannotRecord, type Outcome } from './model.ts'
import { allowed, type Part } from './policy.ts'
import { mendableHours } from './viewer-can.ts'

/**
 * What became of the appointment: the instructor and the office record it, and can mend it (the instructor for a day, the office later
 * too). An absent instructor = cancelled, with everything back. A member can say that the instructor did not come: that is kept for the
 * office to decide. Once more changes nothing.
 *
 * Refusals: NOT_CONFIRMED, NOT_STARTED_YET, TOO_EARLY_FOR_ABSENCE, ALREADY_CANCELLED, ALREADY_EXPIRED, ALREADY_OVER.
 */
export async function recordOutcome(
  ctx: Ctx,
  { consultationId: id, outcome }: { consultationId: string; outcome: Outcome },
): Promise<ConsultationRow> {
  signedIn(ctx)
  allowed(ctx, isUuid(id) ? await findConsultation(ctx.db, id) : undefined, 'SEE')
  const { consultations } = await readSettings(ctx.db)
  return transaction(ctx.db, async (tx) => {
    const booking = await lockConsultation(tx, id)
    if (!booking) throw notFound()
    const part = allowed(ctx, booking, 'SEE')
    if (part === 'MEMBER' && outcome !== 'INSTRUCTOR_ABSENT') throw forbidden()
    if (await isRecorded(tx, booking, outcome)) return booking
    const minutes = consultations.memberAbsentAfterMinutes
    const code = cannotRecord(booking, outcome, ctx.clock.now(), {
      absentAfterMinutes: minutes,
      mendableHours: mendableHours(part, consultations.completeAfterHours),
    })
    if (code) throw new Refusal(code, { minutes })
    return record(tx, ctx, booking, outcome, part)
  })
}

async function isRecorded(tx: Tx, booking: ConsultationRow, outcome: Outcome): Promise<boolean> {
  if (outcome === 'COMPLETED') return booking.state === 'COMPLETED'
  if (outcome === 'MEMBER_ABSENT') return booking.state === 'NO_SHOW'
  if (booking.state !== 'CANCELLED') return false
  const [cancellation] = await cancellationsOf(tx, [booking.id])
  return cancellation?.cause === 'INSTRUCTOR_ABSENT'
}

async function record(
  tx: Tx,
  ctx: Ctx,
  booking: ConsultationRow,
  outcome: Outcome,
  part: Part,
): Promise<ConsultationRow> {
  const by = signedIn(ctx).personId
  if (part === 'MEMBER') return reportAbsence(tx, ctx, booking, by)
  if (outcome === 'INSTRUCTOR_ABSENT')
    return cancelBooking(tx, ctx, { booking, cause: 'INSTRUCTOR_ABSENT', percent: 100, by, reason: null })
  const state = outcome === 'COMPLETED' ? 'COMPLETED' : 'NO_SHOW'
  const recorded = await become(tx, booking, state)
  await recordEvent(tx, ctx, { consultation: recorded, kind: outcome, by })
  return recorded
}

async function reportAbsence(tx: Tx, ctx: Ctx, booking: ConsultationRow, by: string): Promise<ConsultationRow> {
  if (!(await absenceWasReported(tx, booking.id)))
    await recordEvent(tx, ctx, { consultation: booking, kind: 'INSTRUCTOR_ABSENCE_REPORTED', by })
  return booking
}

export const absenceWasReported = async (tx: Tx, consultationId: string): Promise<boolean> =>
  (await eventsOf(tx, [consultationId])).some((event) => event.kind === 'INSTRUCTOR_ABSENCE_REPORTED')
