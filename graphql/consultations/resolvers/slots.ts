import type { Ctx } from '../../../server/context.ts'
import type { OfferedSlot } from '../../../server/errors.ts'
import { findInstructor, instructorWithPerson } from '../../../server/features/consultations/instructors.ts'
import { offeredSlots } from '../../../server/features/consultations/offered-slots.ts'
import type { Resolvers } from '../../generated/types.ts'
import { watch } from '../../subscriptions.ts'
import type { SlotMapper } from '../mappers.ts'

export const slotResolvers: Resolvers = {
  Query: {
    consultationSlots: (_root, { input }, ctx) =>
      offeredSlots(ctx, {
        ...input,
        kind: input.kind ?? 'FOLLOW_UP',
        besidesConsultationId: input.reschedulingConsultationId,
      }),
  },
  Subscription: {
    slotsChanged: {
      subscribe: (_root, { instructorId }, ctx) =>
        watch(ctx, 'slots', instructorId.toLowerCase(), async (now) => ({
          slotsChanged: await findInstructor(now, instructorId),
        })),
    },
  },
  SlotTaken: {
    alternatives: ({ alternatives }, _input, ctx) => Promise.all(alternatives.map((slot) => withInstructor(ctx, slot))),
  },
}

/** Everybody who lost the same rush is told of the same instructor: read once. */
async function withInstructor(ctx: Ctx, slot: OfferedSlot): Promise<SlotMapper> {
  const instructor = await instructorWithPerson(ctx.db, slot.instructorId)
  if (!instructor) throw new Error(`no instructor ${slot.instructorId}`)
  return { ...slot, instructor }
}
