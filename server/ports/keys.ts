export type KeyPurpose =
  | 'private-notes'
  | 'external-calendar'
  | 'calendar-feed'
  | 'join-link'
  | 'unsubscribe'
  | 'letter'
  | 'sign-in-code'
  | 'totp'

/** Encryption at rest and signatures, by a ring of keys that can be rotated. */
export interface Keys {
  /** AES-256-GCM under the newest key; `bound` (e.g. a row's id) must be given again to open it. */
  seal(purpose: KeyPurpose, text: string, bound: string): Buffer
  /** Throws when the sealed bytes, the purpose or what they are bound to is not the same. */
  open(purpose: KeyPurpose, sealed: Buffer, bound: string): string
  /** HMAC-SHA-256 under the ring's oldest key, so that links handed out stay alive while newer keys are added. */
  sign(purpose: KeyPurpose, text: string): Buffer
  /** True for a signature by any key of the ring; in constant time. */
  verify(purpose: KeyPurpose, text: string, signature: Buffer): boolean
}
