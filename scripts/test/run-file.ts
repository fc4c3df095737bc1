import { join } from 'node:path'
import { Parser, type Result } from 'tap-parser'
import { endGroup, start } from './command.ts'

export interface FileOutcome {
  file: string
  passed: number
  skipped: number
  failures: Failure[]
  /** What the file wrote beside its results. */
  output: string
  milliseconds: number
}

export interface Failure {
  name: string
  details: string
}

/** The sources without their types, compiled: most files load the same hundreds of modules. */
const COMPILED = join(process.cwd(), 'node_modules/.cache/tests')

/** Milliseconds between asking a file to end and ending it. */
const GRACE = 5_000

/**
 * Runs one test file by itself and reads the TAP that it prints. It fails also when it ends badly, takes longer than `limit`, or holds
 * no test: what was not tried has not passed.
 */
export async function runTestFile(file: string, limit: number): Promise<FileOutcome> {
  const began = performance.now()
  const outcome: FileOutcome = { file, passed: 0, skipped: 0, failures: [], output: '', milliseconds: 0 }
  // tap's own limit, in seconds, is 30 where it is run by hand; here the one for the file counts.
  const child = start({ command: process.execPath, args: [file] }, { TAP_TIMEOUT: '0', NODE_COMPILE_CACHE: COMPILED })
  const parser = new Parser()
  parser.on('result', (result: Result) => count(outcome, result))
  parser.on('extra', (text: string) => {
    outcome.output += text
  })
  child.stdout.pipe(parser)
  child.stderr.on('data', (text: string) => {
    outcome.output += text
  })
  let overdue = false
  const timer = Number.isFinite(limit) ? setTimeout(endOverdue, limit) : undefined
  function endOverdue() {
    overdue = true
    endGroup(child, 'SIGTERM')
    setTimeout(() => endGroup(child, 'SIGKILL'), GRACE).unref()
  }
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (...end) => resolve(end)),
  )
  clearTimeout(timer)
  endGroup(child, 'SIGKILL')
  if (overdue) fail(outcome, `took longer than ${limit / 1000} s`)
  else if (outcome.failures.length === 0 && (code !== 0 || !parser.ok)) fail(outcome, `ended with ${signal ?? code}`)
  else if (outcome.failures.length + outcome.passed + outcome.skipped === 0) fail(outcome, 'holds no test')
  return { ...outcome, milliseconds: performance.now() - began }
}

const fail = (outcome: FileOutcome, name: string) => outcome.failures.push({ name, details: '' })

function count(outcome: FileOutcome, result: Result): void {
  if (result.skip || result.todo) outcome.skipped += 1
  else if (result.ok) outcome.passed += 1
  else outcome.failures.push({ name: result.fullname, details: describe(result.diag) })
}

function describe(diagnosis: unknown): string {
  if (typeof diagnosis !== 'object' || diagnosis === null) return ''
  return Object.entries(diagnosis)
    .filter(([key]) => key !== 'at')
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? `\n${value.trimEnd()}` : JSON.stringify(value)}`)
    .join('\n')
}
