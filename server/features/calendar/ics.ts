import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { Locale } from '../../context.ts'
import type { MailAddress } from '../../ports/mailer.ts'

/** One appointment as a calendar shows it. Says with whom, never about what. */
export interface CalendarAppointment {
  /** Minted once with the booking. */
  uid: string
  /** Rises with every change of time and with the cancellation (RFC 5545 §3.8.7.4). */
  sequence: number
  start: Date
  end: Date
  /** When these words were made (DTSTAMP). */
  stamp: Date
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  summary: string
  description: string
  /** Where one joins. */
  url: string
  organizer: MailAddress
}

/**
 * What a calendar mail carries (RFC 5546): one VEVENT in UTC with its recipient as the only attendee, who has accepted
 * already, as booking was the acceptance.
 */
export function invitation(
  method: 'REQUEST' | 'CANCEL',
  appointment: CalendarAppointment,
  attendee: MailAddress,
  locale: Locale,
): string {
  const calendar = newCalendar(locale)
  calendar.method(method === 'REQUEST' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL)
  addEvent(calendar, appointment).createAttendee({
    email: attendee.address,
    name: attendee.name,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  })
  return print(calendar)
}

/** A file to import or a feed to subscribe to: published, so without attendees (RFC 5546 §3.2.1). */
export function publication(
  appointments: CalendarAppointment[],
  { name, locale, refreshSeconds }: { name?: string; locale: Locale; refreshSeconds?: number },
): string {
  const calendar = newCalendar(locale)
  calendar.method(ICalCalendarMethod.PUBLISH)
  // The library prints a calendar's name as it is.
  if (name) calendar.name(name.replace(/[\\;,]/g, (character) => `\\${character}`))
  if (refreshSeconds) calendar.ttl(refreshSeconds)
  for (const appointment of appointments) addEvent(calendar, appointment)
  return print(calendar)
}

const newCalendar = (locale: Locale) =>
  new ICalCalendar({ prodId: { company: 'Tsudoi', product: 'Tsudoi', language: locale.toUpperCase() } })

function addEvent(calendar: ICalCalendar, appointment: CalendarAppointment) {
  const { organizer, status } = appointment
  return calendar.createEvent({
    id: appointment.uid,
    sequence: appointment.sequence,
    stamp: appointment.stamp,
    start: appointment.start,
    end: appointment.end,
    summary: appointment.summary,
    description: appointment.description,
    location: appointment.url,
    url: appointment.url,
    organizer: { name: organizer.name ?? organizer.address, email: organizer.address },
    status: ICalEventStatus[status],
    class: ICalEventClass.PRIVATE,
    transparency: status === 'CANCELLED' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: {
      TENTATIVE: ICalEventBusyStatus.TENTATIVE,
      CONFIRMED: ICalEventBusyStatus.BUSY,
      CANCELLED: ICalEventBusyStatus.FREE,
    }[status],
  })
}

/** The last line too ends with CRLF (RFC 5545 §3.1). */
const print = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`
