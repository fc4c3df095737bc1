import { spawnSync } from 'node:child_process'
import { chown, cp, lstat, mkdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { findBinaries } from '../../server/demo/postgres/binaries.ts'
import { preparePlace } from '../../server/demo/postgres/place.ts'
import { chooseLauncher, type Way } from '../../server/demo/postgres/way.ts'
import { query, start, startHolder, tempFolder } from './postgres-tools.ts'

t.setTimeout(180_000)

const root = process.getuid?.() === 0
const namespaces = chooses('namespace')
const notRoot = !root && 'only root can become another user'
const noNamespaces = !namespaces && 'this system allows no user namespaces'

const NOBODY_ID = 65_534
const NOBODY = [`--reuid=${NOBODY_ID}`, `--regid=${NOBODY_ID}`, '--clear-groups']

/** What is chosen here without being told, and whether a way works at all. */
function chooses(way: Way): boolean {
  const [command, ...args] = chooseLauncher(way).wrap(['true'])
  return spawnSync(command, args).status === 0
}

/** A directory below a folder which nobody but us can enter, and a folder which everybody can. */
async function folders(t: Test) {
  return { dataDir: join(await tempFolder(t), 'data'), shelter: await tempFolder(t, 0o755) }
}

const ownerOf = (pid: number) => stat(`/proc/${pid}`).then(({ uid }) => uid)

t.test('without being told it takes the first way that works', async (t) => {
  const { way } = chooseLauncher()
  t.equal(way, !root ? 'direct' : namespaces ? 'namespace' : 'other-user')
})

if (!root)
  t.test('as the user we are', async (t) => {
    const { dataDir } = await folders(t)
    const postgres = await start(t, dataDir, { way: 'direct' })
    t.equal(await query(postgres.url, 'select 1'), 1)
  })

// Root tries it as nobody, unless nobody can enter the folder of this clone.
if (root && spawnSync('setpriv', [...NOBODY, 'test', '-r', import.meta.filename]).status === 0)
  t.test('as an ordinary user', async (t) => {
    const folder = await tempFolder(t)
    await chown(folder, NOBODY_ID, NOBODY_ID)
    const { url, pid } = await startHolder(t, join(folder, 'data'), ['setpriv', ...NOBODY])
    t.equal(await query(url, 'select 1'), 1)
    t.equal(await ownerOf(pid), NOBODY_ID)
  })

t.test('PostgreSQL itself refuses root', { skip: notRoot }, async (t) => {
  const { dataDir } = await folders(t)
  await t.rejects(start(t, dataDir, { way: 'direct' }), { name: 'PostgresFailed', message: /cannot be run as root/ })
  t.notOk(await lstat(join(dataDir, 'owner.json')).catch(() => null), 'the directory is free again')
})

t.test('in a user namespace, in a folder that only we can enter', { skip: noNamespaces }, async (t) => {
  const { dataDir } = await folders(t)
  const postgres = await start(t, dataDir, { way: 'namespace' })
  t.equal(await query(postgres.url, 'select 1'), 1)
  t.equal((await stat(join(dataDir, 'cluster'))).uid, process.getuid?.())
})

t.test('as another user, with programs and data where that user can reach them', { skip: notRoot }, async (t) => {
  const { dataDir, shelter } = await folders(t)
  const postgres = await start(t, dataDir, { way: 'other-user', shelters: ['/proc', shelter] })
  t.equal(await query(postgres.url, 'select 1'), 1)
  t.not(await ownerOf(postgres.pid), 0)
  t.ok((await lstat(join(dataDir, 'cluster'))).isSymbolicLink())
  const cluster = await stat(join(dataDir, 'cluster'))
  t.not(cluster.uid, 0)
  t.equal(cluster.mode & 0o777, 0o700)
  t.equal((await stat(join(dataDir, 'password'))).mode & 0o777, 0o600, 'the password stays ours')
  await postgres.stop()
  const again = await start(t, dataDir, { way: 'other-user', shelters: [shelter] })
  t.equal(await query(again.url, 'select 1'), 1)
  await again.stop()
  await rm(dataDir, { recursive: true })
  const anew = await start(t, dataDir, { way: 'other-user', shelters: [shelter] })
  t.equal(await query(anew.url, 'select 1'), 1, 'a data directory that was removed is made anew, in the shelter too')
})

t.test('as another user, in a folder that user can reach anyway', { skip: notRoot }, async (t) => {
  const { shelter } = await folders(t)
  const dataDir = join(shelter, 'data')
  const postgres = await start(t, dataDir, { way: 'other-user', shelters: [shelter] })
  t.equal(await query(postgres.url, 'select 1'), 1)
  t.ok((await lstat(join(dataDir, 'cluster'))).isDirectory())
})

t.test('programs that the other user cannot reach are copied once', { skip: notRoot }, async (t) => {
  const { dataDir, shelter } = await folders(t)
  await mkdir(dataDir)
  const { native, version } = await findBinaries()
  const hidden = { native: join(dataDir, 'native'), version }
  await cp(native, hidden.native, { recursive: true, verbatimSymlinks: true })
  const launcher = chooseLauncher('other-user')
  const first = await preparePlace(dataDir, hidden, launcher, [shelter])
  t.ok(first.native.startsWith(shelter))
  const { ino } = await stat(join(first.native, 'bin', 'postgres'))
  const second = await preparePlace(dataDir, hidden, launcher, [shelter])
  t.equal((await stat(join(second.native, 'bin', 'postgres'))).ino, ino)
})

t.test('a shelter that is somebody else’s is not used', { skip: notRoot }, async (t) => {
  const { dataDir, shelter } = await folders(t)
  const probe = await start(t, dataDir, { way: 'other-user', shelters: [shelter] })
  await probe.stop()
  const taken = (await readlink(join(dataDir, 'cluster'))).replace(/\/cluster$/, '')
  await rm(dataDir, { recursive: true })
  await rm(taken, { recursive: true })
  await mkdir(taken)
  await chown(taken, 12_345, 12_345)
  await t.rejects(start(t, dataDir, { way: 'other-user', shelters: [shelter] }), { message: /can write to none of/ })
})

t.test('the way may change from one start to the next', { skip: notRoot || noNamespaces }, async (t) => {
  const { dataDir, shelter } = await folders(t)
  const ways: Way[] = ['namespace', 'other-user', 'namespace', 'other-user']
  for (const [index, way] of ways.entries()) {
    const postgres = await start(t, dataDir, { way, shelters: [shelter] })
    if (index === 0) await query(postgres.url, 'create table kept as select 1 as n')
    t.equal(await query(postgres.url, 'select n from kept'), 1, `${index + 1}: ${way}`)
    await postgres.stop()
  }
  t.match(await readFile(join(dataDir, 'postgres.log'), 'utf8'), /ready to accept connections/)
})
