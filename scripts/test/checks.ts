import { existsSync, readFileSync } from 'node:fs'
import type { Command } from './command.ts'

export interface Check extends Command {
  name: string
  needsDatabase?: boolean
}

const projects = ['tsconfig.json', 'web/tsconfig.json']

/** The checks of the sources, quickest answers first; each script of package.json named `check:…` is one. */
export function listChecks(): Check[] {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
  return [
    ...projects
      .filter((project) => existsSync(project))
      .map((project) => ({ name: `types (${project})`, command: 'tsc', args: ['--noEmit', '-p', project] })),
    { name: 'lint and format', command: 'biome', args: ['ci', '--reporter=summary', '--error-on-warnings'] },
    { name: 'unused code and packages', command: 'knip', args: ['--no-progress'] },
    ...Object.keys(scripts)
      .filter((script) => script.startsWith('check:'))
      .map((script) => ({ name: script, command: 'npm', args: ['run', '--silent', script], needsDatabase: true })),
  ]
}
