import { type RawBuilder, sql } from 'kysely'

/** Microseconds since 2000-01-01T00:00Z, as PostgreSQL sends a timestamptz (src/backend/utils/adt/timestamp.c). */
const EPOCH_MS = Date.UTC(2000, 0, 1)
const BYTES = 16

/**
 * All ranges of a group as one value, in PostgreSQL's own eight bytes a bound: thousands of busy times cost a third of what they cost as
 * numbers or JSON, in the database and here.
 */
export const boundsOf = (range: string): RawBuilder<Buffer | null> => sql<Buffer | null>`string_agg(
  timestamptz_send(lower(${sql.ref(range)})) || timestamptz_send(upper(${sql.ref(range)})), ''::bytea)`

/** [start, end) of each, in ms since 1970-01-01T00:00Z. */
export function readBounds(bytes: Buffer | null): { start: number; end: number }[] {
  if (!bytes) return []
  const spans = new Array<{ start: number; end: number }>(bytes.length / BYTES)
  for (let i = 0; i < spans.length; i += 1)
    spans[i] = { start: instant(bytes, i * BYTES), end: instant(bytes, i * BYTES + 8) }
  return spans
}

const instant = (bytes: Buffer, at: number): number =>
  (bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4)) / 1_000 + EPOCH_MS
