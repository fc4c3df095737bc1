import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { keyInUse, otherParameters, StripeAnswer } from './errors.ts'

export interface Answer {
  status: number
  body: object
  replayed?: boolean
}

/** Milliseconds; Stripe prunes keys after at least 24 hours. */
const kept = 24 * 3600 * 1000

/**
 * Runs `work` once per key: in the caller's transaction, so that the work and the stored answer stand or fall together.
 * The first answer is replayed, errors and 500s included; other parameters under the same key are refused, and so is a
 * twin that is still at work. https://docs.stripe.com/api/idempotent_requests
 */
export async function oncePerKey(
  tx: PoolClient,
  now: Date,
  key: string,
  request: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { rows: got } = await tx.query<{ mine: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 714)) as mine',
    [key],
  )
  if (!got[0]?.mine) throw keyInUse(key)
  const fingerprint = createHash('sha256').update(request).digest('hex')
  const { rows } = await tx.query<{ fingerprint: string; status: number; body: object }>(
    'select fingerprint, status, body from demo.stripe_idempotency where key = $1 and created > $2',
    [key, new Date(now.getTime() - kept)],
  )
  const stored = rows[0]
  if (stored && stored.fingerprint !== fingerprint) throw otherParameters(key)
  if (stored) return { status: stored.status, body: stored.body, replayed: true }

  const answer = await answerOf(tx, work)
  await tx.query(
    `insert into demo.stripe_idempotency (key, fingerprint, created, status, body) values ($1, $2, $3, $4, $5)
     on conflict (key) do update set fingerprint = excluded.fingerprint, created = excluded.created,
       status = excluded.status, body = excluded.body`,
    [key, fingerprint, now, answer.status, JSON.stringify(answer.body)],
  )
  return answer
}

/** A refusal undoes what was done before it, and is an answer like any other. */
async function answerOf(tx: PoolClient, work: () => Promise<Answer>): Promise<Answer> {
  await tx.query('savepoint work')
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StripeAnswer) || !error.stored) throw error
    await tx.query('rollback to savepoint work')
    return { status: error.status, body: error.body }
  }
}
