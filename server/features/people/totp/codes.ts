import { Secret, TOTP } from 'otpauth'
import type { Clock } from '../../../ports/clock.ts'

const PERIOD_S = 30

/** RFC 6238 with what every authenticator app knows: SHA-1, six digits, 30 seconds. */
const totpOf = (base32: string, label = '', issuer = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(base32), algorithm: 'SHA1', digits: 6, period: PERIOD_S })

/** 160 bits (RFC 4226 §4), from a token of 256. */
export const secretFrom = (token: string): string =>
  new Secret({ buffer: new Uint8Array(Buffer.from(token, 'base64url').subarray(0, 20)).buffer }).base32

/** What a QR code of the enrolment says. */
export const keyUri = (base32: string, label: string, issuer: string): string =>
  totpOf(base32, label, issuer).toString()

/**
 * The time step that a code belongs to, one either way allowed for clocks that are a little off; null for a wrong code.
 * By the real clock: the demo's clock may be days ahead of the telephone's.
 */
export function stepOf(base32: string, code: string, clock: Clock): number | null {
  const timestamp = clock.real(clock.now()).getTime()
  const delta = totpOf(base32).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD_S) + delta
}
