import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { RingKey } from '../config/keys.ts'
import type { KeyPurpose, Keys } from '../ports/keys.ts'

const NONCE = 12
const TAG = 16

/** Sealed bytes: length of the key's name, the name, nonce, tag, ciphertext. Each purpose has its own key (RFC 5869). */
export function keyRing(ring: RingKey[]): Keys {
  const newest = ring[0]
  const oldest = ring.at(-1)
  if (!newest || !oldest) throw new Error('an empty key ring')
  const cache = new Map<string, Buffer>()

  const derived = (key: RingKey, purpose: KeyPurpose): Buffer => {
    const id = `${key.name}/${purpose}`
    const known = cache.get(id)
    if (known) return known
    const made = Buffer.from(hkdfSync('sha256', key.secret, '', `tsudoi/${purpose}`, 32))
    cache.set(id, made)
    return made
  }
  const hmac = (key: RingKey, purpose: KeyPurpose, text: string): Buffer =>
    createHmac('sha256', derived(key, purpose)).update(text).digest()

  return {
    seal(purpose, text, bound) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', derived(newest, purpose), nonce).setAAD(Buffer.from(bound))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const name = Buffer.from(newest.name)
      return Buffer.concat([Buffer.from([name.length]), name, nonce, cipher.getAuthTag(), body])
    },
    open(purpose, sealed, bound) {
      const length = sealed[0] ?? 0
      const name = sealed.subarray(1, 1 + length).toString()
      const key = ring.find((candidate) => candidate.name === name)
      if (!key) throw new Error(`no key named ${name} in the ring`)
      const rest = sealed.subarray(1 + length)
      const decipher = createDecipheriv('aes-256-gcm', derived(key, purpose), rest.subarray(0, NONCE))
        .setAAD(Buffer.from(bound))
        .setAuthTag(rest.subarray(NONCE, NONCE + TAG))
      return Buffer.concat([decipher.update(rest.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
    },
    sign: (purpose, text) => hmac(oldest, purpose, text),
    verify: (purpose, text, signature) =>
      ring.some((key) => {
        const expected = hmac(key, purpose, text)
        return expected.length === signature.length && timingSafeEqual(expected, signature)
      }),
  }
}
