import { releaseClaims } from '../../../db/queries/claims.ts'
import { saveNotes } from '../../../db/queries/consultation-records.ts'
import { type ConsultationRow, findConsultation, lockConsultation } from '../../../db/queries/consultations.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import { dequeue } from '../../../jobs/enqueue.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { InvalidInput, notFound, Refusal } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { announceRescheduled } from '../notifications/announce.ts'
import { readSettings, type Settings } from '../office/settings.ts'
import { followReschedule } from '../payments/follow-reschedule.ts'
import { become } from './become.ts'
import { inTurn } from './booking-turns.ts'
import { checkStart, lookAgain, orAlternatives, refuseFarStarts, type Wish } from './check-start.ts'
import { claimTime } from './claim-time.ts'
import { recordEvent } from './events.ts'
import { returnJobKey } from './job-keys.ts'
import { cannotReschedule, ceilingAfterMove } from './model.ts'
import { allowed, sideOf } from './policy.ts'

/**
 * Moves a booking to another open start, with another instructor if wished: the same booking, reference, UID and meeting, SEQUENCE + 1. A
 * booking that a late payment left without a time is confirmed so. The time it has now, once more, changes nothing.
 *
 * Throws SlotTaken, InvalidInput, the refusals of booking a start, NOT_PAID_YET, TOO_LATE_TO_RESCHEDULE, RESCHEDULED_TOO_OFTEN,
 * ALREADY_CANCELLED, ALREADY_EXPIRED and ALREADY_OVER.
 */
export async function rescheduleConsultation(
  ctx: Ctx,
  input: { consultationId: string; instructorId?: string | null; start: Date },
): Promise<ConsultationRow> {
  signedIn(ctx)
  const id = input.consultationId
  const found = isUuid(id) ? await findConsultation(ctx.db, id) : undefined
  allowed(ctx, found, 'RESCHEDULE')
  if (!found) throw notFound()
  const instructorId = input.instructorId?.toLowerCase() ?? found.instructor_id
  if (!isUuid(instructorId)) throw new InvalidInput([{ path: ['instructorId'], code: 'UNKNOWN_ID' }])
  if (instructorId === found.member_id) throw new Refusal('CANNOT_BOOK_YOURSELF')
  const wish = {
    kind: found.kind,
    instructorId,
    memberId: found.member_id,
    start: input.start,
    besidesConsultationId: id,
  }

  const settings = await readSettings(ctx.db)
  const span = { start: input.start, end: new Date(input.start.getTime() + settings.consultations.minutes * 60_000) }
  const look = () => lookAgain(ctx, settings, wish)
  const work = () => transaction(ctx.db, (tx) => move(tx, ctx, { id, wish, settings }))
  return orAlternatives(ctx, settings, wish, () => inTurn(instructorId, span, { look, work }))
}

async function move(
  tx: Tx,
  ctx: Ctx,
  { id, wish, settings }: { id: string; wish: Wish; settings: Settings },
): Promise<ConsultationRow> {
  const before = await lockConsultation(tx, id, [wish.instructorId])
  if (!before) throw notFound()
  const side = sideOf(allowed(ctx, before, 'RESCHEDULE'))
  const now = ctx.clock.now()
  const sameTime = before.starts_at.getTime() === wish.start.getTime() && before.instructor_id === wish.instructorId
  if (before.state === 'CONFIRMED' && sameTime) return before
  const code = cannotReschedule(before, side, now)
  if (code) throw new Refusal(code)
  refuseFarStarts(wish.start, now)
  await checkStart(tx, ctx, settings, wish)

  await releaseClaims(tx, id, now)
  const wasPlaced = before.state === 'CONFIRMED'
  const moved = await become(tx, before, 'CONFIRMED', {
    instructor_id: wish.instructorId,
    starts_at: wish.start,
    ends_at: new Date(wish.start.getTime() + settings.consultations.minutes * 60_000),
    confirmed_at: before.confirmed_at ?? now,
    reschedule_count: before.reschedule_count + (side === 'MEMBER' && wasPlaced ? 1 : 0),
    refund_ceiling_percent: ceilingAfterMove(before, side, now),
    invitation_sequence: before.invitation_sequence + 1,
  })
  await claimTime(tx, ctx, moved)
  await settleMove(tx, ctx, before, moved)
  return moved
}

async function settleMove(tx: Tx, ctx: Ctx, before: ConsultationRow, moved: ConsultationRow): Promise<void> {
  const handedOver = before.instructor_id !== moved.instructor_id
  // What one instructor wrote for himself is not for the next to read.
  if (handedOver) await saveNotes(tx, moved.id, { privateCiphertext: null, at: ctx.clock.now() })
  await recordEvent(tx, ctx, {
    consultation: moved,
    kind: 'RESCHEDULED',
    by: signedIn(ctx).personId,
    detail: { from: before.starts_at.toISOString(), to: moved.starts_at.toISOString() },
    formerInstructorId: handedOver ? before.instructor_id : undefined,
  })
  await followReschedule(tx, ctx, moved)
  await announceRescheduled(tx, ctx, moved, before)
  if (before.state === 'UNPLACED') await dequeue(tx, returnJobKey(moved.id))
}
