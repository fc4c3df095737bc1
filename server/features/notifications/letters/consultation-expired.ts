import { consultationMails } from '../../../i18n/mails-consultations.ts'
import { appointmentFacts } from './appointment-parts.ts'
import { action, note, paragraph } from './blocks.ts'
import { appointmentOf, type LetterType } from './desk.ts'

export const consultationExpired: LetterType<'CONSULTATION_EXPIRED'> = {
  async write(desk, detail) {
    const texts = consultationMails[desk.locale].expired
    const appointment = await appointmentOf(desk, detail)
    return {
      subject: texts.subject(appointment.kindName),
      preview: texts.lead,
      title: texts.title,
      blocks: [
        paragraph(texts.lead),
        appointmentFacts(desk, appointment),
        action(texts.bookAgain, `${desk.system.config.publicUrl}/consultations/book`),
        note(texts.crossed),
      ],
    }
  },
}
