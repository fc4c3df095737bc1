import { randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'

/** Crockford's base 32 without 0 and 1: read out over the telephone without a mistake. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export const randomIds = (clock: Clock): Ids => ({
  uuid: () => v7({ msecs: clock.now().getTime() }),
  reference: (prefix) => `${prefix}-${Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`,
  token: () => randomBytes(32).toString('base64url'),
  code: () => String(randomInt(1_000_000)).padStart(6, '0'),
})
