import { forgetCopies, liveCalendarIds } from '../../../../db/queries/external-calendars.ts'
import type { Tx } from '../../../../db/transaction.ts'
import { dequeue, enqueue } from '../../../../jobs/enqueue.ts'
import type { System } from '../../../context.ts'

const keyOf = (calendarId: string): string => `external-calendar:${calendarId}`

/**
 * One waiting job per calendar. Two queues, so that slow servers take no more than two of the workers' places, and two
 * readings of one calendar never overlap.
 */
export const readAt = (tx: Tx, { clock }: Pick<System, 'clock'>, calendarId: string, runAt?: Date): Promise<void> =>
  enqueue(
    tx,
    clock,
    'read-external-calendar',
    { calendarId },
    { jobKey: keyOf(calendarId), queue: `external-calendars-${Number.parseInt(calendarId.slice(-1), 16) % 2}`, runAt },
  )

export const neverReadAgain = (tx: Tx, calendarId: string): Promise<void> => dequeue(tx, keyOf(calendarId))

/** All of an instructor's calendars at once, whether they changed or not. */
export async function readAnew(tx: Tx, system: Pick<System, 'clock'>, instructorId: string): Promise<void> {
  const ids = await liveCalendarIds(tx, instructorId)
  if (ids.length === 0) return
  await forgetCopies(tx, ids)
  for (const id of ids) await readAt(tx, system, id)
}
