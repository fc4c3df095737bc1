import { checkMeeting } from '../../server/features/consultations/meeting/check-meeting.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'check-meeting'> = (payload, system) => checkMeeting(system, payload)
