import { isWatched } from '../../../../db/queries/slot-watches.ts'
import type { Tx } from '../../../../db/transaction.ts'
import { enqueue } from '../../../../jobs/enqueue.ts'
import type { System } from '../../../context.ts'

const SETTLE_MS = 60_000

/** Tells whoever looks at an instructor's free time, and before long whoever waits for some, once it is committed. */
export async function freeTimeChanged(
  tx: Tx,
  system: Pick<System, 'clock' | 'live'>,
  instructorId: string,
): Promise<void> {
  await system.live.publish(tx, 'slots', instructorId)
  if (await isWatched(tx, instructorId, system.clock.now())) await lookForWatchers(tx, system, instructorId)
}

/** Null = whoever waits at all. A minute later, so that several changes in a row are looked at once, and a slip can be mended. */
export async function lookForWatchers(
  tx: Tx,
  { clock }: Pick<System, 'clock'>,
  instructorId: string | null,
): Promise<void> {
  await enqueue(
    tx,
    clock,
    'notify-slot-watchers',
    { instructorId },
    {
      jobKey: `slot-watch:${instructorId ?? 'any'}`,
      runAt: new Date(clock.now().getTime() + SETTLE_MS),
      keepRunAt: true,
    },
  )
}
