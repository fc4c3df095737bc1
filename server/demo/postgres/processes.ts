import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries.ts'
import { hasCode } from './errors.ts'

/** False also for one that has ended and that nobody has fetched: in containers such entries may stay for ever. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false
  }
  return readStat(pid)?.[STATE] !== 'Z'
}

/** Tells two processes that had the same number one after the other apart; null where the system does not say. */
export const startTicks = (pid: number): string | null => readStat(pid)?.[START_TIME] ?? null

// proc_pid_stat(5) numbers its fields from 1; the first two are left out below.
const STATE = 3 - 3
const START_TIME = 22 - 3

function readStat(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name, field 2, may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** Whether the process is the PostgreSQL of this cluster. Its working directory is the cluster; without /proc its number has to do. */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return readName(pid) === 'postgres'
  }
}

function readName(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return null
  }
}

/** INT: fast shutdown; QUIT: at once, recovering at the next start. Windows has no signals: pg_ctl brings its own. */
export function signal(pid: number, name: 'INT' | 'QUIT', native: string): void {
  if (process.platform === 'win32') {
    spawnSync(program(native, 'pg_ctl'), ['kill', name, String(pid)], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(pid, `SIG${name}`)
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error
  }
}

/** True as soon as `condition` holds, false when it did not within the time. */
export async function within(milliseconds: number, condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + milliseconds
  for (;;) {
    if (await condition()) return true
    if (performance.now() >= end) return false
    await sleep(10)
  }
}
