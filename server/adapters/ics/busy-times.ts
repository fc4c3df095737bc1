import { CalendarUnreadable } from '../../ports/external-calendars.ts'
import { type Property, readFile, type TimeComponent } from './components.ts'
import { recurrences } from './recurrence.ts'
import { dayOf, MS_PER_DAY, periodsOf, readDuration, timeOf, timesOf, type WrittenTime } from './times.ts'
import { isOwnUid } from './uids.ts'
import { zoneClocks } from './zone-clocks.ts'

export interface BusyQuestion {
  text: string
  /** IANA: of all-day events, and of times that name no zone. */
  timeZone: string
  /** Instants in ms since 1970-01-01T00:00Z: what meets [from, until) is wanted. */
  from: number
  until: number
  ownHost: string
  maximum: number
}

/** [start, end) in ms. */
export type Busy = [start: number, end: number]

/**
 * When the owner of an iCalendar file is busy (RFC 5545): series with their exceptions, all-day events, zones of the file
 * or of the world. What is free (TRANSPARENT), cancelled, or an invitation of our own is left out, as is an event whose
 * times cannot be read. Ascending, each once. Throws CalendarUnreadable.
 */
export function busyTimes(question: BusyQuestion): Busy[] {
  const file = readFile(question.text)
  if (!file) throw new CalendarUnreadable('NOT_A_CALENDAR')
  const { instantOf } = zoneClocks(file.zones, question.timeZone)
  const found = new Map<string, Busy>()
  const add = (start: number, end: number): void => {
    if (!(start < end && start < question.until && end > question.from)) return
    found.set(`${start} ${end}`, [start, end])
    if (found.size > question.maximum) throw new CalendarUnreadable('TOO_MANY_EVENTS')
  }

  const groups = Map.groupBy(file.components, (component) => groupOf(component))
  for (const [uid, components] of groups) {
    if (typeof uid === 'string' && isOwnUid(uid, question.ownHost)) continue
    const changes = components.flatMap((component) => changeOf(component, instantOf) ?? [])
    for (const component of components) {
      if (component.name === 'VFREEBUSY') addFreeBusy(component)
      else if (!component.properties.has('RECURRENCE-ID')) addSeries(component, changes)
    }
    for (const { event } of changes) if (event?.isBusy) addOne(event, event.start)
  }
  return [...found.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])

  function addFreeBusy({ properties }: TimeComponent): void {
    const busy = (properties.get('FREEBUSY') ?? []).filter(
      ({ params }) => params.get('FBTYPE')?.toUpperCase() !== 'FREE',
    )
    addPeriods(busy)
  }

  function addPeriods(properties: readonly Property[]): void {
    for (const { start, end } of periodsOf(properties)) {
      const from = instantOf(start)
      add(from, typeof end === 'number' ? from + end : instantOf(end))
    }
  }

  function addOne(event: Event, start: WrittenTime): void {
    const from = instantOf(start)
    add(
      from,
      event.days === null ? from + event.length : instantOf({ ...start, wall: start.wall + event.days * MS_PER_DAY }),
    )
  }

  function addSeries({ properties }: TimeComponent, changes: readonly Change[]): void {
    const event = eventOf(properties, instantOf)
    if (!event?.isBusy) return
    const isPeriod = ({ params }: Property) => params.get('VALUE')?.toUpperCase() === 'PERIOD'
    const rdates = properties.get('RDATE') ?? []
    addPeriods(rdates.filter(isPeriod))
    const isReplaced = matcher(
      [...timesOf(properties.get('EXDATE')), ...changes.map((change) => change.replaces)],
      event.start.form === 'DATE',
      instantOf,
    )
    const following = changes.filter((change) => change.andFollowing)
    for (const start of startsOf(event, properties.get('RRULE') ?? [], timesOf(rdates.filter((p) => !isPeriod(p))))) {
      if (isReplaced(start)) continue
      const change = lastBefore(following, instantOf(start), instantOf)
      if (!change) addOne(event, start)
      else if (change.event?.isBusy) addOne(change.event, { ...start, wall: start.wall + shiftOf(change) })
    }
  }

  /** The start itself always counts (RFC 5545 §3.8.5.3), whatever the rule says. */
  function startsOf(event: Event, rules: readonly Property[], dates: readonly WrittenTime[]): WrittenTime[] {
    const { start } = event
    const length = event.days === null ? event.length : event.days * MS_PER_DAY
    // A day more at either end, as clocks are less than a day off UTC; and a week for changes that move what follows.
    const window = { from: question.from - length - 8 * MS_PER_DAY, until: question.until + 8 * MS_PER_DAY }
    const walls = rules.flatMap((rule) => recurrences(rule.value, start, window, instantOf))
    return [...[...new Set([start.wall, ...walls])].map((wall) => ({ ...start, wall })), ...dates]
  }

  function shiftOf({ replaces, event }: Change): number {
    if (!event) return 0
    return replaces.form === event.start.form
      ? event.start.wall - replaces.wall
      : instantOf(event.start) - instantOf(replaces)
  }
}

