import { faqRows, termsInForce } from '../../../db/queries/office.ts'
import type { Ctx } from '../../context.ts'
import { dayIn } from '../calendar/day.ts'
import { readSettings, type Settings } from './settings.ts'

/** The ways of paying that the association has opened. */
export const paymentMethodsOf = ({ consultations }: Settings) => [
  'CARD' as const,
  ...(consultations.konbini.enabled ? ['KONBINI' as const] : []),
  'INVOICE' as const,
]

/** The CONSULTATION terms that hold today, in the association's zone. */
export async function consultationTerms(ctx: Pick<Ctx, 'db' | 'clock'>, settings?: Settings) {
  const { association } = settings ?? (await readSettings(ctx.db))
  const terms = await termsInForce(ctx.db, 'CONSULTATION', dayIn(association.timeZone, ctx.clock.now()))
  if (!terms) throw new Error('no CONSULTATION terms are in force')
  return terms
}

export const faqs = (ctx: Ctx) => faqRows(ctx.db)
