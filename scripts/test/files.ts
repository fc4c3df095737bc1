import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Tests over several parts come first: they take longest. */
const folders = ['test', 'server', 'graphql', 'db', 'jobs', 'web', 'scripts', 'bench']

/** All test files, or those that are named or lie in a named folder. */
export function selectTestFiles(selection: readonly string[]): string[] {
  if (selection.length === 0) return folders.flatMap(filesIn)
  return selection.flatMap((path) => {
    if (!existsSync(path)) return []
    return statSync(path).isFile() ? [path] : filesIn(path)
  })
}

/** A test that measures time, or needs the machine to itself, is named `*.alone.test.ts`. */
export const isAlone = (file: string): boolean => file.endsWith('.alone.test.ts')

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name))
    .sort()
}
