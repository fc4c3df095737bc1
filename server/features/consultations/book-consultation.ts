import { lockPeople } from '../../../db/queries/claims.ts'
import {
  type ConsultationRow,
  consultationsByRequests,
  countUnpaidHolds,
  insertConsultation,
  memberStanding,
} from '../../../db/queries/consultations.ts'
import { findPaymentOfConsultation, sponsorshipsOf } from '../../../db/queries/payments.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import { batched } from '../../batched.ts'
import { type Actor, type Ctx, hasRole, signedIn } from '../../context.ts'
import { type FieldFault, forbidden, InvalidInput, Refusal, SlotTaken } from '../../errors.ts'
import { faultPoint } from '../../faults.ts'
import { announceConfirmed } from '../notifications/announce.ts'
import { mailFrom } from '../notifications/mail-from.ts'
import { consultationTerms } from '../office/association.ts'
import { recordAudit } from '../office/audit.ts'
import { priceOf, readSettings, type Settings } from '../office/settings.ts'
import { openPayment, type PaymentRow } from '../payments/open-payment.ts'
import { startCheckout } from '../payments/start-checkout.ts'
import { type BookingInput, type BookingOrder, isRequestKey, orderFaults, orderOf } from './booking-order.ts'
import { inTurn } from './booking-turns.ts'
import { checkStart, lookAgain, orAlternatives, refuseFarStarts } from './check-start.ts'
import { claimTime } from './claim-time.ts'
import { recordEvent } from './events.ts'
import { holdJobKey } from './job-keys.ts'
import { holdUntil } from './model.ts'
import { mayBookFor } from './policy.ts'

/**
 * Books a start. By card or at the convenience store it is held until the money comes, and the payment page is made before this
 * answers; by invoice or free of charge it is confirmed at once. A second call with the same key answers with the first call's booking.
 *
 * Throws FORBIDDEN, InvalidInput, SlotTaken, and the refusals START_IN_PAST, TOO_SHORT_NOTICE, BEYOND_BOOKING_WINDOW, NOT_A_SLOT,
 * YOU_ARE_BUSY, CANNOT_BOOK_YOURSELF, MEMBER_NOT_GRADUATE, TOO_MANY_UNPAID_HOLDS, REQUEST_KEY_REUSED and those of `openPayment`.
 */
export async function bookConsultation(ctx: Ctx, input: BookingInput): Promise<ConsultationRow> {
  const actor = signedIn(ctx)
  const order = orderOf(input, actor.personId)
  if (!mayBookFor(actor, order.memberId)) throw forbidden()

  const earlier = await earlierCall(ctx, actor, order)
  if (earlier) return again(ctx, order, earlier)
  const { settings, termsId } = await rulesNow(ctx.db, ctx)
  await check(ctx, actor, order, orderFaults(order, input, settings, termsId))

  const span = { start: order.start, end: endOf(order, settings) }
  const work = () => transaction(ctx.db, (tx) => book(tx, ctx, { actor, order, settings }))
  try {
    const { booking, payment } = await orAlternatives(ctx, settings, order, () =>
      inTurn(order.instructorId, span, { look: () => lookAgain(ctx, settings, order), work }),
    )
    faultPoint('booking.committed')
    if (payment.state === 'PENDING') await startCheckout(ctx, payment.id)
    return booking
  } catch (error) {
    // The same call, sent twice at once: the other one has it.
    const twin = error instanceof Refusal || error instanceof SlotTaken ? await earlierCall(ctx, actor, order) : null
    if (twin) return again(ctx, order, twin)
    throw error
  }
}

/** What the association asks for today. */
const rulesNow = batched<Pick<Ctx, 'db' | 'clock'>, { settings: Settings; termsId: string }>(async (db, asked) => {
  const settings = await readSettings(db)
  const { id } = await consultationTerms(asked.at(-1)!, settings)
  return asked.map(() => ({ settings, termsId: id }))
})

const earlierCalls = batched(consultationsByRequests)

async function earlierCall(ctx: Ctx, actor: Actor, { requestKey }: BookingOrder): Promise<ConsultationRow | null> {
  return isRequestKey(requestKey) ? earlierCalls(ctx.db, { bookedBy: actor.personId, requestKey }) : null
}

const endOf = ({ start }: BookingOrder, { consultations }: Settings): Date =>
  new Date(start.getTime() + consultations.minutes * 60_000)

/** Policy and every field, before anything is locked. */
async function check(ctx: Ctx, actor: Actor, order: BookingOrder, faults: FieldFault[]): Promise<void> {
  const onBehalf = order.memberId !== actor.personId
  if (!onBehalf && order.kind === 'FOLLOW_UP' && !hasRole(actor, 'GRADUATE')) throw forbidden()
  const member = onBehalf && faults.length === 0 ? await memberStanding(ctx.db, order.memberId) : null
  if (onBehalf && faults.length === 0 && !member) faults.push({ path: ['onBehalfOfPersonId'], code: 'UNKNOWN_ID' })
  if (faults.length > 0) throw new InvalidInput(faults)
  if (order.instructorId === order.memberId) throw new Refusal('CANNOT_BOOK_YOURSELF')
  if (member && order.kind === 'FOLLOW_UP' && !member.is_graduate) throw new Refusal('MEMBER_NOT_GRADUATE')
  refuseFarStarts(order.start, ctx.clock.now())
}

