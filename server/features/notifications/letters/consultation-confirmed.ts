import { consultationMails } from '../../../i18n/mails-consultations.ts'
import { appointmentFacts, calendarEntry, joining, managing, policyOf, priceRow } from './appointment-parts.ts'
import { note, paragraph } from './blocks.ts'
import { type Appointment, appointmentOf, type Desk, type LetterType } from './desk.ts'
import { overtaken } from './overtaken.ts'

export const consultationConfirmed: LetterType<'CONSULTATION_CONFIRMED'> = {
  outdated: overtaken,
  async write(desk, detail) {
    const appointment = await appointmentOf(desk, detail)
    return appointment.forInstructor ? forInstructor(desk, appointment) : forMember(desk, appointment)
  },
}

function forMember(desk: Desk, appointment: Appointment) {
  const texts = consultationMails[desk.locale].confirmed
  const { words } = desk
  return {
    subject: texts.subject(appointment.kindName, appointment.times[0] ?? ''),
    preview: texts.lead,
    title: texts.title(appointment.kindName),
    blocks: [
      paragraph(texts.lead),
      appointmentFacts(desk, appointment, [words.labels.place, words.online], priceRow(desk, appointment)),
      ...(appointment.consultation.payment_method === 'INVOICE' ? [note(texts.invoice)] : []),
      ...joining(desk, appointment),
      ...managing(desk, appointment),
      ...policyOf(desk, appointment),
      note(words.scope),
    ],
    calendar: calendarEntry(desk, appointment, 'REQUEST'),
  }
}

function forInstructor(desk: Desk, appointment: Appointment) {
  const texts = consultationMails[desk.locale].confirmed
  const { words } = desk
  return {
    subject: texts.subjectForInstructor(appointment.kindName, appointment.times[0] ?? ''),
    preview: texts.leadForInstructor,
    title: texts.titleForInstructor(appointment.kindName),
    blocks: [
      paragraph(texts.leadForInstructor),
      appointmentFacts(desk, appointment, [words.labels.place, words.online]),
      note(words.topicNotInMail),
      ...joining(desk, appointment),
      ...managing(desk, appointment),
    ],
    calendar: calendarEntry(desk, appointment, 'REQUEST'),
  }
}
