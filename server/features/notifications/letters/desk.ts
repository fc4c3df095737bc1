import type { LocaleCode } from '../../../../db/columns.ts'
import {
  consultationOfLetters,
  type LetterConsultation,
  type LetterPerson,
  type LetterRow,
  peopleOfLetters,
} from '../../../../db/queries/notifications.ts'
import type { Locale, System } from '../../../context.ts'
import { mailTexts } from '../../../i18n/mails.ts'
import { timeTexts } from '../../calendar/time-text.ts'
import { joinUrlFor } from '../../consultations/meeting/join-link.ts'
import { readSettings, type Settings } from '../../office/settings.ts'
import { fullName } from '../../people/full-name.ts'
import type { AppointmentDetail, LetterDetails } from '../letter-details.ts'
import type { LetterKind } from '../letter-kinds.ts'
import type { LetterContents } from './blocks.ts'

/** Where one letter is written: who reads it, and what all letters have in common. */
export interface Desk {
  system: System
  letter: LetterRow
  settings: Settings
  /** Null = the office, or somebody we do not know yet. */
  reader: LetterPerson | null
  locale: Locale
  words: (typeof mailTexts)['ja']
  /** How often sending has failed. */
  attempt: number
}

/** One kind of letter. */
export interface LetterType<K extends LetterKind> {
  /** Why sending it now would tell nobody anything; null = send it. */
  outdated?(desk: Desk, detail: LetterDetails[K]): Promise<string | null> | string | null
  write(desk: Desk, detail: LetterDetails[K]): Promise<LetterContents> | LetterContents
}

export async function openDesk(system: System, letter: LetterRow, attempt: number): Promise<Desk> {
  const [reader] = letter.person_id ? await peopleOfLetters(system.db, [letter.person_id]) : []
  const told = letter.detail.locale === 'en' ? 'en' : 'ja'
  const locale = reader ? localeOf(reader.locale) : told
  return {
    system,
    letter,
    settings: await readSettings(system.db),
    reader: reader ?? null,
    locale,
    words: mailTexts[locale],
    attempt,
  }
}

const localeOf = (code: LocaleCode): Locale => (code === 'EN' ? 'en' : 'ja')

/** An appointment as its reader sees it. */
export interface Appointment {
  consultation: LetterConsultation
  kindName: string
  instructorName: string
  memberName: string
  /** Whether the reader is the one who gives the consultation. */
  forInstructor: boolean
  /** On the association's clock, then on the reader's and the instructor's where they differ. */
  times: string[]
  start: Date
  end: Date
  sequence: number
  pageUrl: string
  joinUrl: string
}

export async function appointmentOf(desk: Desk, detail: AppointmentDetail): Promise<Appointment> {
  const consultation = await bookingOf(desk)
  const { system, locale, letter } = desk
  const people = await peopleOfLetters(system.db, [detail.instructorId, consultation.member_id])
  const nameOf = (id: string): string => {
    const person = people.find((candidate) => candidate.id === id)
    return person ? fullName(person, locale) : ''
  }
  const start = new Date(detail.start)
  const end = new Date(detail.end)
  return {
    consultation,
    kindName: desk.words.kind[consultation.kind],
    instructorName: nameOf(detail.instructorId),
    memberName: nameOf(consultation.member_id),
    forInstructor: letter.person_id === detail.instructorId,
    times: timesFor(desk, consultation.instructor_zone, start, end),
    start,
    end,
    sequence: detail.sequence,
    pageUrl: consultationUrl(system, consultation.id),
    joinUrl: joinUrlFor(system, consultation.id, letter.person_id ?? consultation.member_id),
  }
}

/** The consultation that the letter is about. */
export async function bookingOf({ system, letter }: Desk): Promise<LetterConsultation> {
  const consultation = letter.consultation_id
    ? await consultationOfLetters(system.db, letter.consultation_id)
    : undefined
  if (!consultation) throw new Error(`letter ${letter.id} has no consultation`)
  return consultation
}

export const timesFor = (desk: Desk, instructorZone: string | null, start: Date, end: Date): string[] =>
  timeTexts(
    desk.locale,
    [desk.settings.association.timeZone, desk.reader?.time_zone, instructorZone].filter(
      (zone) => typeof zone === 'string',
    ),
    start,
    end,
  )

export const consultationUrl = ({ config }: Pick<System, 'config'>, id: string): string =>
  `${config.publicUrl}/consultations/${id}`
