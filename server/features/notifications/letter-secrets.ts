import type { Keys } from '../../ports/keys.ts'

/** What a letter must carry but its row may not show. `key` is the letter's own key, so that it opens in no other letter. */
export const sealForLetter = (keys: Keys, secret: string, key: string): string =>
  keys.seal('letter', secret, key).toString('base64url')

export const openFromLetter = (keys: Keys, sealed: string, key: string): string =>
  keys.open('letter', Buffer.from(sealed, 'base64url'), key)
