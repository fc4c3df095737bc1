import { randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'

/** Crockford's base 32 without 0 and 1: read out over the telephone without a mistake. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export const randomIds = (clock: Clock): Ids => ({
  uuid: risingUuids(clock),
  reference: (prefix) => `${prefix}-${Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`,
  token: () => randomBytes(32).toString('base64url'),
  code: () => String(randomInt(1_000_000)).padStart(6, '0'),
})

/** Rising within a millisecond too (RFC 9562 §6.2, method 1): rows written together are listed in their order. */
function risingUuids(clock: Clock): () => string {
  let msecs = 0
  let seq = 0
  return () => {
    const now = clock.now().getTime()
    if (now > msecs) {
      msecs = now
      // The upper half is left free to count in.
      seq = randomInt(2 ** 31)
    } else seq++
    return v7({ msecs, seq })
  }
}
