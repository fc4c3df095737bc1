import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { selectTestFiles } from '../../scripts/test/files.ts'
import { Report } from '../../scripts/test/report.ts'
import { runTestFile } from '../../scripts/test/run-file.ts'
import { isAlive, within } from '../../server/demo/postgres/processes.ts'

async function write(t: Test, source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tsudoi-runner-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'some.test.ts')
  await writeFile(file, source)
  return file
}

const says = (...lines: string[]) => `console.log(${JSON.stringify(['TAP version 14', ...lines].join('\n'))})`
const names = ({ failures }: { failures: { name: string }[] }) => failures.map(({ name }) => name)

t.test('assertions are counted at every depth, their subtests not once more', async (t) => {
  const source = says(
    '# Subtest: booking',
    '    ok 1 - held',
    '    ok 2 - paid',
    '    1..2',
    'ok 1 - booking',
    'ok 2 - x',
    '1..2',
  )
  const { passed, failures } = await runTestFile(await write(t, source), 30_000)
  t.same({ passed, failures }, { passed: 3, failures: [] })
})

t.test('a failed assertion is told with where it stands and what was found', async (t) => {
  const source = says(
    '# Subtest: booking',
    '    ok 1 - held',
    '    not ok 2 - paid',
    '      ---',
    '      diff: |',
    '        -PAID',
    '        +HELD',
    '      ...',
    '    1..2',
    'not ok 1 - booking',
    '1..1',
  )
  const { passed, failures } = await runTestFile(await write(t, `${source}; process.exitCode = 1`), 30_000)
  t.equal(passed, 1)
  t.match(failures, [{ name: 'booking > paid', details: /-PAID\n\+HELD/ }])
})

t.test('what was not tried has not passed', async (t) => {
  t.same(names(await runTestFile(await write(t, ''), 30_000)), ['holds no test'])
  t.same(names(await runTestFile(await write(t, says('1..0 # no tests found')), 30_000)), ['holds no test'])
  t.same(names(await runTestFile('/nowhere/some.test.ts', 30_000)), ['ended with 1'])
  const short = await runTestFile(await write(t, says('ok 1 - x', '1..2')), 30_000)
  t.ok(short.failures.length > 0, 'fewer than planned')
})

t.test('a crash fails, whatever passed before it, and keeps its last words', async (t) => {
  const outcome = await runTestFile(await write(t, `${says('ok 1 - x', '1..1')}; throw new Error('落ちた')`), 30_000)
  t.equal(outcome.passed, 1)
  t.same(names(outcome), ['ended with 1'])
  t.match(outcome.output, /落ちた/)
})

t.test('a skipped assertion is neither passed nor failed', async (t) => {
  const outcome = await runTestFile(await write(t, says('ok 1 - x # SKIP no namespaces here', '1..1')), 30_000)
  t.match(outcome, { passed: 0, skipped: 1, failures: [] })
})

t.test('a file that hangs is ended, with what it has started', async (t) => {
  const source = `
    import { spawn } from 'node:child_process'
    process.on('SIGTERM', () => {})
    console.error('child ' + spawn('sleep', ['600']).pid)
    setInterval(() => {}, 1000)`
  const outcome = await runTestFile(await write(t, source), 1_500)
  t.same(names(outcome), ['took longer than 1.5 s'])
  const child = Number(/child (\d+)/.exec(outcome.output)?.[1])
  t.ok(await within(2_000, () => !isAlive(child)))
})

t.test('the last line says how many passed and failed; nothing tried is a failure', async (t) => {
  const lines: string[] = []
  const printed = t.capture(console, 'log', (line: string) => lines.push(line))
  t.notOk(new Report().close())
  t.equal(lines.at(-1), '0 passed, 1 failed')
  const report = new Report()
  report.check('types', { ok: true, output: '', milliseconds: 1 })
  report.file({ file: 'a.test.ts', passed: 4, skipped: 1, failures: [], output: '', milliseconds: 1 })
  const passing = report.close()
  t.equal(lines.at(-1), '5 passed, 0 failed')
  report.check('lint', { ok: false, output: 'web/page.ts: 未使用', milliseconds: 1 })
  const failing = report.close()
  printed.restore()
  t.same([passing, failing], [true, false])
  t.equal(lines.at(-1), '5 passed, 1 failed')
  t.match(lines.join('\n'), /FAILED lint\n {4}web\/page\.ts: 未使用/)
})

t.test('all test files are found, or those that are named', async (t) => {
  const all = selectTestFiles([])
  t.ok(all.includes('test/setup/runner.test.ts'))
  t.notOk(all.some((file) => file.includes('node_modules')))
  t.same(selectTestFiles(['test/setup/runner.test.ts', 'test/nothing']), ['test/setup/runner.test.ts'])
  t.ok(selectTestFiles(['test/setup']).length >= 4)
})
