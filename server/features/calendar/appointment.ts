import type { ConsultationKindName } from '../../../db/columns.ts'
import type { Locale } from '../../context.ts'
import { calendarTexts } from '../../i18n/calendar.ts'
import type { CalendarAppointment } from './ics.ts'

interface AppointmentFacts {
  kind: ConsultationKindName
  invitation_uid: string
  organizer_name: string
  organizer_address: string
  sequence: number
  start: Date
  end: Date
  instructorName: string
  /** The reader's own links. */
  joinUrl: string
  pageUrl: string
}

/** The same words in mail, file and feed. */
export function consultationAppointment(
  facts: AppointmentFacts,
  status: CalendarAppointment['status'],
  stamp: Date,
  locale: Locale,
): CalendarAppointment {
  const texts = calendarTexts[locale]
  return {
    uid: facts.invitation_uid,
    sequence: facts.sequence,
    start: facts.start,
    end: facts.end,
    stamp,
    status,
    summary: texts.summary(facts.kind, facts.instructorName),
    description: texts.description(facts.joinUrl, facts.pageUrl),
    url: facts.joinUrl,
    organizer: { name: facts.organizer_name, address: facts.organizer_address },
  }
}
