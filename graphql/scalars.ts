import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

const malformed = (what: string) =>
  new GraphQLError(`${what} is malformed.`, { extensions: { code: 'BAD_USER_INPUT' } })

function textScalar<T>(
  name: string,
  description: string,
  parse: (text: string) => T | null,
  print: (value: T) => string,
) {
  const read = (value: unknown): T => {
    const parsed = typeof value === 'string' ? parse(value) : null
    if (parsed === null) throw malformed(name)
    return parsed
  }
  return new GraphQLScalarType<T, string>({
    name,
    description,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
    serialize: (value) => print(value as T),
  })
}

const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(:00)?$|^24:00$/

const isDay = (text: string): boolean => {
  const match = DAY.exec(text)
  if (!match) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
const instant = (text: string): Date | null => {
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return null
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at
}
const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440
const TIMES = Array.from({ length: DAY_MINUTES }, (_, minute) => new Date(minute * MINUTE_MS).toISOString().slice(10))
const days = new Map<number, string>()

/** As toISOString; a whole minute, of which a list of slots has tens of thousands, is put together from known parts. */
function isoText(at: Date): string {
  const minute = at.getTime() / MINUTE_MS
  if (!Number.isInteger(minute)) return at.toISOString()
  const day = Math.floor(minute / DAY_MINUTES)
  let text = days.get(day)
  if (text === undefined) {
    text = at.toISOString().slice(0, -14)
    if (days.size >= 10_000) days.clear()
    days.set(day, text)
  }
  return text + TIMES[minute - day * DAY_MINUTES]
}
const isZone = (text: string): boolean => {
  try {
    // Offsets such as +09:00 are no zones of the IANA's, as they know no clock changes.
    return /^[A-Za-z]/.test(text) && Boolean(new Intl.DateTimeFormat('en', { timeZone: text }))
  } catch {
    return false
  }
}
const same = (value: string): string => value

/** An instant (RFC 3339), LocalDate and LocalTime (24:00 ends a day), an IANA zone, an address of the web. */
export const scalars = {
  DateTime: textScalar<Date>('DateTime', 'An instant, RFC 3339: 2026-06-19T04:00:00.000Z', instant, isoText),
  LocalDate: textScalar<string>('LocalDate', 'A day: 2026-06-19', (text) => (isDay(text) ? text : null), same),
  LocalTime: textScalar<string>(
    'LocalTime',
    'A time of day: 13:00',
    (text) => (TIME.test(text) ? text.slice(0, 5) : null),
    (value) => value.slice(0, 5),
  ),
  TimeZone: textScalar<string>('TimeZone', 'IANA: Asia/Tokyo', (text) => (isZone(text) ? text : null), same),
  URL: textScalar<string>(
    'URL',
    'An address of the web',
    (text) => (/^(?:https?|webcals?):\/\//i.test(text) && URL.canParse(text) && text.length <= 2_000 ? text : null),
    same,
  ),
}
