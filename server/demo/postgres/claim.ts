import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DataDirInUse, hasCode } from './errors.ts'
import { isAlive, startTicks, within } from './processes.ts'

interface Owner {
  pid: number
  started: string | null
}

/**
 * Makes this process the owner of the data directory, or throws DataDirInUse. Serves the message: against two servers on the same
 * files PostgreSQL protects itself.
 */
export async function claimDataDir(home: string): Promise<() => Promise<void>> {
  const file = join(home, 'owner.json')
  const me: Owner = { pid: process.pid, started: startTicks(process.pid) }
  while (!(await create(file, JSON.stringify(me)))) {
    const owner = await readOwner(file)
    if (owner && isRunning(owner)) throw new DataDirInUse(home, owner.pid)
    await rm(file, { force: true })
  }
  return () => rm(file, { force: true })
}

async function create(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Null when the file is gone, or stays cut short: then its writer died over it. */
async function readOwner(file: string): Promise<Owner | null> {
  let owner: Owner | null = null
  await within(500, async () => {
    const text = await readFile(file, 'utf8').catch(() => null)
    if (text?.endsWith('}')) owner = JSON.parse(text)
    return text === null || owner !== null
  })
  return owner
}

/** In a container every run has the same number, so the time at which the process began counts as well. */
const isRunning = ({ pid, started }: Owner): boolean =>
  isAlive(pid) && (started === null || startTicks(pid) === started)
