import { batched } from '../../../server/batched.ts'
import type { Ctx } from '../../../server/context.ts'
import type { OfferedSlot } from '../../../server/errors.ts'
import { findInstructor, type InstructorPerson, instructorsWithPeople } from '../../../server/features/consultations/instructors.ts'
import { offeredSlots } from '../../../server/features/consultations/offered-slots.ts'
import type { Resolvers } from '../../generated/types.ts'
import { watch } from '../../subscriptions.ts'
import type { SlotMapper } from '../mappers.ts'

export const slotResolvers: Resolvers = {
  Query: {
    consultationSlots: async (_root, { input }, ctx) =>
      withInstructors(
        ctx,
        await offeredSlots(ctx, {
          ...input,
          kind: input.kind ?? 'FOLLOW_UP',
          besidesConsultationId: input.reschedulingConsultationId,
        }),
      ),
  },
  Subscription: {
    slotsChanged: {
      subscribe: (_root, { instructorId }, ctx) =>
        watch(ctx, 'slots', instructorId.toLowerCase(), async (now) => ({
          slotsChanged: await findInstructor(now, instructorId),
        })),
    },
  },
  Slot: {
    instructor: (slot, _input, ctx) => slot.instructor ?? instructorOf(ctx, slot),
  },
}

/** One look for the whole list, so that naming the instructor costs a slot nothing. */
async function withInstructors(ctx: Ctx, slots: readonly OfferedSlot[]): Promise<SlotMapper[]> {
  const instructors = await instructorsWithPeople(
    ctx,
    slots.map((slot) => slot.instructorId),
  )
  return slots.map((slot) => ({ ...slot, instructor: instructors.get(slot.instructorId) }))
}

const oneInstructor = batched<string, InstructorPerson | undefined>(async (db, ids) => {
  const byId = await instructorsWithPeople({ db }, ids)
  return ids.map((id) => byId.get(id))
})

/** For the few alternatives of a start that was taken. */
async function instructorOf(ctx: Ctx, { instructorId }: OfferedSlot): Promise<InstructorPerson> {
  const instructor = await oneInstructor(ctx.db, instructorId)
  if (!instructor) throw new Error(`no instructor ${instructorId}`)
  return instructor
}
