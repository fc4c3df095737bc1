import { type ChildProcess, spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export interface Command {
  command: string
  args: string[]
}

export interface Outcome {
  ok: boolean
  output: string
  milliseconds: number
}

const windows = process.platform === 'win32'
const running = new Set<ChildProcess>()

/** Starts a program of node_modules as the head of a group, so that what it starts can be ended with it. */
export function start({ command, args }: Command, env: NodeJS.ProcessEnv = {}) {
  const path = [join(process.cwd(), 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const child = spawn(command, args, {
    env: { ...process.env, ...env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
    detached: !windows,
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  return child
}

export async function runCommand(command: Command): Promise<Outcome> {
  const began = performance.now()
  const child = start(command)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: string) => {
      output += text
    })
  }
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      output += error.message
      resolve(false)
    })
    child.once('close', (code) => resolve(code === 0))
  })
  return { ok, output, milliseconds: performance.now() - began }
}

/** Also ends what the child has left behind in its group. */
export function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (windows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Nothing of it is left.
  }
}

export function endCommands(): void {
  for (const child of running) endGroup(child, 'SIGTERM')
}
