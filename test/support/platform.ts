import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Test } from 'tap'
import { ROOT } from './postgres.ts'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  output: string
}

/** The product as its users start it: a process of its own. */
export interface Platform {
  url: string
  pid: number
  /** Milliseconds until it was ready. */
  readyAfter: number
  ended: Promise<Ended>
  /** All that it has written so far. */
  output(): string
  kill(signal: NodeJS.Signals): Promise<Ended>
}

/** With these settings and none of this process's own. Its end is waited for by whoever wants to know it. */
export function spawnPlatform(t: Pick<Test, 'teardown'>, env: Record<string, string>) {
  const { PATH = '', HOME = '', TMPDIR = '', LD_LIBRARY_PATH = '' } = process.env
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts'], {
    cwd: join(ROOT),
    env: {
      PATH,
      HOME,
      ...(TMPDIR && { TMPDIR }),
      ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }),
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended: Promise<Ended> = once(child, 'close').then(([code, signal]) => ({ code, signal, output }))
  t.teardown(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  })
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { pid: child.pid!, ended, kill, output: () => output }
}

/** Ready to serve; throws with what it has said when it ends before. */
export async function startPlatform(
  t: Pick<Test, 'teardown'>,
  { port, ...env }: Record<string, string> & { port: string },
): Promise<Platform> {
  const began = performance.now()
  const url = `http://localhost:${port}`
  const process = spawnPlatform(t, { PORT: port, PUBLIC_URL: url, TSUDOI_MODE: 'demo', ...env })
  let over: Ended | null = null
  process.ended.then((ended) => (over = ended))
  for (;;) {
    if (over) throw new Error(`it ended at its start: ${JSON.stringify(over)}`)
    if (await isReady(url)) return { url, readyAfter: performance.now() - began, ...process }
    await sleep(25)
  }
}

export const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  )
