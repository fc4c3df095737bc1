/** Makes the generated GraphQL types anew and tells whether they come out as they are committed; they stay as they are either way. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './test/command.ts'

const outputs = ['graphql/generated', 'web/generated']

const before = readAll(outputs)
const { ok, output } = await runCommand({ command: 'npm', args: ['run', '--silent', 'codegen'] })
const after = readAll(outputs)
const different = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
)
for (const path of different) restore(path, before.get(path))

if (!ok) console.error(output)
for (const path of different) console.error(`${path} is not what its sources make. Run: npm run codegen`)
process.exitCode = ok && different.length === 0 ? 0 : 1

function readAll(folders: readonly string[]): Map<string, string> {
  return new Map(folders.flatMap(filesIn).map((path) => [path, readFileSync(path, 'utf8')]))
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

function restore(path: string, content: string | undefined): void {
  if (content === undefined) rmSync(path)
  else writeFileSync(path, content)
}
