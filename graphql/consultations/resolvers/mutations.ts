import { bookConsultation } from '../../../server/features/consultations/book-consultation.ts'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { setMeetingLink } from '../../../server/features/consultations/meeting/set-meeting-link.ts'
import { recordOutcome } from '../../../server/features/consultations/record-outcome.ts'
import { rescheduleConsultation } from '../../../server/features/consultations/reschedule-consultation.ts'
import { sendMessage } from '../../../server/features/consultations/send-message.ts'
import { writeNotes } from '../../../server/features/consultations/write-notes.ts'
import type { MutationResolvers } from '../../generated/types.ts'
import { answer } from '../../results.ts'

export const mutationResolvers: MutationResolvers = {
  bookConsultation: (_root, { input }, ctx) => answer(ctx, () => bookConsultation(ctx, input)),
  cancelConsultation: (_root, { input }, ctx) => answer(ctx, () => cancelConsultation(ctx, input)),
  rescheduleConsultation: (_root, { input }, ctx) => answer(ctx, () => rescheduleConsultation(ctx, input)),
  recordConsultationOutcome: (_root, { input }, ctx) => answer(ctx, () => recordOutcome(ctx, input)),
  writeConsultationNotes: (_root, { input }, ctx) => answer(ctx, () => writeNotes(ctx, input)),
  sendConsultationMessage: (_root, input, ctx) => answer(ctx, () => sendMessage(ctx, input)),
  setMeetingLink: (_root, input, ctx) => answer(ctx, () => setMeetingLink(ctx, input)),
}
