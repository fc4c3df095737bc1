import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const known: string[] = Object.values(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../web/generated/persisted.json'), 'utf8')),
)

/** The document that our own client sends under this name: `Home`, `BookingPage`. */
export function operation(name: string): string {
  const found = known.filter((text) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text))
  if (found.length !== 1) throw new Error(`${found.length} operations are called ${name}`)
  return found[0]!
}
