import type { ConsultationStateName } from '../../../db/columns.ts'
import {
  type CalendarRow,
  consultationsBetween,
  feedOwner,
  feedRows,
  ownCalendarRow,
  raiseFeedVersion,
} from '../../../db/queries/calendar.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Ctx, type Locale, type System, signedIn } from '../../context.ts'
import { RequestError } from '../../errors.ts'
import { calendarTexts } from '../../i18n/calendar.ts'
import { inLocale } from '../../i18n/localized.ts'
import { joinUrlFor } from '../consultations/meeting/join-link.ts'
import { readSettings } from '../office/settings.ts'
import { fullName } from '../people/full-name.ts'
import { consultationAppointment } from './appointment.ts'
import { readFeedToken } from './feed-token.ts'
import { type CalendarAppointment, publication } from './ics.ts'

const MS_PER_DAY = 24 * 3_600_000
const LONGEST_RANGE_DAYS = 92
/** How long a subscribed calendar is shown that something was cancelled. */
const CANCELLED_KEPT_DAYS = 30
const REFRESH_SECONDS = 3_600

/** What is, or may yet become, an appointment. A hold of half an hour is on the page, not in calendars. */
const STATUS: Partial<Record<ConsultationStateName, CalendarAppointment['status']>> = {
  AWAITING_PAYMENT: 'TENTATIVE',
  CONFIRMED: 'CONFIRMED',
  COMPLETED: 'CONFIRMED',
  NO_SHOW: 'CONFIRMED',
  CANCELLED: 'CANCELLED',
}
const FEED_STATES = ['AWAITING_PAYMENT', 'CONFIRMED', 'COMPLETED', 'NO_SHOW'] as const
const PAGE_STATES = ['HELD', ...FEED_STATES] as const

/** The viewer's appointments that overlap [from, to), at most 92 days; BAD_USER_INPUT otherwise. */
export function ownCalendar(ctx: Ctx, { from, to }: { from: Date; to: Date }) {
  const { personId } = signedIn(ctx)
  const days = (to.getTime() - from.getTime()) / MS_PER_DAY
  if (!(days > 0 && days <= LONGEST_RANGE_DAYS)) throw new RequestError('BAD_USER_INPUT')
  return consultationsBetween(ctx.db, personId, PAGE_STATES, from, to)
}

/** The subscribed calendar behind a token, the same bytes until something changes; null where there is none (any more). */
export async function calendarFeed(system: System, token: string): Promise<string | null> {
  const told = readFeedToken(system, token)
  const person = told && (await feedOwner(system.db, told.personId))
  if (!person || person.calendar_feed_version !== told.version) return null
  const locale = person.locale === 'EN' ? 'en' : 'ja'
  const cancelledSince = new Date(system.clock.now().getTime() - CANCELLED_KEPT_DAYS * MS_PER_DAY)
  const [rows, settings] = await Promise.all([
    feedRows(system.db, person.id, { states: FEED_STATES, cancelledSince }),
    readSettings(system.db),
  ])
  // Stamped with its last change rather than with now: an unchanged feed has an unchanged ETag.
  const entries = rows.flatMap((row) => entryOf(system, row, person.id, row.changed_at ?? row.booked_at, locale) ?? [])
  const name = calendarTexts[locale].feedName(inLocale(settings.association.name, locale))
  return publication(entries, { name, locale, refreshSeconds: REFRESH_SECONDS })
}

/** One appointment of the viewer's own as a file to import; null where he has no such. */
export async function consultationFile(
  ctx: Ctx,
  consultationId: string,
): Promise<{ name: string; ics: string } | null> {
  if (!ctx.actor) return null
  const { personId } = ctx.actor
  const row = await ownCalendarRow(ctx.db, personId, consultationId)
  if (!row || (row.state === 'CANCELLED' && row.confirmed_at === null)) return null
  const entry = entryOf(ctx, row, personId, ctx.clock.now(), ctx.locale)
  return entry && { name: `${row.reference}.ics`, ics: publication([entry], { locale: ctx.locale }) }
}

/** Ends every address of the feed that was given out before. */
export function rotateCalendarFeed(ctx: Ctx) {
  const { personId } = signedIn(ctx)
  return transaction(ctx.db, (tx) => raiseFeedVersion(tx, personId))
}

function entryOf(
  system: Pick<System, 'keys' | 'config'>,
  row: CalendarRow,
  personId: string,
  stamp: Date,
  locale: Locale,
): CalendarAppointment | null {
  const status = STATUS[row.state]
  if (!status) return null
  const facts = {
    ...row,
    sequence: row.invitation_sequence,
    start: row.starts_at,
    end: row.ends_at,
    instructorName: fullName(row, locale),
    joinUrl: joinUrlFor(system, row.id, personId),
    pageUrl: `${system.config.publicUrl}/consultations/${row.id}`,
  }
  return consultationAppointment(facts, status, stamp, locale)
}
