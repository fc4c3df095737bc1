import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, constants, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { isAlive, within } from '../../server/demo/postgres/processes.ts'
import { type EmbeddedPostgres, startPostgres } from '../../server/demo/postgres/start.ts'
import { query, start, startHolder, tempFolder } from './postgres-tools.ts'

t.setTimeout(180_000)

/** Making a cluster takes a second; most tests start from a copy of one that was in use before. */
const used = join(await tempFolder(t, 0o711), 'data')
await startPostgres({ dataDir: used, durable: false, log: () => {} }).then((postgres) => postgres.stop())

async function usedDataDir(t: Test): Promise<string> {
  const dataDir = join(await tempFolder(t, 0o711), 'data')
  await cp(used, dataDir, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
  return dataDir
}

t.test(
  'a fresh directory becomes a database that keeps its data, its address private and its text Japanese',
  async (t) => {
    const dataDir = join(await tempFolder(t, 0o711), 'data')
    const first = await start(t, dataDir)
    t.equal(new URL(first.url).hostname, '127.0.0.1')
    t.match(await query(first.url, 'select version()'), /^PostgreSQL 18\./)
    t.equal(await query(first.url, 'show timezone'), 'UTC')
    await query(first.url, 'create extension pg_trgm')
    await query(first.url, 'create table kept as select 1 as n')
    t.ok(
      Number(await query(first.url, `select similarity('東京都港区', '東京都中央区')`)) > 0,
      'letters beyond ASCII count',
    )
    t.equal(
      await query(first.url, `select string_agg(s, '' order by s) from unnest(array['い','あ','ア']) s`),
      'あいア',
    )
    const stranger = new URL(first.url)
    stranger.password = 'guessed'
    await t.rejects(query(stranger.href, 'select 1'), { code: '28P01' })
    t.equal((await stat(join(dataDir, 'password'))).mode & 0o777, 0o600)
    await first.stop()
    await first.stop()
    t.notOk(isAlive(first.pid), 'nothing is left running')

    const began = performance.now()
    const second = await start(t, dataDir)
    t.ok(performance.now() - began < 3_000, 'an old directory is ready at once')
    t.equal(await query(second.url, 'select n from kept'), 1)
  },
)

t.test('a second start on the same directory says who has it, and leaves it alone', async (t) => {
  const dataDir = await usedDataDir(t)
  const first = await start(t, dataDir)
  await t.rejects(startPostgres({ dataDir, durable: false, log: () => {} }), {
    name: 'DataDirInUse',
    message: new RegExp(`already running on .*data \\(process ${process.pid}\\).*TSUDOI_DATA_DIR`),
  })
  t.equal(await query(first.url, 'select 1'), 1)
})

t.test('PostgreSQL killed: it comes back at the same address with what was committed', async (t) => {
  const postgres = await start(t, await usedDataDir(t))
  await query(postgres.url, 'create table kept as select 1 as n')
  const before = postgres.pid
  process.kill(before, 'SIGKILL')
  t.ok(await within(20_000, () => comesBack(postgres, before)))
  t.equal(await query(postgres.url, 'select n from kept'), 1)
  t.match(postgres.lines, [/ended unexpectedly/])
})

const comesBack = (postgres: EmbeddedPostgres, before: number) =>
  postgres.pid !== before &&
  query(postgres.url, 'select 1').then(
    () => true,
    () => false,
  )

t.test('our own process killed: PostgreSQL goes with it, and the next start takes over', async (t) => {
  const dataDir = await usedDataDir(t)
  const killed = await startHolder(t, dataDir)
  await query(killed.url, 'create table kept as select 1 as n')
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  const next = await start(t, dataDir)
  t.equal(await query(next.url, 'select n from kept'), 1)
  t.notOk(isAlive(killed.pid))
})

t.test('a PostgreSQL that outlived its starter, where the system could not end it, is stopped first', async (t) => {
  const dataDir = await usedDataDir(t)
  const stopped = await startHolder(t, dataDir)
  await query(stopped.url, 'create table kept as select 1 as n')
  stopped.child.kill('SIGSTOP')
  await rm(join(dataDir, 'owner.json'))
  const next = await start(t, dataDir)
  t.equal(await query(next.url, 'select n from kept'), 1)
  t.match(next.lines, [/stopping the PostgreSQL that an earlier run left behind/])
})

t.test('both killed at once', async (t) => {
  const dataDir = await usedDataDir(t)
  const killed = await startHolder(t, dataDir)
  await query(killed.url, 'create table kept as select 1 as n')
  process.kill(killed.pid, 'SIGKILL')
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  const next = await start(t, dataDir)
  t.equal(await query(next.url, 'select n from kept'), 1)
})

t.test('Ctrl-C reaches our process only, which still has its database while it drains', async (t) => {
  const dataDir = await usedDataDir(t)
  const { child, group, pid } = await startHolder(t, dataDir)
  const exit = once(child, 'exit')
  process.kill(-group, 'SIGINT')
  t.same(await exit, [0, null])
  t.notOk(isAlive(pid))
  const next = await start(t, dataDir)
  t.equal(await query(next.url, `select to_regclass('drained')::text`), 'drained')
})

t.test('what crashes leave behind does not stop a start', async (t) => {
  const dataDir = await usedDataDir(t)
  const first = await start(t, dataDir)
  await first.stop()
  const pidFile = join(dataDir, 'cluster', 'postmaster.pid')
  const bystander = spawn('sleep', ['60'])
  t.teardown(() => bystander.kill())
  // Its child has ended, and nobody will fetch it, as with the first process of many containers.
  const negligent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'])
  t.teardown(() => negligent.kill())
  const zombie = String((await once(negligent.stdout, 'data'))[0]).trim()
  const leftovers = {
    'the number of one that ended and was never fetched': `${zombie}\n${join(dataDir, 'cluster')}\n1\n1\n\n\n\n`,
    'the number of a process that is somebody else by now': `${bystander.pid}\n${join(dataDir, 'cluster')}\n1\n1\n\n\n\n`,
    'the number of nobody': `4194304\n${join(dataDir, 'cluster')}\n1\n1\n\n\n\n`,
    'an empty file': '',
  }
  for (const [what, text] of Object.entries(leftovers)) {
    await writeFile(pidFile, text, { mode: 0o600 })
    const { uid, gid } = await stat(join(dataDir, 'cluster', 'PG_VERSION'))
    await chown(pidFile, uid, gid)
    await writeFile(join(dataDir, 'owner.json'), JSON.stringify({ pid: bystander.pid, started: '1' }))
    const next = await start(t, dataDir)
    t.equal(await query(next.url, 'select 1'), 1, what)
    await next.stop()
  }
  t.ok(isAlive(bystander.pid ?? 0), 'the bystander is left alone')
  t.same(await readFile(join(dataDir, 'owner.json')).catch(() => null), null)
})

t.test('an attempt that was cut short is made again; a folder with other things in it is not touched', async (t) => {
  const dataDir = join(await tempFolder(t, 0o711), 'data')
  await mkdir(join(dataDir, 'cluster.new', 'base'), { recursive: true })
  const postgres = await start(t, dataDir)
  t.equal(await query(postgres.url, 'select 1'), 1)
  const other = join(await tempFolder(t, 0o711), 'other')
  await mkdir(join(other, 'cluster'), { recursive: true })
  await writeFile(join(other, 'cluster', 'diary.txt'), '日記')
  await t.rejects(startPostgres({ dataDir: other, durable: false, log: () => {} }))
  t.equal(await readFile(join(other, 'cluster', 'diary.txt'), 'utf8'), '日記')
})
