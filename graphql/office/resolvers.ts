import { consultationTerms, faqs, paymentMethodsOf } from '../../server/features/office/association.ts'
import { priceOf, readSettings } from '../../server/features/office/settings.ts'
import { inLocale } from '../../server/i18n/localized.ts'
import type { Resolvers } from '../generated/types.ts'

export const officeResolvers: Resolvers = {
  Query: {
    association: (_root, _input, ctx) => readSettings(ctx.db),
  },
  Association: {
    name: (settings, _input, ctx) => inLocale(settings.association.name, ctx.locale),
    officeEmail: (settings) => settings.association.officeEmail,
    timeZone: (settings) => settings.association.timeZone,
    consultationPrice: ({ consultations }) => priceOf(consultations.priceNet, consultations.taxRatePercent),
    consultationPolicy: (settings) => settings.consultations,
    consultationMinutes: (settings) => settings.consultations.minutes,
    paymentMethods: paymentMethodsOf,
    consultationTerms: (settings, _input, ctx) => consultationTerms(ctx, settings),
    faqs: (_settings, _input, ctx) => faqs(ctx),
  },
  Faq: {
    question: (faq, _input, ctx) => inLocale(faq.question, ctx.locale),
    answerHtml: (faq, _input, ctx) => inLocale(faq.answer_html, ctx.locale),
  },
  TermsVersion: {
    effectiveFrom: (terms) => terms.effective_from,
    bodyHtml: (terms, _input, ctx) => inLocale(terms.body_html, ctx.locale),
  },
  Tag: {
    name: (tag, _input, ctx) => inLocale(tag.name, ctx.locale),
    questionCount: () => 0,
  },
}
