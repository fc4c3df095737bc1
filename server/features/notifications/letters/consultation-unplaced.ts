import { consultationMails } from '../../../i18n/mails-consultations.ts'
import { priceRow } from './appointment-parts.ts'
import { action, facts, paragraph } from './blocks.ts'
import { appointmentOf, bookingOf, type LetterType } from './desk.ts'

export const consultationUnplaced: LetterType<'CONSULTATION_UNPLACED'> = {
  async outdated(desk) {
    // Only what was held up can be too late: the first sending follows the fact within moments.
    return desk.attempt > 0 && (await bookingOf(desk)).state !== 'UNPLACED' ? 'the member has chosen' : null
  },
  async write(desk, detail) {
    const texts = consultationMails[desk.locale].unplaced
    const appointment = await appointmentOf(desk, detail)
    const { labels } = desk.words
    return {
      subject: texts.subject(appointment.kindName),
      preview: texts.lead,
      title: texts.title,
      blocks: [
        paragraph(texts.lead),
        facts(
          [texts.wanted, appointment.times],
          [labels.instructor, appointment.instructorName],
          priceRow(desk, appointment),
          [labels.reference, appointment.consultation.reference],
        ),
        action(texts.choose, appointment.pageUrl),
        // A convenience store's refund needs the payer's bank account, so nobody is surprised with one.
        ...(appointment.consultation.payment_method === 'CARD'
          ? [paragraph(texts.returned(desk.settings.consultations.returnUnplacedAfterHours))]
          : []),
      ],
    }
  },
}
