import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PostgresFailed } from './errors.ts'
import { isPostmasterOf, signal, within } from './processes.ts'

interface PostmasterFile {
  pid: number
  /** `starting`, `stopping`, `ready`, `standby`; null while it is not written yet. */
  status: string | null
}

/** Lines of postmaster.pid: PostgreSQL's src/include/utils/pidfile.h. */
const STATUS_LINE = 8

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), status: lines[STATUS_LINE - 1]?.trim() || null }
}

/** Ends a PostgreSQL that outlived the process that had started it, and clears what a killed one left. */
export async function settleFormerPostmaster(
  cluster: string,
  native: string,
  log: (line: string) => void,
): Promise<void> {
  const former = await readPostmasterFile(cluster)
  if (!former) return
  // A machine that lost power may leave the file empty; PostgreSQL then refuses to start.
  if (!(former.pid > 0)) return rm(join(cluster, 'postmaster.pid'))
  if (!isPostmasterOf(cluster, former.pid)) return disown(cluster)
  log(`stopping the PostgreSQL that an earlier run left behind (process ${former.pid})`)
  const gone = () => !isPostmasterOf(cluster, former.pid)
  signal(former.pid, 'INT', native)
  if (await within(10_000, gone)) return
  signal(former.pid, 'QUIT', native)
  if (await within(10_000, gone)) return
  throw new PostgresFailed(
    `PostgreSQL (process ${former.pid}) still runs on ${cluster} and does not stop. End it, then start again.`,
  )
}

/**
 * After a crash the number in the file may belong to some other program by now, or to one that ended and was never fetched, and
 * PostgreSQL would take either for a living server. It overlooks the number of its own parent, which is us; the rest of the file, by
 * which it detects orphans, stays. (Windows knows no parents, and there it looks for itself.)
 */
async function disown(cluster: string): Promise<void> {
  if (process.platform === 'win32') return
  const file = join(cluster, 'postmaster.pid')
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [process.pid, ...rest].join('\n'))
}
