/** Every job by name, with what it carries: ids only, never text of people. */
export interface Tasks {
  /** Sends one row of `letter`. */
  'send-letter': { letterId: string; attempt?: number }
  /** Ends an unpaid hold: first at the gateway, then here. */
  'expire-hold': { consultationId: string }
  /** Makes, moves or deletes the video meeting, whatever the booking now asks for. */
  'arrange-meeting': { consultationId: string; attempt?: number }
  /** Sends money back that is REQUESTED. */
  'send-refund': { refundId: string }
  /** Handles a stored event of the gateway that was not handled when it came. */
  'handle-gateway-event': { eventId: string }
  /** Asks the gateway about whatever should have ended. Enqueues itself again. */
  'sweep-payments': Record<string, never>
  /** CONFIRMED and ended a day ago becomes COMPLETED. */
  'complete-consultation': { consultationId: string }
  /** UNPLACED by card for 48 h: the money goes back. */
  'return-unplaced': { consultationId: string }
  'send-reminder': { consultationId: string; hoursBefore: number }
  /** The meeting is still missing a day before: the office is told. */
  'check-meeting': { consultationId: string }
  /** Reads when somebody is busy elsewhere. Enqueues itself again. */
  'read-external-calendar': { calendarId: string }
  /** Free time may have appeared: those who asked to be told are told, once. Null = with anybody; that one enqueues itself again each day. */
  'notify-slot-watchers': { instructorId: string | null }
  /** Deletes codes, challenges and sessions that are long over. Enqueues itself again. */
  'purge-expired': Record<string, never>
}
export type TaskName = keyof Tasks
