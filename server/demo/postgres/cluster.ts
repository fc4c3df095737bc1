import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chown, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { program } from './binaries.ts'
import { hasCode, PostgresFailed } from './errors.ts'
import type { Place } from './place.ts'
import { localeSettings } from './settings.ts'
import type { Launcher } from './way.ts'

export const SUPERUSER = 'tsudoi'

/** Makes the database cluster if there is none; an interrupted attempt leaves nothing that counts. */
export async function ensureCluster(
  place: Place,
  launcher: Launcher,
  password: string,
  durable: boolean,
): Promise<void> {
  if (await exists(join(place.cluster, 'PG_VERSION'))) return
  const fresh = `${place.cluster}.new`
  const passwordFile = `${place.cluster}.password`
  await rm(fresh, { recursive: true, force: true })
  await rm(passwordFile, { force: true })
  await mkdir(fresh, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  try {
    if (launcher.way === 'other-user' && launcher.owner) {
      for (const path of [fresh, passwordFile]) await chown(path, launcher.owner.uid, launcher.owner.gid)
    }
    await run(launcher, [
      program(place.native, 'initdb'),
      `--pgdata=${fresh}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--no-instructions',
      ...localeSettings(process.platform),
      ...(durable ? [] : ['--no-sync']),
    ])
    // Only an empty folder may stand in the way: anything else is somebody's.
    await rmdir(place.cluster).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error
    })
    await rename(fresh, place.cluster)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Beside the cluster, readable by its owner only; made with it. */
export async function readOrMakePassword(home: string): Promise<string> {
  const file = join(home, 'password')
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    const password = randomBytes(24).toString('base64url')
    await writeFile(file, password, { mode: 0o600 })
    return password
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function run(launcher: Launcher, argv: [string, ...string[]]): Promise<void> {
  const [command, ...args] = launcher.wrap(argv)
  const child = spawn(command, args, { ...launcher.become, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) {
    const said = output.trim().split('\n').slice(-5).join('\n')
    throw new PostgresFailed(`PostgreSQL could not create its data directory (initdb ended with ${code}):\n${said}`)
  }
}
