import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Tx } from '../transaction.ts'
import type { Instructor, InstructorExpertise, Tag } from '../types.ts'

export type InstructorRow = Selectable<Instructor>

/** In the order that the office gave them. */
export const presentInstructors = (db: Reader): Promise<InstructorRow[]> =>
  db
    .selectFrom('instructor')
    .selectAll()
    .where('retired_at', 'is', null)
    .orderBy('position')
    .orderBy('person_id')
    .execute()

/** Those who retired included: their bookings still name them. */
export const instructorsByIds = (db: Reader, ids: readonly string[]): Promise<InstructorRow[]> =>
  db
    .selectFrom('instructor')
    .selectAll()
    .where('person_id', 'in', [...ids])
    .execute()

export const expertiseOf = (
  db: Reader,
  instructorIds: readonly string[],
): Promise<(Selectable<Tag> & { instructor_id: string })[]> =>
  db
    .selectFrom('instructor_expertise')
    .innerJoin('tag', 'tag.id', 'instructor_expertise.tag_id')
    .selectAll('tag')
    .select('instructor_expertise.instructor_id')
    .where('instructor_expertise.instructor_id', 'in', [...instructorIds])
    .orderBy('instructor_expertise.position')
    .orderBy('tag.id')
    .execute()

/** False when the person is an instructor already. */
export async function insertInstructor(tx: Tx, instructor: Insertable<Instructor>): Promise<boolean> {
  const row = await tx
    .insertInto('instructor')
    .values(instructor)
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

export const insertExpertise = (tx: Tx, rows: Insertable<InstructorExpertise>[]) =>
  tx.insertInto('instructor_expertise').values(rows).execute()

export const highestPosition = async (db: Reader): Promise<number> =>
  (
    await db
      .selectFrom('instructor')
      .select(({ fn }) => fn.coalesce(fn.max('position'), sql<number>`-1`).as('position'))
      .executeTakeFirstOrThrow()
  ).position

/** From `at` on members cannot choose this instructor any more; null = they can again. False when there is none. */
export async function setRetired(tx: Tx, personId: string, at: Date | null): Promise<boolean> {
  const row = await tx
    .updateTable('instructor')
    .set({ retired_at: at })
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}
