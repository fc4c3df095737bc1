import type { Insertable, NotNull, Updateable } from 'kysely'
import type { AttemptState, RefundState } from '../columns.ts'
import type { Reader, Tx } from '../transaction.ts'
import type { LedgerEntry, Payment, PaymentAttempt, Refund, SponsorCharge } from '../types.ts'

const LIVE: AttemptState[] = ['CREATED', 'OPEN', 'VOUCHER']
const UNSETTLED: RefundState[] = ['REQUESTED', 'PENDING']

export const insertPayment = (tx: Tx, payment: Insertable<Payment>) =>
  tx.insertInto('payment').values(payment).returningAll().executeTakeFirstOrThrow()

export const findPayment = (db: Reader, id: string) =>
  db.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirst()

/** Taken after the booking's own row, never before it. */
export const lockPayment = (tx: Tx, id: string) =>
  tx.selectFrom('payment').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

export const lockPaymentOfConsultation = (tx: Tx, consultationId: string) =>
  tx.selectFrom('payment').selectAll().where('consultation_id', '=', consultationId).forUpdate().executeTakeFirst()

export const findPaymentOfConsultation = (db: Reader, consultationId: string) =>
  db.selectFrom('payment').selectAll().where('consultation_id', '=', consultationId).executeTakeFirst()

export const paymentsOfConsultations = (db: Reader, consultationIds: string[]) =>
  db.selectFrom('payment').selectAll().where('consultation_id', 'in', consultationIds).execute()

export const updatePayment = (tx: Tx, id: string, change: Updateable<Payment>) =>
  tx.updateTable('payment').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export const insertAttempt = (tx: Tx, attempt: Insertable<PaymentAttempt>) =>
  tx.insertInto('payment_attempt').values(attempt).returningAll().executeTakeFirstOrThrow()

export const findAttempt = (db: Reader, id: string) =>
  db.selectFrom('payment_attempt').selectAll().where('id', '=', id).executeTakeFirst()

export const attemptsOf = (db: Reader, paymentId: string) =>
  db.selectFrom('payment_attempt').selectAll().where('payment_id', '=', paymentId).orderBy('number').execute()

export const attemptsOfPayments = (db: Reader, paymentIds: string[]) =>
  db.selectFrom('payment_attempt').selectAll().where('payment_id', 'in', paymentIds).orderBy('number').execute()

export const updateAttempt = (tx: Tx, id: string, change: Updateable<PaymentAttempt>) =>
  tx.updateTable('payment_attempt').set(change).where('id', '=', id).execute()

