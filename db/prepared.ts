import { type RawBuilder, sql } from 'kysely'

/**
 * Begins a statement that each connection keeps prepared: PostgreSQL then plans it once instead of every time, which for a large one
 * costs more than running it. The text must be the same each time, and name its columns: a plan does not outlive a change of what
 * `select *` means.
 */
export const prepared = (name: string): RawBuilder<unknown> => sql.raw(`/* prepared: ${name} */`)

const MARK = /^\s*\/\* prepared: ([\w-]+) \*\//

/** What pg is told to send for a text. */
export function named(text: string): string | { name: string; text: string } {
  const name = MARK.exec(text)?.[1]
  return name ? { name, text } : text
}
