import { createHash, randomBytes } from 'node:crypto'
import type { System } from '../../server/context.ts'

export interface Member {
  personId: string
  token: string
}

const rows = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const SLICE = 500

/** Graduates whose company takes invoices without limit, each signed in. */
export async function crowdOfMembers(system: System, count: number): Promise<Member[]> {
  const { db, ids, clock } = system
  const now = clock.now()
  const organisation = ids.uuid()
  await db.insertInto('organisation').values({ id: organisation, name: '群衆株式会社', created_at: now }).execute()
  const members = rows(count, () => ({ personId: ids.uuid(), token: randomBytes(32).toString('base64url') }))
  for (let from = 0; from < count; from += SLICE) {
    const slice = members.slice(from, from + SLICE)
    await db
      .insertInto('person')
      .values(slice.map(({ personId }, index) => person(personId, `会員${from + index}`, now)))
      .execute()
    await db
      .insertInto('email_address')
      .values(slice.map(({ personId }) => address(ids.uuid(), personId, now)))
      .execute()
    await db
      .insertInto('role_grant')
      .values(
        slice.map(({ personId }) => ({
          id: ids.uuid(),
          person_id: personId,
          role: 'GRADUATE' as const,
          granted_at: now,
        })),
      )
      .execute()
    await db
      .insertInto('sponsorship')
      .values(
        slice.map(({ personId }) => ({
          id: ids.uuid(),
          organisation_id: organisation,
          person_id: personId,
          billing_contact: '経理部',
          allows_invoice: true,
          quota: null,
          starts_at: now,
        })),
      )
      .execute()
    await db
      .insertInto('session')
      .values(
        slice.map(({ personId, token }) => ({
          id: ids.uuid(),
          person_id: personId,
          token_hash: createHash('sha256').update(token).digest(),
          rotated_at: now,
          created_at: now,
          authenticated_at: now,
          last_seen_at: now,
          expires_at: new Date(now.getTime() + 30 * 24 * 3_600_000),
        })),
      )
      .execute()
  }
  return members
}

/** Instructors who are open all day, every day, with the buffers of the house (0 and 10 minutes). */
export async function crowdOfInstructors(system: System, count: number): Promise<string[]> {
  const { db, ids, clock } = system
  const now = clock.now()
  const instructors = rows(count, () => ids.uuid())
  await db
    .insertInto('person')
    .values(instructors.map((id, index) => person(id, `講師${index}`, now)))
    .execute()
  await db
    .insertInto('email_address')
    .values(instructors.map((id) => address(ids.uuid(), id, now)))
    .execute()
  await db
    .insertInto('role_grant')
    .values(instructors.map((id) => ({ id: ids.uuid(), person_id: id, role: 'INSTRUCTOR' as const, granted_at: now })))
    .execute()
  await db
    .insertInto('instructor')
    .values(
      instructors.map((id) => ({
        person_id: id,
        biography: JSON.stringify({ ja: '講師です。' }),
        biography_html: JSON.stringify({ ja: '<p>講師です。</p>' }),
        time_zone: 'Asia/Tokyo',
        closed_on_public_holidays: false,
        video_user_id: `${id}@zoom.example.jp`,
      })),
    )
    .execute()
  await db
    .insertInto('weekly_hours')
    .values(
      instructors.flatMap((id) =>
        rows(7, (day) => ({
          id: ids.uuid(),
          instructor_id: id,
          weekday: day + 1,
          start_minute: 0,
          end_minute: 1_440,
          kind: 'FOLLOW_UP' as const,
        })),
      ),
    )
    .execute()
  return instructors
}

const person = (id: string, name: string, now: Date) => ({
  id,
  display_name: name,
  locale: 'JA' as const,
  time_zone: 'Asia/Tokyo',
  created_at: now,
})
const address = (id: string, personId: string, now: Date) => ({
  id,
  person_id: personId,
  address: `${personId}@example.jp`,
  normalized: `${personId}@example.jp`,
  is_primary: true,
  verified_at: now,
})
