import type { Selectable } from 'kysely'
import { type InstructorRow, instructorsByIds, presentInstructors } from '../../../db/queries/instructors.ts'
import { peopleByIds } from '../../../db/queries/people.ts'
import type { Person } from '../../../db/types.ts'
import { batched } from '../../batched.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'

/** An instructor with the person that he is: lists of slots name him thousands of times, and none of them asks again. */
export type InstructorPerson = InstructorRow & { id: string; person: Selectable<Person> }

export async function listInstructors(ctx: Ctx): Promise<InstructorPerson[]> {
  signedIn(ctx)
  return withPeople(ctx, await presentInstructors(ctx.db))
}

/** NOT_FOUND for one who is not there, or not any more. */
export async function findInstructor(ctx: Ctx, id: string): Promise<InstructorPerson> {
  signedIn(ctx)
  const found = isUuid(id) ? (await instructorsWithPeople(ctx, [id])).get(id.toLowerCase()) : undefined
  if (!found || found.retired_at) throw notFound()
  return found
}

/** By id, whoever is there or was. */
export async function instructorsWithPeople(
  ctx: Pick<Ctx, 'db'>,
  ids: readonly string[],
): Promise<Map<string, InstructorPerson>> {
  if (ids.length === 0) return new Map()
  const instructors = await withPeople(ctx, await instructorsByIds(ctx.db, [...new Set(ids)]))
  return new Map(instructors.map((instructor) => [instructor.person_id, instructor]))
}

/** One by id, with everybody else's of this moment: for answers that name a single one. */
export const instructorWithPerson = batched<string, InstructorPerson | undefined>(async (db, ids) => {
  const byId = await instructorsWithPeople({ db }, ids)
  return ids.map((id) => byId.get(id))
})

async function withPeople({ db }: Pick<Ctx, 'db'>, rows: InstructorRow[]): Promise<InstructorPerson[]> {
  if (rows.length === 0) return []
  const people = await peopleByIds(
    db,
    rows.map((row) => row.person_id),
  )
  const byId = new Map(people.map((person) => [person.id, person]))
  return rows.flatMap((row) => {
    const person = byId.get(row.person_id)
    return person ? [{ ...row, id: row.person_id, person }] : []
  })
}
