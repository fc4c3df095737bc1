import type { Selectable } from 'kysely'
import type { Reader } from '../transaction.ts'
import type { Instructor, Tag } from '../types.ts'

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
  db.selectFrom('instructor').selectAll().where('person_id', 'in', [...ids]).execute()

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