/** Only while it is as the caller saw it: another process may have sent it, or given it up, meanwhile. */
export async function updateAttemptFrom(
  tx: Tx,
  id: string,
  state: AttemptState,
  change: Updateable<PaymentAttempt>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('payment_attempt')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whose booking an attempt pays: what is locked first. */
export const findCaseOfAttempt = (db: Reader, attemptId: string) =>
  db
    .selectFrom('payment_attempt')
    .innerJoin('payment', 'payment.id', 'payment_attempt.payment_id')
    .select(['payment_attempt.id as attempt_id', 'payment.id as payment_id', 'payment.consultation_id'])
    .where('payment_attempt.id', '=', attemptId)
    .where('payment.consultation_id', 'is not', null)
    .$narrowType<{ consultation_id: NotNull }>()
    .executeTakeFirst()

/** What the gateway's page shows and needs. */
export const findOrder = (db: Reader, paymentId: string) =>
  db
    .selectFrom('payment')
    .innerJoin('consultation', 'consultation.id', 'payment.consultation_id')
    .innerJoin('person as payer', 'payer.id', 'payment.payer_id')
    .innerJoin('person as teacher', 'teacher.id', 'consultation.instructor_id')
    .leftJoin('email_address', (join) =>
      join.onRef('email_address.person_id', '=', 'payer.id').on('email_address.is_primary', '=', true),
    )
    .select([
      'consultation.id as consultation_id',
      'consultation.reference',
      'consultation.starts_at',
      'consultation.ends_at',
      'payment.amount',
      'payer.locale',
      'email_address.address',
      'teacher.display_name as instructor_name',
    ])
    .where('payment.id', '=', paymentId)
    .executeTakeFirstOrThrow()

export const insertRefund = (tx: Tx, refund: Insertable<Refund>) =>
  tx.insertInto('refund').values(refund).returningAll().executeTakeFirstOrThrow()

export const findRefund = (db: Reader, id: string) =>
  db.selectFrom('refund').selectAll().where('id', '=', id).executeTakeFirst()

export const findRefundAtGateway = (db: Reader, gatewayRefundId: string) =>
  db.selectFrom('refund').selectAll().where('gateway_refund_id', '=', gatewayRefundId).executeTakeFirst()

export const refundsOf = (db: Reader, paymentId: string) =>
  db.selectFrom('refund').selectAll().where('payment_id', '=', paymentId).orderBy('requested_at').execute()

export const updateRefund = (tx: Tx, id: string, change: Updateable<Refund>) =>
  tx.updateTable('refund').set(change).where('id', '=', id).execute()

export const paymentOfIntent = (db: Reader, paymentIntentId: string) =>
  db
    .selectFrom('payment_attempt')
    .innerJoin('payment', 'payment.id', 'payment_attempt.payment_id')
    .selectAll('payment')
    .where('payment_attempt.payment_intent_id', '=', paymentIntentId)
    .executeTakeFirst()

export const insertLedgerEntries = (tx: Tx, entries: Insertable<LedgerEntry>[]) =>
  tx.insertInto('ledger_entry').values(entries).execute()

export const ledgerOf = (db: Reader, paymentId: string) =>
  db
    .selectFrom('ledger_entry')
    .select(['account', 'amount', 'reason', 'refund_id', 'posting_id', 'at'])
    .where('payment_id', '=', paymentId)
    .orderBy('id')
    .execute()

/** The whole ledger by account, whole yen. */
export const ledgerTotals = (db: Reader) =>
  db
    .selectFrom('ledger_entry')
    .select(({ fn }) => ['account', fn.sum<number>('amount').as('amount')])
    .groupBy('account')
    .execute()

export const insertSponsorCharge = (tx: Tx, charge: Insertable<SponsorCharge>) =>
  tx.insertInto('sponsor_charge').values(charge).execute()

export const lockSponsorCharge = (tx: Tx, consultationId: string) =>
  tx
    .selectFrom('sponsor_charge')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .forUpdate()
    .executeTakeFirst()

export const updateSponsorCharge = (tx: Tx, id: string, change: Updateable<SponsorCharge>) =>
  tx.updateTable('sponsor_charge').set(change).where('id', '=', id).execute()

/** False when the quota is used up. */
export async function takeFromQuota(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sponsorship')
    .set(({ eb }) => ({ used: eb('used', '+', 1) }))
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('quota', 'is', null), eb('used', '<', eb.ref('quota'))]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const giveQuotaBack = (tx: Tx, sponsorshipId: string) =>
  tx
    .updateTable('sponsorship')
    .set(({ eb }) => ({ used: eb('used', '-', 1) }))
    .where('id', '=', sponsorshipId)
    .where('used', '>', 0)
    .execute()

/** The live sponsorships of these people, with the sponsor's name. */
export const sponsorshipsOf = (db: Reader, personIds: string[], now: Date) =>
  db
    .selectFrom('sponsorship')
    .innerJoin('organisation', 'organisation.id', 'sponsorship.organisation_id')
    .selectAll('sponsorship')
    .select('organisation.name as organisation_name')
    .where('person_id', 'in', personIds)
    .where('starts_at', '<=', now)
    .where(({ eb, or }) => or([eb('ended_at', 'is', null), eb('ended_at', '>', now)]))
    .execute()

/** False when it was stored before. */
export async function insertGatewayEvent(
  tx: Tx,
  event: { id: string; type: string; payload: object; receivedAt: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('gateway_event')
    .values({ id: event.id, type: event.type, payload: JSON.stringify(event.payload), received_at: event.receivedAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const findGatewayEvent = (db: Reader, id: string) =>
  db.selectFrom('gateway_event').selectAll().where('id', '=', id).executeTakeFirst()

export const lockGatewayEvent = (tx: Tx, id: string) =>
  tx.selectFrom('gateway_event').select(['id', 'handled_at']).where('id', '=', id).forUpdate().executeTakeFirst()

export const markEventHandled = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('gateway_event').set({ handled_at: at }).where('id', '=', id).execute()

/** Live attempts not asked about since `before`, the longest unasked first. */
export const attemptsToCheck = (db: Reader, before: Date, limit: number) =>
  db
    .selectFrom('payment_attempt')
    .selectAll()
    .where('state', 'in', LIVE)
    .where('checked_at', '<=', before)
    .orderBy('checked_at')
    .limit(limit)
    .execute()

export const refundsToCheck = (db: Reader, before: Date, limit: number) =>
  db
    .selectFrom('refund')
    .select('id')
    .where('state', 'in', UNSETTLED)
    .where('checked_at', '<=', before)
    .orderBy('checked_at')
    .limit(limit)
    .execute()

/** Unpaid bookings whose hold ended before `before`: their job should have ended them. */
export const overdueHolds = (db: Reader, before: Date, limit: number) =>
  db
    .selectFrom('consultation')
    .select('id')
    .where('state', 'in', ['HELD', 'AWAITING_PAYMENT'])
    .where('hold_expires_at', '<=', before)
    .orderBy('hold_expires_at')
    .limit(limit)
    .execute()

/** One statement for a whole batch. */
export const markAttemptsChecked = (tx: Tx, ids: string[], at: Date) =>
  tx.updateTable('payment_attempt').set({ checked_at: at }).where('id', 'in', ids).execute()

export const markRefundsChecked = (tx: Tx, ids: string[], at: Date) =>
  tx.updateTable('refund').set({ checked_at: at }).where('id', 'in', ids).execute()
