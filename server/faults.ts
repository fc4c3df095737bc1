/** The places where a crash would hurt most, one by one killed at in test/integration/crash.test.ts. */
export const FAULT_POINTS = [
  'booking.committed',
  'checkout.created',
  'checkout.stored',
  'webhook.stored',
  'webhook.handled',
  'hold.gateway-expired',
  'refund.sent',
  'refund.stored',
  'meeting.attempted',
  'meeting.created',
  'letter.sent',
] as const
export type FaultPoint = (typeof FAULT_POINTS)[number]

let armed: FaultPoint | null = null

/** Set once at start from the configuration; null everywhere but in the crash test. */
export const armFault = (point: FaultPoint | null): void => {
  armed = point
}

/** Ends the process at once, without any clean-up, when this point is the armed one. */
export function faultPoint(point: FaultPoint): void {
  if (armed === point) process.kill(process.pid, 'SIGKILL')
}
