import type pg from 'pg'
import { inTransaction } from '../../server/demo/database.ts'

/** What a history may change; everything else stays as the demo's seed made it. */
const CHANGING = [
  'session',
  'setting',
  'audit_event',
  'availability_exception',
  'weekly_hours',
  'slot_watch',
  'consultation_cancellation',
  'consultation_event',
  'consultation_message',
  'consultation_notes',
  'video_meeting',
  'video_call_count',
  'letter',
  'time_claim',
  'ledger_entry',
  'refund',
  'sponsor_charge',
  'payment_attempt',
  'payment',
  'gateway_event',
  'consultation',
  'instructor',
  'sponsorship',
  'graphile_worker._private_jobs',
  'graphile_worker._private_job_queues',
  'demo.fault',
  'demo.stripe_object',
  'demo.stripe_idempotency',
  'demo.stripe_delivery',
  'demo.zoom_meeting',
  'demo.zoom_quota',
  'demo.mail',
]
/** What of it there is in the beginning. */
const KEPT = ['setting', 'weekly_hours', 'instructor', 'sponsorship']

/** As it is now it will be after each `wipe`; all that the seed tells of the past is forgotten. */
export async function keepBeginning(pool: pg.Pool): Promise<void> {
  await pool.query('update sponsorship set used = 0')
  await pool.query('create schema kept')
  for (const table of KEPT) await pool.query(`create table kept.${table} as table ${table}`)
  await wipe(pool)
}

export async function wipe(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>({
    name: 'tables-there',
    text: 'select name from unnest($1::text[]) name where to_regclass(name) is not null',
    values: [CHANGING],
  })
  const statements = [
    // Triggers rest meanwhile: the ledger lets nobody delete.
    'set local session_replication_role = replica',
    ...rows.map(({ name }) => `delete from ${name}`),
    ...KEPT.map((table) => `insert into ${table} table kept.${table}`),
  ]
  await inTransaction(pool, (tx) => tx.query(statements.join(';')))
}
