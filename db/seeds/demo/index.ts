import type { Db } from '../../client.ts'
import type { LocalizedText } from '../../columns.ts'
import { localizedRichText } from '../../rich-text.ts'
import { type Tx, transaction } from '../../transaction.ts'
import { seedConsultations } from './consultations.ts'
import { instructors, people } from './people.ts'
import { association, consultationTerms, faqs, privacyTerms, tags } from './texts.ts'

export interface SeedPorts {
  db: Db
  clock: { now(): Date }
  ids: { uuid(): string; reference(prefix: 'C'): string }
}
/** What is known by a name while seeding. */
export interface Seeded {
  person: Map<string, string>
  termsId: string
  now: Date
}

const html = (text: LocalizedText): string => JSON.stringify(localizedRichText(text))

/**
 * Fills an empty database with the demo's association. Dates are counted from `clock.now()`, so that it is always alive.
 * Enqueues nothing: starting sends nothing to Stripe, Zoom or mail. Does nothing where there are people already.
 */
export async function seedDemo(ports: SeedPorts): Promise<void> {
  await transaction(ports.db, async (tx) => {
    const { somebody } = await tx
      .selectNoFrom((from) => from.exists(from.selectFrom('person').select('id')).as('somebody'))
      .executeTakeFirstOrThrow()
    if (somebody) return
    const now = ports.clock.now()
    const person = await seedPeople(tx, ports, now)
    const termsId = await seedTexts(tx, ports, now)
    await seedInstructors(tx, ports, person)
    await seedSponsor(tx, ports, person, now)
    await seedConsultations(tx, ports, { person, termsId, now })
  })
}

async function seedPeople(tx: Tx, { ids }: SeedPorts, now: Date): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const { email, family, given, kana, roman, roles, headline } of people) {
    const id = ids.uuid()
    const address = `${email}@example.jp`
    known.set(email, id)
    await tx
      .insertInto('person')
      .values({
        id,
        family_name: family,
        given_name: given,
        family_name_kana: kana[0],
        given_name_kana: kana[1],
        roman_name: roman,
        display_name: `${family} ${given}`,
        headline: headline ?? null,
        locale: 'JA',
        time_zone: 'Asia/Tokyo',
        created_at: now,
      })
      .execute()
    await tx
      .insertInto('email_address')
      .values({ id: ids.uuid(), person_id: id, address, normalized: address, is_primary: true, verified_at: now })
      .execute()
    for (const role of roles)
      await tx.insertInto('role_grant').values({ id: ids.uuid(), person_id: id, role, granted_at: now }).execute()
  }
  return known
}

async function seedTexts(tx: Tx, { ids }: SeedPorts, now: Date): Promise<string> {
  const settings = {
    association,
    consultations: { konbini: { enabled: true, payWithinDays: 3, daysBeyondDeadline: 5, graceMinutes: 60 } },
  }
  for (const [key, value] of Object.entries(settings))
    await tx
      .insertInto('setting')
      .values({ key, value: JSON.stringify(value), updated_at: now })
      .execute()
  const termsId = ids.uuid()
  for (const [id, kind, body] of [
    [termsId, 'CONSULTATION', consultationTerms],
    [ids.uuid(), 'PRIVACY', privacyTerms],
  ] as const)
    await tx
      .insertInto('terms_version')
      .values({ id, kind, version: 1, effective_from: '2025-04-01', body: JSON.stringify(body), body_html: html(body) })
      .execute()
  for (const [position, { question, answer }] of faqs.entries())
    await tx
      .insertInto('faq')
      .values({
        id: ids.uuid(),
        position,
        question: JSON.stringify(question),
        answer: JSON.stringify(answer),
        answer_html: html(answer),
      })
      .execute()
  for (const [position, [slug, ja, en]] of tags.entries())
    await tx
      .insertInto('tag')
      .values({ id: ids.uuid(), slug, name: JSON.stringify({ ja, en }), position })
      .execute()
  return termsId
}

async function seedInstructors(tx: Tx, { ids }: SeedPorts, person: Map<string, string>): Promise<void> {
  for (const [position, instructor] of instructors.entries()) {
    const id = person.get(instructor.email)!
    await tx
      .insertInto('instructor')
      .values({
        person_id: id,
        title: JSON.stringify(instructor.title),
        biography: JSON.stringify(instructor.biography),
        biography_html: html(instructor.biography),
        time_zone: 'Asia/Tokyo',
        position,
        video_user_id: instructor.zoomUser,
        closed_on_public_holidays: !instructor.alwaysOpen,
      })
      .execute()
    for (const [weekday, start, end] of instructor.hours)
      await tx
        .insertInto('weekly_hours')
        .values({
          id: ids.uuid(),
          instructor_id: id,
          weekday,
          start_minute: start,
          end_minute: end,
          kind: 'BOTH',
        })
        .execute()
    for (const [order, slug] of instructor.expertise.entries())
      await tx
        .insertInto('instructor_expertise')
        .columns(['instructor_id', 'tag_id', 'position'])
        .expression((from) =>
          from
            .selectFrom('tag')
            .where('slug', '=', slug)
            .select((select) => [select.val(id).as('a'), 'tag.id', select.val(order).as('b')]),
        )
        .execute()
  }
}

async function seedSponsor(tx: Tx, { ids }: SeedPorts, person: Map<string, string>, now: Date): Promise<void> {
  const organisation = ids.uuid()
  await tx
    .insertInto('organisation')
    .values({ id: organisation, name: 'サンプル商事株式会社', corporate_number: null, created_at: now })
    .execute()
  await tx
    .insertInto('sponsorship')
    .values({
      id: ids.uuid(),
      organisation_id: organisation,
      person_id: person.get('sponsored')!,
      billing_contact: '人事部 請求 冬樹',
      allows_invoice: true,
      quota: 12,
      starts_at: now,
    })
    .execute()
  await tx
    .insertInto('sponsor_contact')
    .values({ organisation_id: organisation, person_id: person.get('billing')! })
    .execute()
}
