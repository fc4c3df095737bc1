import type { Range } from './settings.ts'

/** Times that are not filled in: no server can be asked about these. */
export function emptyFaults(ranges: readonly Range[], message: string): Record<string, string> {
  return Object.fromEntries(
    ranges.flatMap(({ key, start, end }) => [
      ...(start === '' ? [[`${key}.start`, message]] : []),
      ...(end === '' ? [[`${key}.end`, message]] : []),
    ]),
  )
}
