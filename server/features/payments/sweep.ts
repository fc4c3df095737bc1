import type { Selectable } from 'kysely'
import {
  attemptsToCheck,
  markAttemptsChecked,
  markRefundsChecked,
  overdueHolds,
  refundsToCheck,
} from '../../../db/queries/payments.ts'
import { transaction } from '../../../db/transaction.ts'
import type { PaymentAttempt } from '../../../db/types.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { GatewayUnavailable } from '../../ports/payments.ts'
import { readSettings } from '../office/settings.ts'
import { checkPage } from './close-pages.ts'
import { expireHold } from './expire-hold.ts'
import { SEND_WITHIN_MS } from './model.ts'
import { sendRefund } from './send-refund.ts'
import { sendAttempt } from './start-checkout.ts'

/** So that one sweep ends before the next begins; the rest comes first then. */
const BATCH = 100

/** How many of each it asked about, and of how many it could not. */
export interface Swept {
  attempts: number
  refunds: number
  holds: number
  failed: number
}

/**
 * Asks the gateway about everything that has not come to an end: pages, vouchers and refunds of which it may have told
 * in vain, attempts that a crash left unsent, and holds whose job is lost. Each once in `sweepMinutes`, the longest
 * unasked first; one that fails does not stop the others. Enqueues itself again, so that it follows our clock.
 */
export async function sweepPayments(system: System): Promise<Swept> {
  const { payments } = await readSettings(system.db)
  const interval = payments.sweepMinutes * 60_000
  const now = system.clock.now()
  await transaction(system.db, (tx) =>
    enqueue(
      tx,
      system.clock,
      'sweep-payments',
      {},
      { runAt: new Date((Math.floor(now.getTime() / interval) + 1) * interval), jobKey: SWEEP_JOB_KEY },
    ),
  )
  const lately = new Date(now.getTime() - SEND_WITHIN_MS)
  const attempts = await attemptsToCheck(system.db, lately, BATCH)
  const refunds = await refundsToCheck(system.db, lately, BATCH)
  const holds = await overdueHolds(system.db, lately, BATCH)
  await transaction(system.db, async (tx) => {
    if (attempts.length > 0) await markAttemptsChecked(tx, idsOf(attempts), now)
    if (refunds.length > 0) await markRefundsChecked(tx, idsOf(refunds), now)
  })
  const told: Swept = { attempts: attempts.length, refunds: refunds.length, holds: holds.length, failed: 0 }
  const each = async (id: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      told.failed++
      const level = error instanceof GatewayUnavailable ? 'warn' : 'error'
      system.log[level]({ err: error, id }, 'the sweep could not settle something')
    }
  }
  for (const attempt of attempts) await each(attempt.id, () => settleAttempt(system, attempt))
  for (const refund of refunds) await each(refund.id, () => sendRefund(system, refund.id))
  for (const hold of holds) await each(hold.id, () => expireHold(system, hold.id))
  if (told.attempts + told.refunds + told.holds > 0) system.log.info(told, 'payments were swept')
  return told
}

/** The one job that waits for its next turn. */
const SWEEP_JOB_KEY = 'sweep-payments'

/** One that was not sent is sent again under its own key, which finds what was made or is refused as too late. */
const settleAttempt = (system: System, attempt: Selectable<PaymentAttempt>): Promise<void> =>
  attempt.state === 'CREATED' ? sendAttempt(system, attempt) : checkPage(system, attempt)

const idsOf = (rows: { id: string }[]): string[] => rows.map((row) => row.id)
