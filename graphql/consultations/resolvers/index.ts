import type { Resolvers } from '../../generated/types.ts'
import { availabilityResolvers } from './availability.ts'
import { consultationResolvers } from './consultation.ts'
import { instructorResolvers } from './instructor.ts'
import { mutationResolvers } from './mutations.ts'
import { slotResolvers } from './slots.ts'

export const consultationsResolvers: Resolvers = {
  ...consultationResolvers,
  ...instructorResolvers,
  ...slotResolvers,
  ...availabilityResolvers,
  Instructor: { ...instructorResolvers.Instructor, ...availabilityResolvers.Instructor },
  Query: { ...consultationResolvers.Query, ...instructorResolvers.Query, ...slotResolvers.Query },
  Mutation: { ...mutationResolvers, ...availabilityResolvers.Mutation },
  Subscription: { ...consultationResolvers.Subscription, ...slotResolvers.Subscription },
}
