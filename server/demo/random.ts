import { randomBytes, randomInt } from 'node:crypto'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Ids as the vendors draw them. The stand-ins play the outside world, so this is not the platform's randomness. */
export function randomText(length: number, alphabet = letters): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

export function randomDigits(length: number): string {
  return `${randomInt(1, 10)}${randomText(length - 1, '0123456789')}`
}

export function randomSecret(): string {
  return randomBytes(24).toString('hex')
}
