import type { ConsultationKindName, PaymentMethodName } from '../../../db/columns.ts'
import { sponsorshipsOf } from '../../../db/queries/payments.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { methodsFor } from '../consultations/model.ts'
import { priceOf, readSettings, type Settings } from '../office/settings.ts'
import { konbiniIsOffered, voucherDeadline } from './konbini-rules.ts'

export interface PaymentOption {
  method: PaymentMethodName
  /** KONBINI: until when, were it booked now. */
  payBy: Date | null
  /** Null where nothing is paid on a page. */
  holdMinutes: number | null
}

/** What `openPayment` would take from this viewer at this moment; with a start, for that start. */
export async function paymentOptions(
  ctx: Ctx,
  { kind, start }: { kind: ConsultationKindName; start: Date | null },
): Promise<PaymentOption[]> {
  const actor = signedIn(ctx)
  const now = ctx.clock.now()
  const { consultations } = await readSettings(ctx.db)
  const methods = methodsFor(kind, consultations.konbini.enabled)
  const [sponsorship] = methods.includes('INVOICE') ? await sponsorshipsOf(ctx.db, [actor.personId], now) : []
  const offered: Partial<Record<PaymentMethodName, boolean>> = {
    KONBINI: konbiniFor(start, consultations, now),
    INVOICE: sponsorship?.allows_invoice && (sponsorship.quota === null || sponsorship.used < sponsorship.quota),
  }
  return methods
    .filter((method) => method === 'CARD' || method === 'FREE' || offered[method])
    .map((method) => ({
      method,
      payBy: method === 'KONBINI' ? voucherDeadline(now, consultations.konbini.payWithinDays) : null,
      holdMinutes: method === 'CARD' || method === 'KONBINI' ? consultations.holdMinutes : null,
    }))
}

/** Without a start: whether there is any that could be paid so. */
function konbiniFor(start: Date | null, consultations: Settings['consultations'], now: Date): boolean {
  const { amount } = priceOf(consultations.priceNet, consultations.taxRatePercent)
  const { konbini } = consultations
  const latest = new Date(
    voucherDeadline(now, konbini.payWithinDays).getTime() + konbini.daysBeyondDeadline * 86_400_000,
  )
  return konbiniIsOffered({ start: start ?? latest, amount, now }, konbini)
}
