import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, chown, cp, lchown, lstat, mkdir, readdir, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Binaries, program } from './binaries.ts'
import { hasCode, PostgresFailed } from './errors.ts'
import type { Account, Launcher } from './way.ts'

/** Where things really lie: with `other-user` that need not be below the data directory or node_modules. */
export interface Place {
  native: string
  cluster: string
}

/** Folders that every user can enter and that outlive a restart come first. */
const SHELTERS = ['/var/lib', '/var/tmp', '/tmp']

/**
 * Decides where programs and data are, and gives the data to the user that will run PostgreSQL, so that the way may change
 * between two starts. What the other user cannot reach is copied to a shelter; the data directory then holds a link to it.
 */
export async function preparePlace(
  home: string,
  binaries: Binaries,
  launcher: Launcher,
  shelters: readonly string[] = SHELTERS,
): Promise<Place> {
  const user = launcher.way === 'other-user' ? launcher.owner : null
  const native = user ? await reachableNative(binaries, user, shelters) : binaries.native
  // The other user has to pass through; the files beside the cluster are closed one by one.
  await chmod(home, user ? 0o711 : 0o700)
  const cluster = await locateCluster(home, user, shelters)
  if (launcher.owner && process.getuid?.() === 0) {
    if (dirname(cluster) !== home) await chown(dirname(cluster), launcher.owner.uid, launcher.owner.gid)
    await give(cluster, launcher.owner)
  }
  return { native, cluster }
}

async function reachableNative(
  { native, version }: Binaries,
  user: Account,
  shelters: readonly string[],
): Promise<string> {
  if (runs(user, program(native, 'initdb'), '--version')) return native
  const shelter = await openShelter(`${native} ${version}`, user, shelters)
  const copy = join(shelter, 'native')
  if (runs(user, program(copy, 'initdb'), '--version')) return copy
  const fresh = join(shelter, `native.${process.pid}`)
  await rm(copy, { recursive: true, force: true })
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  await give(fresh, user)
  await rename(fresh, copy).catch(async (error: unknown) => {
    // Another process was quicker.
    await rm(fresh, { recursive: true, force: true })
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
  })
  return copy
}

async function locateCluster(home: string, user: Account | null, shelters: readonly string[]): Promise<string> {
  const cluster = join(home, 'cluster')
  const found = await lstat(cluster).catch(() => null)
  if (found?.isSymbolicLink()) {
    const target = await realpath(cluster).catch(() => null)
    if (target) return target
    await rm(cluster)
  }
  if (!user || runs(user, 'test', '-x', home)) return cluster
  const sheltered = join(await openShelter(home, user, shelters), 'cluster')
  // What an earlier data directory of this name had there went with it.
  await rm(sheltered, { recursive: true, force: true })
  if (found?.isDirectory()) {
    await cp(cluster, sheltered, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    await rename(cluster, `${cluster}.moved`)
  }
  await symlink(sheltered, cluster)
  await rm(`${cluster}.moved`, { recursive: true, force: true })
  return sheltered
}

/** A folder of the other user's own, the same one at every start. One that is there already and belongs to anybody else is left alone. */
async function openShelter(key: string, user: Account, shelters: readonly string[]): Promise<string> {
  const name = `tsudoi-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`
  for (const shelter of shelters) {
    const folder = join(shelter, name)
    await mkdir(folder, { mode: 0o700 }).catch(() => {})
    const found = await lstat(folder).catch(() => null)
    if (!found?.isDirectory() || (found.uid !== 0 && found.uid !== user.uid)) continue
    await chown(folder, user.uid, user.gid)
    if (runs(user, 'test', '-w', folder)) return folder
  }
  throw new PostgresFailed(
    `PostgreSQL does not run as root, and user namespaces are not allowed here; the user number ${user.uid} could run it, ` +
      `but can write to none of ${shelters.join(', ')}. Make one of them writable, or set DATABASE_URL to a PostgreSQL of yours.`,
  )
}

const runs = ({ uid, gid }: Account, command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0

async function give(path: string, owner: Account): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (!found || found.uid === owner.uid) return
  for (const entry of await readdir(path, { recursive: true })) await lchown(join(path, entry), owner.uid, owner.gid)
  // The folder itself comes last: an interrupted walk starts again.
  await lchown(path, owner.uid, owner.gid)
}
