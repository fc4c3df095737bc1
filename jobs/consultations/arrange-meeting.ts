import { arrangeMeeting } from '../../server/features/consultations/meeting/arrange-meeting.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'arrange-meeting'> = (payload, system) => arrangeMeeting(system, payload)
