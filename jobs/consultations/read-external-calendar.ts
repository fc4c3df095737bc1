import { readExternalCalendar } from '../../server/features/consultations/availability/read-external-calendar.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'read-external-calendar'> = ({ calendarId }, system) =>
  readExternalCalendar(system, calendarId)
