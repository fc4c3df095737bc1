import type { MercuriusLoaders } from 'mercurius'
import type { RoleName } from '../../db/columns.ts'
import { liveRolesOf } from '../../db/queries/people.ts'
import { rolesShown } from '../../server/features/people/policy.ts'
import type { PersonMapper } from './mappers.ts'

export const peopleLoaders: MercuriusLoaders = {
  Person: {
    /** One's own are those that this session may use. */
    async roles(queries: { obj: PersonMapper }[], { actor, db }) {
      const ids = queries.map(({ obj }) => obj.id)
      const held = Map.groupBy(await liveRolesOf(db, ids), (grant) => grant.person_id)
      return ids.map((id): RoleName[] => {
        const roles = (held.get(id) ?? []).map(({ role }) => role)
        const usable = id === actor?.personId ? roles.filter((role) => actor.roles.has(role)) : roles
        return rolesShown(actor, id, usable)
      })
    },
  },
}
