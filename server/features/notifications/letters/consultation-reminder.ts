import { consultationMails } from '../../../i18n/mails-consultations.ts'
import { appointmentFacts, joining, managing } from './appointment-parts.ts'
import { paragraph } from './blocks.ts'
import { appointmentOf, bookingOf, type LetterType } from './desk.ts'

export const consultationReminder: LetterType<'CONSULTATION_REMINDER'> = {
  async outdated(desk, detail) {
    const { state, invitation_sequence: sequence } = await bookingOf(desk)
    if (state !== 'CONFIRMED' || sequence !== detail.sequence) return 'the appointment was changed'
    return desk.system.clock.now() >= new Date(detail.start) ? 'it has begun' : null
  },
  async write(desk, detail) {
    const texts = consultationMails[desk.locale].reminder
    const appointment = await appointmentOf(desk, detail)
    return {
      subject: texts.subject(appointment.kindName, appointment.times[0] ?? ''),
      preview: texts.lead,
      title: texts.title(appointment.kindName, detail.hoursBefore),
      blocks: [
        paragraph(texts.lead),
        appointmentFacts(desk, appointment, [desk.words.labels.place, desk.words.online]),
        ...joining(desk, appointment),
        ...managing(desk, appointment),
      ],
    }
  },
}
