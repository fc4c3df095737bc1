/**
 * Everything that has to hold, in order, stopping at nothing: checks of the sources, then all `*.test.ts`. The last line is
 * `N passed, N failed`: every check counts as one, every assertion of the tests as one.
 *
 *   npm test                                  all of it
 *   npm test -- test/integration/foo.test.ts  only these files (or folders), and none of the checks
 *   npm run test:deep                         at full size, without time limits (TSUDOI_DEEP=1)
 */
import { availableParallelism } from 'node:os'
import { SERVER_VARIABLE, startTestServer, type TestServer } from '../test/support/postgres.ts'
import { listChecks } from './test/checks.ts'
import { endCommands, runCommand } from './test/command.ts'
import { isAlone, selectTestFiles } from './test/files.ts'
import { Report } from './test/report.ts'
import { runTestFile } from './test/run-file.ts'

const args = process.argv.slice(2)
const deep = args.includes('--deep')
const selection = args.filter((arg) => arg !== '--deep')
if (deep) process.env.TSUDOI_DEEP = '1'
/** Milliseconds that one test file may take. */
const limit = deep ? Number.POSITIVE_INFINITY : 180_000

const report = new Report()
let server: TestServer | undefined
let interrupted = false

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, async () => {
    interrupted = true
    endCommands()
    await server?.stop()
    process.exit(code)
  })
}

const checks = selection.length === 0 ? listChecks() : []
for (const check of checks.filter((check) => !check.needsDatabase)) report.check(check.name, await runCommand(check))
await startDatabase()
for (const check of checks.filter((check) => check.needsDatabase)) report.check(check.name, await runCommand(check))

const files = selectTestFiles(selection)
if (files.length === 0)
  report.problem('tests', `no test files${selection.length > 0 ? ` in ${selection.join(' ')}` : ''}`)
await runAll(
  files.filter((file) => !isAlone(file)),
  Math.max(2, availableParallelism()),
)
await runAll(files.filter(isAlone), 1)
await server?.stop()

process.exitCode = report.close() ? 0 : 1

async function startDatabase(): Promise<void> {
  const began = performance.now()
  try {
    server = await startTestServer()
    process.env[SERVER_VARIABLE] = server.url
    const { ensureTemplate } = await import('../test/support/database.ts')
    await ensureTemplate(server.url)
    report.check('database and migrations', { ok: true, output: '', milliseconds: performance.now() - began })
  } catch (error) {
    const output = error instanceof Error ? String(error.stack) : String(error)
    report.check('database and migrations', { ok: false, output, milliseconds: performance.now() - began })
  }
}

/** Files are started in their order; a slow one does not hold up the rest. */
async function runAll(queue: string[], jobs: number): Promise<void> {
  const rest = queue.values()
  const work = async () => {
    for (const file of rest) {
      if (interrupted) return
      report.file(await runTestFile(file, limit))
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
}
