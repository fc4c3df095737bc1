import type { Resolvers } from '../../generated/types.ts'
import { availabilityResolvers } from './availability.ts'
import { consultationResolvers } from './consultation.ts'
import { instructorResolvers } from './instructor.ts'
import { mutationResolvers } from './mutations.ts'
import { slotResolvers } from './slots.ts'

/** Merged field by field in graphql/schema.ts, where a field that two of them claim is a mistake. */
export const consultationsResolvers: Resolvers[] = [
  consultationResolvers,
  instructorResolvers,
  slotResolvers,
  availabilityResolvers,
  { Mutation: mutationResolvers },
]
