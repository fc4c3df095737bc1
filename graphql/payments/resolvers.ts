import { payConsultation } from '../../server/features/payments/pay-consultation.ts'
import { paymentOptions } from '../../server/features/payments/payment-options.ts'
import type { Resolvers } from '../generated/types.ts'
import { answer } from '../results.ts'

export const paymentsResolvers: Resolvers = {
  Query: {
    paymentOptions: (_root, { kind, start }, ctx) =>
      paymentOptions(ctx, { kind: kind ?? 'FOLLOW_UP', start: start ?? null }),
  },
  Mutation: {
    payConsultation: (_root, input, ctx) => answer(ctx, () => payConsultation(ctx, input)),
  },
  Payment: {
    price: ({ net, tax, amount, tax_rate_percent }) => ({ net, tax, amount, taxRatePercent: tax_rate_percent }),
    refundedAmount: ({ refunded_amount }) => refunded_amount,
    payBy: ({ state, pay_by }) => (state === 'PENDING' ? pay_by : null),
    receiptUrl: () => null,
  },
  Sponsorship: {
    organisationName: ({ organisation_name }) => organisation_name,
    billingContact: ({ billing_contact }) => billing_contact,
    allowsInvoice: ({ allows_invoice }) => allows_invoice,
    remainingConsultations: ({ quota, used }) => (quota === null ? null : quota - used),
  },
}
