import type { Selectable } from 'kysely'
import type { CheckoutMethod, PaymentMethodName } from '../../../db/columns.ts'
import type { ConsultationRow } from '../../../db/queries/consultations.ts'
import { insertAttempt, insertPayment, insertSponsorCharge, takeFromQuota } from '../../../db/queries/payments.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { Payment, PaymentAttempt, Sponsorship } from '../../../db/types.ts'
import type { System } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { dayIn } from '../calendar/day.ts'
import type { Settings } from '../office/settings.ts'
import { konbiniIsOffered } from './konbini-rules.ts'
import { captured } from './ledger-rules.ts'
import { post } from './post.ts'

export type PaymentRow = Selectable<Payment>
export type AttemptRow = Selectable<PaymentAttempt>

export interface NewPayment {
  consultation: Pick<ConsultationRow, 'id' | 'starts_at'>
  settings: Settings
  payerId: string
  method: PaymentMethodName
  /** Whole yen. */
  price: { net: number; tax: number; amount: number; taxRatePercent: number }
  /** The payer's live one, where he has any; INVOICE needs it. */
  sponsorship: Pick<Selectable<Sponsorship>, 'id' | 'organisation_id' | 'allows_invoice'> | null
  /** FREE only: who of the staff waived the price, and why. */
  waived?: { by: string; reason: string }
}

/**
 * The payment of a new booking, in the booking's transaction. CARD and KONBINI wait for money, an INVOICE is charged to
 * the sponsor's month, FREE is paid. Refusals: PAYMENT_METHOD_NOT_OFFERED, KONBINI_TOO_CLOSE, INVOICE_NOT_ALLOWED,
 * QUOTA_USED_UP.
 */
export async function openPayment(
  tx: Tx,
  system: Pick<System, 'ids' | 'clock'>,
  order: NewPayment,
): Promise<PaymentRow> {
  switch (order.method) {
    case 'CARD':
    case 'KONBINI':
      return openAtGateway(tx, system, order, order.method)
    case 'INVOICE':
      return openInvoice(tx, system, order)
    case 'FREE':
      return insertPayment(tx, { ...row(system, order), state: 'PAID', paid_at: system.clock.now() })
    case 'BANK_TRANSFER':
    case 'CREDIT':
      throw new Refusal('PAYMENT_METHOD_NOT_OFFERED')
  }
}

async function openAtGateway(
  tx: Tx,
  system: Pick<System, 'ids' | 'clock'>,
  order: NewPayment,
  method: CheckoutMethod,
): Promise<PaymentRow> {
  const { settings, consultation, price } = order
  if (method === 'KONBINI') checkKonbini(system, settings, { start: consultation.starts_at, amount: price.amount })
  const payment = await insertPayment(tx, { ...row(system, order), state: 'PENDING' })
  await openAttempt(tx, system, settings, { payment, consultationId: consultation.id, method, number: 1 })
  return payment
}

/** Throws KONBINI_TOO_CLOSE where nobody could be found for the slot any more if the voucher were left unpaid. */
export function checkKonbini(
  { clock }: Pick<System, 'clock'>,
  { consultations }: Settings,
  { start, amount }: { start: Date; amount: number },
): void {
  if (!consultations.konbini.enabled) throw new Refusal('PAYMENT_METHOD_NOT_OFFERED')
  if (!konbiniIsOffered({ start, amount, now: clock.now() }, consultations.konbini))
    throw new Refusal('KONBINI_TOO_CLOSE')
}

/** A try at the gateway, not sent yet. What is sent is fixed here, so that sending it twice is sending it once. */
export function openAttempt(
  tx: Tx,
  { ids, clock }: Pick<System, 'ids' | 'clock'>,
  { consultations }: Settings,
  {
    payment,
    consultationId,
    method,
    number,
  }: {
    payment: Pick<PaymentRow, 'id'>
    consultationId: string
    method: CheckoutMethod
    number: number
  },
): Promise<AttemptRow> {
  const now = clock.now()
  return insertAttempt(tx, {
    id: ids.uuid(),
    payment_id: payment.id,
    number,
    method,
    state: 'CREATED',
    expires_at: new Date(now.getTime() + consultations.checkoutMinutes * 60_000),
    idempotency_key: `${consultationId}/${number}`,
    created_at: now,
    checked_at: now,
  })
}

async function openInvoice(tx: Tx, system: Pick<System, 'ids' | 'clock'>, order: NewPayment): Promise<PaymentRow> {
  const { sponsorship } = order
  if (!sponsorship?.allows_invoice) throw new Refusal('INVOICE_NOT_ALLOWED')
  if (!(await takeFromQuota(tx, sponsorship.id))) throw new Refusal('QUOTA_USED_UP')
  const payment = await insertPayment(tx, { ...row(system, order), state: 'INVOICED' })
  await insertSponsorCharge(tx, {
    id: system.ids.uuid(),
    organisation_id: sponsorship.organisation_id,
    sponsorship_id: sponsorship.id,
    consultation_id: order.consultation.id,
    month: monthIn(order.settings.association.timeZone, order.consultation.starts_at),
    amount: order.price.amount,
    created_at: system.clock.now(),
  })
  await post(tx, system, { paymentId: payment.id }, captured('RECEIVABLE', 'BOOKED', order.price.amount, 'INVOICED'))
  return payment
}

/** The first day of the month that an instant falls in: whose invoice it stands on. */
export const monthIn = (zone: string, at: Date): string => `${dayIn(zone, at).slice(0, 8)}01`

const row = (
  { ids, clock }: Pick<System, 'ids' | 'clock'>,
  { consultation, payerId, method, price, waived }: NewPayment,
) => ({
  id: ids.uuid(),
  consultation_id: consultation.id,
  payer_id: payerId,
  method,
  net: price.net,
  tax: price.tax,
  amount: price.amount,
  tax_rate_percent: price.taxRatePercent,
  waived_by: waived?.by ?? null,
  waived_reason: waived?.reason ?? null,
  created_at: clock.now(),
})
