import type { System } from '../server/context.ts'
import { handle as arrangeMeeting } from './consultations/arrange-meeting.ts'
import { handle as checkMeeting } from './consultations/check-meeting.ts'
import { handle as completeConsultation } from './consultations/complete-consultation.ts'
import { handle as notifySlotWatchers } from './consultations/notify-slot-watchers.ts'
import { handle as readExternalCalendar } from './consultations/read-external-calendar.ts'
import { handle as returnUnplaced } from './consultations/return-unplaced.ts'
import { handle as sendReminder } from './consultations/send-reminder.ts'
import { handle as sendLetter } from './notifications/send-letter.ts'
import { handle as expireHold } from './payments/expire-hold.ts'
import { handle as handleGatewayEvent } from './payments/handle-gateway-event.ts'
import { handle as sendRefund } from './payments/send-refund.ts'
import { handle as sweepPayments } from './payments/sweep-payments.ts'
import { handle as purgeExpired } from './people/purge-expired.ts'
import type { TaskName, Tasks } from './tasks.ts'

export type Handler<T extends TaskName> = (payload: Tasks[T], system: System) => Promise<void>

/** Who does what; a task without a handler does not compile. */
export const handlers: { [T in TaskName]: Handler<T> } = {
  'arrange-meeting': arrangeMeeting,
  'check-meeting': checkMeeting,
  'complete-consultation': completeConsultation,
  'expire-hold': expireHold,
  'handle-gateway-event': handleGatewayEvent,
  'notify-slot-watchers': notifySlotWatchers,
  'purge-expired': purgeExpired,
  'read-external-calendar': readExternalCalendar,
  'return-unplaced': returnUnplaced,
  'send-letter': sendLetter,
  'send-refund': sendRefund,
  'send-reminder': sendReminder,
  'sweep-payments': sweepPayments,
}
