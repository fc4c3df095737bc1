import { type Ctx, signedIn } from '../../../server/context.ts'
import {
  consultationSchedule,
  listConsultations,
  seeConsultation,
} from '../../../server/features/consultations/list-consultations.ts'
import { cannotCancel, cannotReschedule } from '../../../server/features/consultations/model.ts'
import { may, partIn, sideOf } from '../../../server/features/consultations/policy.ts'
import { canWriteNow, recordableNow } from '../../../server/features/consultations/viewer-can.ts'
import { eventText, withheld } from '../../../server/i18n/consultations.ts'
import type { Resolvers } from '../../generated/types.ts'
import { resultOf } from '../../results.ts'
import { watch } from '../../subscriptions.ts'
import type { ConsultationMapper } from '../mappers.ts'

export const consultationResolvers: Resolvers = {
  Query: {
    consultation: (_root, { id }, ctx) => seeConsultation(ctx, id),
    consultationSchedule: (_root, input, ctx) => consultationSchedule(ctx, input),
  },
  Subscription: {
    consultationUpdated: {
      subscribe: (_root, { id }, ctx) =>
        watch(ctx, 'consultation', id.toLowerCase(), async (now) => ({
          consultationUpdated: await seeConsultation(now, id),
        })),
    },
  },
  Viewer: {
    consultations: (viewer, input, ctx) => listConsultations(ctx, viewer.id, input),
  },
  ConsultationResult: resultOf('Consultation'),
  Consultation: {
    start: (booking) => booking.starts_at,
    end: (booking) => booking.ends_at,
    topic: (booking, _input, ctx) => (readsContent(ctx, booking) ? booking.topic : withheld[ctx.locale]),
    details: (booking, _input, ctx) => (readsContent(ctx, booking) ? booking.details : null),
    relatedQuestion: () => null,
    holdExpiresAt: (booking) => booking.hold_expires_at,
    icsUrl: (booking, _input, ctx) => `${ctx.config.publicUrl}/consultations/${booking.id}.ics`,
    invitationUid: (booking) => booking.invitation_uid,
    invitationSequence: (booking) => booking.invitation_sequence,
    viewerCanCancel: (booking, _input, ctx) => can(ctx, booking, 'CANCEL', cannotCancel),
    viewerCanReschedule: (booking, _input, ctx) => can(ctx, booking, 'RESCHEDULE', cannotReschedule),
    viewerCanWriteMessages: (booking, _input, ctx) => canWriteNow(ctx, booking),
    viewerCanRecord: (booking, _input, ctx) => recordableNow(ctx, booking),
  },
  ConsultationCancellation: {
    refundedAmount: (cancellation) => cancellation.refund_amount,
  },
  ConsultationEvent: {
    summary: (event, _input, ctx) => eventText(ctx.locale, event.kind),
  },
}

const readsContent = (ctx: Ctx, booking: ConsultationMapper): boolean => may(partIn(ctx.actor, booking), 'READ_CONTENT')

function can(
  ctx: Ctx,
  booking: ConsultationMapper,
  action: 'CANCEL' | 'RESCHEDULE',
  refusal: typeof cannotCancel,
): boolean {
  const part = partIn(signedIn(ctx), booking)
  return part !== null && may(part, action) && refusal(booking, sideOf(part), ctx.clock.now()) === null
}
