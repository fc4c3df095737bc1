import { consultationAppointment } from '../../calendar/appointment.ts'
import { invitation } from '../../calendar/ics.ts'
import { fullName } from '../../people/full-name.ts'
import { action, type Block, type FactRow, facts, heading, link, list, note } from './blocks.ts'
import type { Appointment, Desk } from './desk.ts'

/** Time, the other party and the number: what stands in every letter about an appointment. */
export const appointmentFacts = ({ words }: Desk, appointment: Appointment, ...more: (FactRow | null)[]): Block =>
  facts(
    [words.labels.time, appointment.times],
    appointment.forInstructor
      ? [words.labels.member, appointment.memberName]
      : [words.labels.instructor, appointment.instructorName],
    ...more,
    [words.labels.reference, appointment.consultation.reference],
  )

/** How one gets in, and what to know about it. */
export const joining = ({ words, settings }: Desk, { joinUrl }: Appointment): Block[] => [
  action(words.join, joinUrl),
  note(words.joinHow(settings.consultations.joinClosesMinutesAfterEnd)),
]

/** Where the booking is seen and changed; a calendar's answer changes nothing. */
export const managing = ({ words }: Desk, { pageUrl, forInstructor }: Appointment): Block[] => [
  link(forInstructor ? words.open : words.manage, pageUrl),
  note(words.decliningCancelsNothing),
]

export const policyOf = ({ words }: Desk, { consultation }: Appointment): Block[] =>
  consultation.price ? [heading(words.policyTitle), list(words.policy(consultation.policy))] : []

/** The price with how it is paid; the instructor is not told. */
export function priceRow({ words }: Desk, { consultation, forInstructor }: Appointment): FactRow | null {
  const { price, payment_method: method } = consultation
  if (forInstructor || price === null || method === null) return null
  return [words.labels.price, price === 0 ? words.free : words.paid(words.money(price), words.method[method])]
}

/** The entry for the reader's calendar, as RFC 5546 sends it: he alone is its attendee. */
export function calendarEntry(desk: Desk, appointment: Appointment, method: 'REQUEST' | 'CANCEL') {
  const { letter, reader, locale, system } = desk
  const entry = consultationAppointment(
    { ...appointment.consultation, ...appointment },
    method === 'REQUEST' ? 'CONFIRMED' : 'CANCELLED',
    system.clock.now(),
    locale,
  )
  const attendee = { address: letter.address, ...(reader && { name: fullName(reader, locale) }) }
  return { method, ics: invitation(method, entry, attendee, locale), from: entry.organizer }
}
