import { completeConsultation } from '../../server/features/consultations/complete.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'complete-consultation'> = ({ consultationId }, system) =>
  completeConsultation(system, consultationId)
