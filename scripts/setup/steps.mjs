import { existsSync } from 'node:fs'
import { runLine } from './command.mjs'
import { hashFiles } from './stamps.mjs'

/**
 * What is made from our sources. A step runs when one of its inputs differs in content from what it last ran on, or an output is
 * missing; folders count with all that is below them, but for `except`. What is `committed` is trusted in a fresh clone, and left to
 * its drift check before tests.
 */
const table = [
  {
    name: 'codegen',
    title: 'GraphQL types',
    command: 'npm run --silent codegen',
    inputs: ['graphql', 'web', 'codegen.ts', 'codegen.web.ts', 'package-lock.json'],
    except: ['graphql/generated', 'web/generated'],
    outputs: ['graphql/generated/schema.graphql', 'graphql/generated/types.ts', 'web/generated/graphql.ts'],
    committed: true,
  },
  {
    name: 'web',
    title: 'web client',
    command: 'npm run --silent build:web',
    inputs: ['web', 'graphql/generated/schema.graphql', 'lingui.config.ts', 'package-lock.json'],
    except: [],
    outputs: ['dist/web/client/.vite/manifest.json', 'dist/web/server/entry-server.js'],
    committed: false,
  },
]

export function buildSteps(forTests) {
  return table
    .filter((step) => !(forTests && step.committed))
    .map(({ name, title, command, inputs, except, outputs, committed }) => ({
      name,
      title,
      committed,
      isThere: () => outputs.every((path) => existsSync(path)),
      fingerprint: () => hashFiles(inputs, except),
      run: () => runLine(title, command),
    }))
}
