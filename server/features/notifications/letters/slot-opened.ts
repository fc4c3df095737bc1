import { peopleOfLetters } from '../../../../db/queries/notifications.ts'
import { consultationMails } from '../../../i18n/mails-consultations.ts'
import { fullName } from '../../people/full-name.ts'
import { action, facts, note, paragraph } from './blocks.ts'
import { type LetterType, timesFor } from './desk.ts'

export const slotOpened: LetterType<'SLOT_OPENED'> = {
  outdated: ({ system }, { start }) => (new Date(start) <= system.clock.now() ? 'the time has passed' : null),
  async write(desk, { kind, instructorId, start, end }) {
    const { words, locale, system } = desk
    const texts = consultationMails[locale].slotOpened
    const [instructor] = instructorId ? await peopleOfLetters(system.db, [instructorId]) : []
    const query = instructorId ? `?instructor=${instructorId}` : ''
    return {
      subject: texts.subject(words.kind[kind]),
      preview: texts.lead,
      title: texts.title(words.kind[kind]),
      blocks: [
        paragraph(texts.lead),
        facts(
          [texts.first, timesFor(desk, null, new Date(start), new Date(end))],
          instructor ? [words.labels.instructor, fullName(instructor, locale)] : null,
        ),
        action(texts.book, `${system.config.publicUrl}/consultations/book${query}`),
        note(texts.once),
      ],
    }
  },
}
