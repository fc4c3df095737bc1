import type { graphql as Typed } from '../generated/gql.ts'

const hashes = new Map<string, string>()

/** Hash of one of our own operations, for a server that knows them (see `persisted.json`). */
export function hashOf(operationName: string): string | undefined {
  return hashes.get(operationName)
}

/**
 * The build puts the operation's final text, name and hash into the call (web/vite/graphql-documents.ts); urql parses
 * the text when it is first used. `never` lets the generated overloads say what each document returns.
 */
function operation(text: string, name?: string, hash?: string): never {
  if (name && hash) hashes.set(name, hash)
  return text as never
}

/** Operations of pages, each with a name of its own in the whole client; their types come from `npm run codegen:web`. */
export const graphql: typeof Typed = operation
