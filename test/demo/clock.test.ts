import { runMigrations } from 'graphile-worker'
import t from 'tap'
import { durationMs } from '../../server/demo/clock/duration.ts'
import { openDemoWorld } from '../../server/demo/stand-ins.ts'
import { testDatabase } from '../support/database.ts'
import { quiet, until } from './world.ts'

t.test('durations', async (t) => {
  const minute = 60_000
  for (const [text, minutes] of [
    ['PT36M', 36],
    ['P1D', 1440],
    ['P1DT2H', 1560],
    ['P2W', 20_160],
    ['PT90S', 1.5],
  ] as const) {
    t.equal(durationMs(text), minutes * minute, text)
  }
  for (const text of [
    '',
    'P',
    'PT',
    'P1DT',
    '36M',
    'PT-36M',
    '-PT36M',
    'PT0S',
    'P1M',
    'P1Y',
    'PT1.5H',
    'P99999W',
    'pt36m',
  ])
    t.equal(durationMs(text), null, text)
})

t.test('one clock for all processes, which never goes backwards and survives a restart', async (t) => {
  const { url, pool } = await testDatabase(t)
  const [one, other] = [
    await openDemoWorld({ databaseUrl: url, log: quiet }),
    await openDemoWorld({ databaseUrl: url, log: quiet }),
  ]
  t.teardown(() => other.close())
  const ahead = ({ clock }: typeof one) => Math.round((clock.now().getTime() - Date.now()) / 1000)
  t.equal(ahead(one), 0)
  const now = await one.clock.advance(36 * 60_000)
  t.ok(Math.abs(now.getTime() - Date.now() - 36 * 60_000) < 1000)
  await until(() => ahead(other) === 36 * 60)
  await Promise.all([one.clock.advance(60_000), other.clock.advance(60_000)])
  await until(() => ahead(one) === 38 * 60 && ahead(other) === 38 * 60)
  const at = new Date('2026-12-04T04:00:00Z')
  t.equal(one.clock.real(at).getTime(), at.getTime() - 38 * 60_000)
  for (const ms of [0, -1, Number.NaN]) await t.rejects(one.clock.advance(ms), RangeError)

  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tsudoi-demo' and query like 'listen%'`,
  )
  await one.clock.advance(60_000)
  await until(() => ahead(other) === 39 * 60)
  await one.close()
  const again = await openDemoWorld({ databaseUrl: url, log: quiet })
  t.teardown(() => again.close())
  t.equal(ahead(again), 39 * 60)
})

t.test('waiting jobs come nearer, those at work or given up stay', async (t) => {
  const { url, pool } = await testDatabase(t)
  const world = await openDemoWorld({ databaseUrl: url, log: quiet })
  t.teardown(() => world.close())
  await runMigrations({ connectionString: url })
  await pool.query(
    `select graphile_worker.add_job(name, run_at => '2026-12-01T10:00:00Z') from unnest(array['waits', 'works', 'gave_up']) name`,
  )
  const of = (name: string) =>
    `where task_id = (select id from graphile_worker._private_tasks where identifier = '${name}')`
  await pool.query(`update graphile_worker._private_jobs set locked_at = '2026-12-01', locked_by = 'w' ${of('works')}`)
  await pool.query(`update graphile_worker._private_jobs set attempts = max_attempts ${of('gave_up')}`)
  await world.clock.advance(36 * 60_000)
  const at = async (name: string) =>
    (await pool.query(`select run_at from graphile_worker._private_jobs ${of(name)}`)).rows[0].run_at.toISOString()
  t.equal(await at('waits'), '2026-12-01T09:24:00.000Z')
  t.equal(await at('works'), '2026-12-01T10:00:00.000Z')
  t.equal(await at('gave_up'), '2026-12-01T10:00:00.000Z')
})
