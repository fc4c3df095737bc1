import { sendLetter } from '../../server/features/notifications/send-letter.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'send-letter'> = (payload, system) => sendLetter(system, payload)
