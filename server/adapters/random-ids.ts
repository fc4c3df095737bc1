import { randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'

/** Crockford's base 32 without 0 and 1: read out over the telephone without a mistake. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A fresh millisecond starts counting somewhere in the lower half, with as much room above. */
const HALF_OF_SEQUENCE = 2 ** 31

export function randomIds(clock: Clock): Ids {
  let last = -1
  let sequence = 0
  /** Those of one millisecond ascend too (RFC 9562 §6.2, method 1), so that what one transaction writes stays in order. */
  const uuid = (): string => {
    const now = clock.now().getTime()
    sequence = now === last ? sequence + 1 : randomInt(HALF_OF_SEQUENCE)
    last = now
    return v7({ msecs: now, seq: sequence })
  }
  return {
    uuid,
    reference: (prefix) =>
      `${prefix}-${Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`,
    token: () => randomBytes(32).toString('base64url'),
    code: () => String(randomInt(1_000_000)).padStart(6, '0'),
  }
}