interface Event {
  start: WrittenTime
  /** In ms; of an all-day event the days count, which may be 23 hours long. */
  length: number
  days: number | null
  isBusy: boolean
}

/** What a RECURRENCE-ID says of one occurrence, or of that and all that follow it. */
interface Change {
  replaces: WrittenTime
  andFollowing: boolean
  /** Null where its times cannot be read: the occurrence is gone from where it was all the same. */
  event: Event | null
}

type InstantOf = (time: WrittenTime) => number

/** Components of one UID belong together; one without stands alone. */
const groupOf = (component: TimeComponent): string | TimeComponent =>
  component.name === 'VEVENT' ? component.properties.get('UID')?.[0]?.value || component : component

function changeOf({ properties }: TimeComponent, instantOf: InstantOf): Change | null {
  const property = properties.get('RECURRENCE-ID')?.[0]
  const replaces = timeOf(property)
  if (!property || !replaces) return null
  return {
    replaces,
    andFollowing: property.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
    event: eventOf(properties, instantOf),
  }
}

function eventOf(properties: TimeComponent['properties'], instantOf: InstantOf): Event | null {
  const start = timeOf(properties.get('DTSTART')?.[0])
  if (!start) return null
  const isBusy = isBusyEvent(properties)
  const end = timeOf(properties.get('DTEND')?.[0])
  if (end) {
    const days = start.form === 'DATE' && end.form === 'DATE' ? (end.wall - start.wall) / MS_PER_DAY : null
    return { start, length: instantOf(end) - instantOf(start), days, isBusy }
  }
  const duration = readDuration(properties.get('DURATION')?.[0]?.value ?? '')
  if (start.form !== 'DATE') return { start, length: duration ?? 0, days: null, isBusy }
  return { start, length: 0, days: duration === null ? 1 : Math.ceil(duration / MS_PER_DAY), isBusy }
}

const isBusyEvent = (properties: TimeComponent['properties']): boolean => {
  const is = (name: string, ...values: string[]) =>
    values.includes(properties.get(name)?.[0]?.value.toUpperCase() ?? '')
  return !(
    is('STATUS', 'CANCELLED') ||
    is('TRANSP', 'TRANSPARENT') ||
    // [MS-OXCICAL] §2.1.3.1.1.20.31; who works elsewhere works.
    is('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE', 'WORKINGELSEWHERE')
  )
}

/** By the instant; by the day alone where either side has no more than that, as some calendars write EXDATE;VALUE=DATE. */
function matcher(
  times: readonly WrittenTime[],
  isAllDay: boolean,
  instantOf: InstantOf,
): (start: WrittenTime) => boolean {
  const days = new Set(times.filter(({ form }) => isAllDay || form === 'DATE').map(({ wall }) => dayOf(wall)))
  const instants = new Set(times.map(instantOf))
  return (start) => instants.has(instantOf(start)) || days.has(dayOf(start.wall))
}

function lastBefore(changes: readonly Change[], instant: number, instantOf: InstantOf): Change | null {
  let last: Change | null = null
  for (const change of changes)
    if (instantOf(change.replaces) <= instant && (!last || instantOf(last.replaces) < instantOf(change.replaces)))
      last = change
  return last
}
