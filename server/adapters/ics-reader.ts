import { lookup } from 'node:dns/promises'
import type { ExternalCalendars } from '../ports/external-calendars.ts'
import { isPublicAddress } from '../public-address.ts'
import { type FetchRules, fetchFile } from './ics/fetch-file.ts'
import { readApart } from './ics/read-apart.ts'

/** Published calendars by HTTP. Left to itself it resolves names as the system does, and reaches public addresses only. */
export function icsReader({
  resolve = async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  isAllowed = isPublicAddress,
}: Partial<FetchRules> = {}): ExternalCalendars {
  return {
    async read(request) {
      const { text, etag, lastModified } = await fetchFile({ resolve, isAllowed }, request)
      if (text === null) return { busy: null, etag, lastModified }
      const busy = await readApart(
        {
          text,
          timeZone: request.timeZone,
          from: request.from.getTime(),
          until: request.until.getTime(),
          ownHost: request.ownHost,
          maximum: request.maximumBusyTimes,
        },
        request.timeoutSeconds,
      )
      return { busy: busy.map(([start, end]) => ({ start: new Date(start), end: new Date(end) })), etag, lastModified }
    },
  }
}
