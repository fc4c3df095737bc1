/** iCalendar files as far as times are concerned (RFC 5545 §3.1): no title, place or person is even looked at. */

export interface Property {
  /** Names in capitals. */
  params: ReadonlyMap<string, string>
  value: string
}

export interface TimeComponent {
  name: 'VEVENT' | 'VFREEBUSY'
  /** Names in capitals. */
  properties: Map<string, Property[]>
}

export interface CalendarFile {
  components: TimeComponent[]
  /** VTIMEZONE as it stands in the file, by its TZID. */
  zones: Map<string, string>
}

const KEPT = new Set([
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'STATUS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'FREEBUSY',
])

/** Null for what is no iCalendar file, or only a part of one. */
export function readFile(text: string): CalendarFile | null {
  const lines = text
    .replace(/^\uFEFF?\s*/, '')
    .replace(/(?:\r\n|\n|\r)[ \t]/g, '')
    .split(/\r\n|\n|\r/)
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[0] ?? '')) return null
  const components: TimeComponent[] = []
  const zones = new Map<string, string>()
  const open: string[] = []
  let component: TimeComponent | null = null
  let zone: string[] | null = null

  for (const line of lines) {
    const [, edge, name] = /^(BEGIN|END):([\w-]+)\s*$/i.exec(line) ?? []
    if (zone) zone.push(line)
    if (edge?.toUpperCase() === 'BEGIN') {
      const type = name!.toUpperCase()
      if (open.length === 0 && type !== 'VCALENDAR') return null
      if (open.length === 1 && (type === 'VEVENT' || type === 'VFREEBUSY')) {
        component = { name: type, properties: new Map() }
        components.push(component)
      }
      if (open.length === 1 && type === 'VTIMEZONE') zone = [line]
      open.push(type)
    } else if (edge) {
      const type = name!.toUpperCase()
      if (open.pop() !== type) return null
      if (open.length === 1) component = null
      if (type === 'VTIMEZONE' && zone) {
        keepZone(zones, zone)
        zone = null
      }
    } else if (component && open.length === 2) keepProperty(component, line)
  }
  return open.length === 0 ? { components, zones } : null
}

function keepProperty(component: TimeComponent, line: string): void {
  const name = /^[\w-]+/.exec(line)?.[0].toUpperCase()
  if (!name || !KEPT.has(name)) return
  const property = readProperty(line.slice(name.length))
  if (!property) return
  const known = component.properties.get(name)
  if (known) known.push(property)
  else component.properties.set(name, [property])
}

function keepZone(zones: Map<string, string>, lines: string[]): void {
  for (const line of lines) {
    if (!/^TZID[;:]/i.test(line)) continue
    const id = readProperty(line.slice(4))?.value
    if (id && !zones.has(id)) zones.set(id, lines.join('\r\n'))
    return
  }
}

/** `;NAME=value;NAME="value":value`; a quoted value may hold what else would end it. */
function readProperty(rest: string): Property | null {
  const params = new Map<string, string>()
  let at = 0
  while (rest[at] === ';') {
    const match = /;([\w-]+)=((?:"[^"]*"|[^";:])*)/y
    match.lastIndex = at
    const found = match.exec(rest)
    if (!found) return null
    params.set(found[1]!.toUpperCase(), found[2]!.replaceAll('"', ''))
    at = match.lastIndex
  }
  return rest[at] === ':' ? { params, value: rest.slice(at + 1).trim() } : null
}
