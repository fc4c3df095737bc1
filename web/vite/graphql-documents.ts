import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const call = /\bgraphql\(\s*(?:\/\*[\s\S]*?\*\/\s*)?`([^`]*)`\s*,?\s*\)/g
const operationName = /\b(?:query|mutation|subscription)\s+(\w+)/

/**
 * Puts each operation's final text (fragments and __typename included) where `graphql(`…`)` is called, with its hash.
 * The generated module holds all operations of the product; importing it would load them all with the first page.
 */
export function graphqlDocuments(root: string): Plugin {
  const file = join(root, 'web/generated/persisted.json')
  let byName = new Map<string, { hash: string; text: string }>()

  function read() {
    const persisted: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
    byName = new Map(
      Object.entries(persisted).map(([hash, text]) => [operationName.exec(text)?.[1] ?? hash, { hash, text }]),
    )
  }

  return {
    name: 'tsudoi:graphql-documents',
    enforce: 'pre',
    buildStart() {
      read()
      this.addWatchFile(file)
    },
    watchChange(id) {
      if (id === file) read()
    },
    transform(code, id) {
      if (!/\.tsx?(\?|$)/.test(id) || !code.includes('graphql(`')) return null
      return {
        code: code.replace(call, (whole, source: string) => {
          const lines = '\n'.repeat(whole.split('\n').length - 1)
          const name = operationName.exec(source)?.[1]
          // Without brackets: after a line without a semicolon they would call it.
          if (!name) return `void 0${lines}`
          const known = byName.get(name)
          if (!known) this.error(`Operation ${name} is not in web/generated/persisted.json: run npm run codegen:web`)
          return `graphql(${JSON.stringify(known.text)}, ${JSON.stringify(name)}, ${JSON.stringify(known.hash)})${lines}`
        }),
        map: null,
      }
    },
  }
}
