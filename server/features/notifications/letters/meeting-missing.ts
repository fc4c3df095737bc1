import { moneyMails } from '../../../i18n/mails-money.ts'
import { action, facts, paragraph } from './blocks.ts'
import { appointmentOf, type LetterType } from './desk.ts'

export const meetingMissing: LetterType<'MEETING_MISSING'> = {
  async write(desk, { reason, ...detail }) {
    const { words, locale } = desk
    const texts = moneyMails[locale].meetingMissing
    const appointment = await appointmentOf(desk, detail)
    return {
      subject: texts.subject(appointment.consultation.reference, appointment.times[0] ?? ''),
      preview: texts.lead,
      title: texts.title,
      blocks: [
        paragraph(texts.lead),
        facts(
          [words.labels.reference, appointment.consultation.reference],
          [words.labels.time, appointment.times],
          [words.labels.instructor, appointment.instructorName],
          [words.labels.member, appointment.memberName],
          [texts.reason, reason ? (texts.ours[reason] ?? reason) : texts.noReason],
        ),
        action(words.open, appointment.pageUrl),
      ],
    }
  },
}
