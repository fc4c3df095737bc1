import { sendReminder } from '../../server/features/notifications/send-reminder.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'send-reminder'> = (payload, system) => sendReminder(system, payload)
