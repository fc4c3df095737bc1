import { deleteChallengesBefore } from '../../../db/queries/passkeys.ts'
import { deleteSessionsEndedBefore } from '../../../db/queries/sessions.ts'
import { deleteCodeLettersBefore, deleteCodesBefore } from '../../../db/queries/sign-in-codes.ts'
import { transaction } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** The tries of a day are counted over codes, which therefore stay for two. */
const KEEP_CODES_MS = 2 * DAY
const KEEP_CHALLENGES_MS = DAY
/** Long enough to answer "who was signed in when?" after something went wrong. */
const KEEP_ENDED_SESSIONS_MS = 90 * DAY
const EVERY_MS = HOUR

/** Deletes codes, their letters, challenges and sessions that are long over, and arranges for the next time. */
export async function purgeExpired(system: System): Promise<void> {
  const now = system.clock.now().getTime()
  await transaction(system.db, async (tx) => {
    await deleteCodesBefore(tx, new Date(now - KEEP_CODES_MS))
    await deleteCodeLettersBefore(tx, new Date(now - KEEP_CODES_MS))
    await deleteChallengesBefore(tx, new Date(now - KEEP_CHALLENGES_MS))
    await deleteSessionsEndedBefore(tx, new Date(now - KEEP_ENDED_SESSIONS_MS))
    await enqueue(tx, system.clock, 'purge-expired', {}, { jobKey: 'purge-expired', runAt: new Date(now + EVERY_MS) })
  })
}
