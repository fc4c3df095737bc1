import type { MercuriusLoaders } from 'mercurius'
import { attemptsOfPayments, paymentsOfConsultations, sponsorshipsOf } from '../../db/queries/payments.ts'
import type { AttemptRow } from '../../server/features/payments/open-payment.ts'
import { payingPage } from '../../server/features/payments/paying-page.ts'
import { mayPay } from '../../server/features/payments/policy.ts'
import type { ConsultationMapper } from '../consultations/mappers.ts'
import type { ViewerMapper } from '../people/mappers.ts'
import type { PaymentMapper } from './mappers.ts'

/** One statement per field and request, however many bookings are listed. */
export const paymentsLoaders = {
  Consultation: {
    async payment(queries: { obj: ConsultationMapper }[], { db }) {
      const rows = await paymentsOfConsultations(
        db,
        queries.map(({ obj }) => obj.id),
      )
      const byConsultation = new Map(rows.map((row) => [row.consultation_id, row]))
      return queries.map(({ obj }) => byConsultation.get(obj.id))
    },
  },
  Payment: {
    async checkoutUrl(queries: { obj: PaymentMapper }[], { db, actor, clock }) {
      const visible = queries.map(({ obj }) => obj).filter((payment) => mayPay(actor, payment))
      if (visible.length === 0) return queries.map(() => null)
      const attempts = await attemptsOfPayments(
        db,
        visible.map(({ id }) => id),
      )
      const byPayment = Map.groupBy<string, AttemptRow>(attempts, (attempt) => attempt.payment_id)
      return queries.map(({ obj }) =>
        visible.includes(obj) ? payingPage(obj, byPayment.get(obj.id) ?? [], clock.now()) : null,
      )
    },
  },
  Viewer: {
    async sponsorship(queries: { obj: ViewerMapper }[], { db, clock }) {
      const rows = await sponsorshipsOf(
        db,
        queries.map(({ obj }) => obj.id),
        clock.now(),
      )
      const byPerson = new Map(rows.map((row) => [row.person_id, row]))
      return queries.map(({ obj }) => byPerson.get(obj.id) ?? null)
    },
  },
} satisfies MercuriusLoaders
