import type { Tx } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'

/** Has a job end whatever page of a booking can still be paid: no call to the gateway belongs into a transaction. */
export const closePagesSoon = (tx: Tx, { clock }: Pick<System, 'clock'>, consultationId: string): Promise<void> =>
  enqueue(tx, clock, 'expire-hold', { consultationId }, { jobKey: `close-pages:${consultationId}` })
