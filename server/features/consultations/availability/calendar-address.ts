import { isIP } from 'node:net'
import type { ExternalCalendarRow } from '../../../../db/queries/external-calendars.ts'
import type { System } from '../../../context.ts'
import type { FieldFault } from '../../../errors.ts'
import { isPublicAddress } from '../../../public-address.ts'

const ADDRESS_LENGTH = 2_000

/**
 * The address of a published calendar as it is fetched: `webcal:` is how calendar apps write http(s) (they mean "subscribe
 * to this"), and what follows # is not sent. Faults that can be told without asking anybody; names are resolved, and
 * judged, whenever it is read.
 */
export function calendarAddress(text: string): { url: string } | { faults: FieldFault[] } {
  const fault = (code: string, params = {}) => ({ faults: [{ path: ['url'], code, params }] })
  const trimmed = text.trim()
  if (trimmed.length > ADDRESS_LENGTH) return fault('TOO_LONG', { maximum: ADDRESS_LENGTH })
  const url = URL.parse(trimmed.replace(/^webcals?:\/\//i, 'https://'))
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return fault('INVALID_ADDRESS')
  if (url.username || url.password) return fault('CREDENTIALS_IN_ADDRESS')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (host === 'localhost' || (isIP(host) && !isPublicAddress(host))) return fault('ADDRESS_NOT_ALLOWED')
  url.hash = ''
  return { url: url.href }
}

/** As the instructor pasted it. */
export const calendarUrl = (
  { keys }: Pick<System, 'keys'>,
  calendar: Pick<ExternalCalendarRow, 'id' | 'url_ciphertext'>,
): string => keys.open('external-calendar', calendar.url_ciphertext, calendar.id)
