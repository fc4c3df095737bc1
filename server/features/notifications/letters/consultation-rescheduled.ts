import { consultationMails } from '../../../i18n/mails-consultations.ts'
import { appointmentFacts, calendarEntry, joining, managing, policyOf } from './appointment-parts.ts'
import { paragraph } from './blocks.ts'
import { appointmentOf, type LetterType, timesFor } from './desk.ts'
import { overtaken } from './overtaken.ts'

export const consultationRescheduled: LetterType<'CONSULTATION_RESCHEDULED'> = {
  outdated: overtaken,
  async write(desk, detail) {
    const texts = consultationMails[desk.locale].rescheduled
    const appointment = await appointmentOf(desk, detail)
    const { previous, previousInstructorId } = detail
    const before = timesFor(desk, null, new Date(previous.start), new Date(previous.end))
    const handedOver = previousInstructorId !== detail.instructorId
    return {
      subject: texts.subject(appointment.kindName, appointment.times[0] ?? ''),
      preview: texts.lead,
      title: texts.title(appointment.kindName),
      blocks: [
        paragraph(texts.lead),
        ...(handedOver ? [paragraph(texts.newInstructor(appointment.instructorName))] : []),
        appointmentFacts(desk, appointment, [desk.words.labels.previousTime, before]),
        ...joining(desk, appointment),
        ...managing(desk, appointment),
        ...(appointment.forInstructor ? [] : policyOf(desk, appointment)),
      ],
      calendar: calendarEntry(desk, appointment, 'REQUEST'),
    }
  },
}