interface Booking {
  actor: Actor
  order: BookingOrder
  settings: Settings
}

async function book(
  tx: Tx,
  ctx: Ctx,
  { actor, order, settings }: Booking,
): Promise<{ booking: ConsultationRow; payment: PaymentRow }> {
  await lockPeople(tx, [order.instructorId, order.memberId, actor.personId])
  const byGateway = order.paymentMethod === 'CARD' || order.paymentMethod === 'KONBINI'
  if (byGateway) await refuseTooManyHolds(tx, ctx, order, settings)
  await checkStart(tx, ctx, settings, order)
  const booking = await insertConsultation(
    tx,
    () => ctx.ids.reference('C'),
    rowOf(ctx, { actor, order, settings }, byGateway),
  )
  if (!booking) throw new Refusal('REQUEST_KEY_REUSED')
  await claimTime(tx, ctx, booking)

  const [sponsorship = null] =
    order.paymentMethod === 'INVOICE' ? await sponsorshipsOf(tx, [order.memberId], ctx.clock.now()) : []
  const { consultations } = settings
  const price = priceOf(order.kind === 'ORIENTATION' ? 0 : consultations.priceNet, consultations.taxRatePercent)
  const payment = await openPayment(tx, ctx, {
    consultation: booking,
    settings,
    payerId: order.memberId,
    method: order.paymentMethod,
    price,
    sponsorship,
  })

  await recordEvent(tx, ctx, {
    consultation: booking,
    kind: byGateway ? 'HELD' : 'CONFIRMED',
    by: actor.personId,
    detail: { method: order.paymentMethod },
  })
  if (order.memberId !== actor.personId)
    await recordAudit(tx, ctx, {
      action: 'consultation.bookedOnBehalf',
      by: actor.personId,
      subject: { type: 'consultation', id: booking.id },
      detail: { memberId: order.memberId },
    })
  if (booking.hold_expires_at)
    await enqueue(
      tx,
      ctx.clock,
      'expire-hold',
      { consultationId: booking.id },
      { runAt: booking.hold_expires_at, jobKey: holdJobKey(booking.id) },
    )
  else await announceConfirmed(tx, ctx, booking)
  return { booking, payment }
}

/** The same wish once more: the same answer. Where a crash came between the booking and its payment page, the page is made now. */
async function again(ctx: Ctx, order: BookingOrder, earlier: ConsultationRow): Promise<ConsultationRow> {
  if (!earlier.request_digest.equals(order.digest)) throw new Refusal('REQUEST_KEY_REUSED')
  const payment = earlier.state === 'HELD' ? await findPaymentOfConsultation(ctx.db, earlier.id) : undefined
  if (payment?.state === 'PENDING') await startCheckout(ctx, payment.id)
  return earlier
}

async function refuseTooManyHolds(tx: Tx, ctx: Ctx, order: BookingOrder, { consultations }: Settings): Promise<void> {
  const unpaid = await countUnpaidHolds(tx, order.memberId, ctx.clock.now())
  const maximum = consultations.maximumUnpaidHolds
  if (unpaid >= maximum) throw new Refusal('TOO_MANY_UNPAID_HOLDS', { maximum })
}

/** Policy, terms and the invitation's sender are copied: later changes of the settings are not this booking's. */
function rowOf({ clock, ids, config }: Ctx, { actor, order, settings }: Booking, held: boolean) {
  const { consultations } = settings
  const now = clock.now()
  const id = ids.uuid()
  const organizer = mailFrom(config, settings)
  return {
    id,
    kind: order.kind,
    instructor_id: order.instructorId,
    member_id: order.memberId,
    starts_at: order.start,
    ends_at: endOf(order, settings),
    state: held ? ('HELD' as const) : ('CONFIRMED' as const),
    topic: order.topic,
    details: order.details,
    terms_version_id: order.termsVersionId,
    policy: JSON.stringify({
      tiers: consultations.tiers,
      fullRefundWithinMinutes: consultations.fullRefundWithinMinutes,
      rescheduleUntilHoursBefore: consultations.rescheduleUntilHoursBefore,
      maximumReschedules: consultations.maximumReschedules,
    }),
    booked_by: actor.personId,
    booked_at: now,
    request_key: order.requestKey,
    request_digest: order.digest,
    hold_expires_at: held ? holdUntil(now, consultations.holdMinutes) : null,
    confirmed_at: held ? null : now,
    invitation_uid: `${id}@${new URL(config.publicUrl).hostname}`,
    organizer_name: organizer.name ?? organizer.address,
    organizer_address: organizer.address,
  }
}
