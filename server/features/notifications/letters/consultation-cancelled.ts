import { consultationMails } from '../../../i18n/mails-consultations.ts'
import { appointmentFacts, calendarEntry } from './appointment-parts.ts'
import { type Block, facts, link, paragraph } from './blocks.ts'
import { type Appointment, appointmentOf, type Desk, type LetterType } from './desk.ts'
import { overtaken } from './overtaken.ts'

export const consultationCancelled: LetterType<'CONSULTATION_CANCELLED'> = {
  outdated: overtaken,
  async write(desk, { invited, handedOver, ...detail }) {
    const texts = consultationMails[desk.locale].cancelled
    const appointment = await appointmentOf(desk, detail)
    const cause = appointment.consultation.cause ?? 'SYSTEM'
    const lead = handedOver
      ? texts.leadHandedOver
      : appointment.forInstructor
        ? texts.leadForInstructor[cause]
        : texts.lead[cause]
    return {
      subject: texts.subject(appointment.kindName, appointment.times[0] ?? ''),
      preview: lead,
      title: handedOver ? texts.titleHandedOver(appointment.kindName) : texts.title(appointment.kindName),
      blocks: [
        paragraph(lead),
        appointmentFacts(desk, appointment),
        ...(appointment.forInstructor ? [] : moneyBack(desk, appointment)),
        ...(invited ? [paragraph(texts.calendarToo)] : []),
        ...(appointment.forInstructor || handedOver
          ? []
          : [link(texts.bookAgain, `${desk.system.config.publicUrl}/consultations/book`)]),
      ],
      ...(invited && { calendar: calendarEntry(desk, appointment, 'CANCEL') }),
    }
  },
}

/** What comes back and by which way; nothing is said where nothing was paid. */
function moneyBack(desk: Desk, { consultation }: Appointment): Block[] {
  const texts = consultationMails[desk.locale].cancelled
  const { payment_method: method, captured, refund_amount: amount } = consultation
  if (method === 'INVOICE') return [paragraph(texts.invoice)]
  if (!captured) return []
  if (!amount) return [paragraph(texts.noRefund)]
  return [
    facts([desk.words.labels.refund, desk.words.yen(amount)]),
    ...(method === 'CARD' || method === 'KONBINI' ? [paragraph(texts.refundHow[method])] : []),
  ]
}
