import { messageOfLetter, peopleOfLetters } from '../../../../db/queries/notifications.ts'
import { inLocale } from '../../../i18n/localized.ts'
import { consultationMails } from '../../../i18n/mails-consultations.ts'
import { fullName } from '../../people/full-name.ts'
import { appointmentFacts } from './appointment-parts.ts'
import { action, note, paragraph, quote } from './blocks.ts'
import { appointmentOf, type LetterType } from './desk.ts'

/** 「5分遅れます」 is of use only if it is read at once, so the message itself is mailed; never in the subject. */
export const consultationMessage: LetterType<'CONSULTATION_MESSAGE'> = {
  async write(desk, { messageId, ...detail }) {
    const texts = consultationMails[desk.locale].message
    const appointment = await appointmentOf(desk, detail)
    const message = await messageOfLetter(desk.system.db, messageId)
    if (!message) throw new Error(`message ${messageId} is gone`)
    const [author] = await peopleOfLetters(desk.system.db, [message.by_person])
    const isParty = [appointment.consultation.member_id, detail.instructorId].includes(message.by_person)
    const from =
      author && isParty ? fullName(author, desk.locale) : inLocale(desk.settings.association.name, desk.locale)
    return {
      subject: texts.subject(appointment.kindName, from),
      preview: texts.lead,
      title: texts.title(from),
      blocks: [
        paragraph(texts.lead),
        quote(message.text),
        appointmentFacts(desk, appointment),
        action(texts.answer, appointment.pageUrl),
        note(texts.noReply),
      ],
    }
  },
}
