import type { Selectable } from 'kysely'
import type { LocalizedText } from '../../../db/columns.ts'
import { highestPosition, insertExpertise, insertInstructor } from '../../../db/queries/instructors.ts'
import { tagRows } from '../../../db/queries/office.ts'
import { lockText } from '../../../db/queries/people.ts'
import { localizedRichText } from '../../../db/rich-text.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import type { System } from '../../context.ts'
import { type FieldFault, InvalidInput, Refusal } from '../../errors.ts'
import { isTimeZone } from '../calendar/zones.ts'
import { recordAudit } from '../office/audit.ts'
import { createPersonWithin, type NewPerson } from '../people/create-person.ts'
import { parseEmail } from '../people/email.ts'
import { personByAddress } from '../people/find-by-address.ts'
import { grantWithin } from '../people/grant-role.ts'
import { lineFault } from '../people/line.ts'

export interface NewInstructor {
  /** Of somebody who is known already, or, with `names`, of somebody new. */
  email: string
  names: NewPerson['names'] | null
  locale: NewPerson['locale']
  title: LocalizedText | null
  /** Markdown */
  biography: LocalizedText
  /** The user at the video service who holds the meetings. */
  videoUserId: string
  timeZone: string
  /** Slugs of tags, the most important first. */
  expertise: string[]
  reason: string
}

const LONGEST_TITLE = 100
const LONGEST_BIOGRAPHY = 5_000

/**
 * For the office's command line: an instructor, listed last, without hours yet; the hours are set on his own page.
 * Throws InvalidInput; refusals: ADDRESS_UNKNOWN (no names were given for somebody new), ACCOUNT_CLOSED,
 * INSTRUCTOR_ALREADY.
 */
export const addInstructor = (system: System, input: NewInstructor): Promise<Selectable<Person>> =>
  transaction(system.db, async (tx) => {
    const tags = await tagRows(tx)
    const faults = faultsOf(
      input,
      tags.map(({ slug }) => slug),
    )
    if (faults.length > 0) throw new InvalidInput(faults)
    await lockText(tx, 'instructors')
    const person = await personOf(tx, system, input)
    await grantWithin(tx, system, { personId: person.id, role: 'INSTRUCTOR', by: null, reason: input.reason })
    const added = await insertInstructor(tx, {
      person_id: person.id,
      title: input.title && JSON.stringify(input.title),
      biography: JSON.stringify(input.biography),
      biography_html: JSON.stringify(localizedRichText(input.biography)),
      time_zone: input.timeZone,
      position: (await highestPosition(tx)) + 1,
      video_user_id: input.videoUserId.trim(),
    })
    if (!added) throw new Refusal('INSTRUCTOR_ALREADY')
    const slugs = [...new Set(input.expertise)]
    if (slugs.length > 0)
      await insertExpertise(
        tx,
        slugs.map((slug, position) => ({
          instructor_id: person.id,
          tag_id: tags.find((tag) => tag.slug === slug)!.id,
          position,
        })),
      )
    await recordAudit(tx, system, {
      action: 'instructor.added',
      by: null,
      subject: { type: 'person', id: person.id },
      detail: { reason: input.reason },
    })
    return person
  })

async function personOf(
  tx: Tx,
  system: System,
  { email, names, locale, reason }: NewInstructor,
): Promise<Selectable<Person>> {
  try {
    return await personByAddress(tx, email)
  } catch (error) {
    const unknown = error instanceof Refusal && error.code === 'ADDRESS_UNKNOWN'
    if (!unknown || !names) throw error
    return createPersonWithin(tx, system, { email, names, locale, roles: [], reason })
  }
}

function faultsOf(input: NewInstructor, slugs: string[]): FieldFault[] {
  const titles = input.title ? Object.values(input.title) : []
  return [
    ...(parseEmail(input.email) ? [] : [{ path: ['email'], code: 'EMAIL_MALFORMED' }]),
    ...titles.flatMap((title) => lineFault('title', title, LONGEST_TITLE) ?? []),
    ...Object.values(input.biography).flatMap((text) => textFault('biography', text) ?? []),
    ...(isTimeZone(input.timeZone) ? [] : [{ path: ['timeZone'], code: 'TIME_ZONE_UNKNOWN' }]),
    ...[lineFault('videoUserId', input.videoUserId.trim(), 254)].filter((fault) => fault !== null),
    ...input.expertise
      .filter((slug) => !slugs.includes(slug))
      .map((slug) => ({ path: ['expertise'], code: 'TAG_UNKNOWN', params: { slug } })),
  ]
}

function textFault(field: string, text: string): FieldFault | null {
  if (text.trim() === '') return { path: [field], code: 'REQUIRED' }
  if (!text.isWellFormed() || text.includes('\0')) return { path: [field], code: 'FORBIDDEN_CHARACTERS' }
  return [...text].length > LONGEST_BIOGRAPHY
    ? { path: [field], code: 'TOO_LONG', params: { maximum: LONGEST_BIOGRAPHY } }
    : null
}
