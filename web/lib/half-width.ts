/**
 * Full-width letters, digits and signs as half-width, for fields of numbers, addresses and codes. Names are never
 * passed through this: 髙, 﨑 and 𠮷 stay as their owners write them.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/(\d)[‐‑‒–—―−ーｰ](?=\d)/g, '$1-')
}

/** Digits alone: codes, card-like numbers. */
export const digitsOf = (text: string) => toHalfWidth(text).replace(/\D/g, '')

/** An e-mail address as typed or pasted, without the spaces around and within. */
export const emailOf = (text: string) => toHalfWidth(text).replace(/\s/g, '')

/** A telephone number or postal code: digits, hyphens, plus, brackets; long-vowel marks become hyphens. */
export const phoneOf = (text: string) =>
  toHalfWidth(text)
    .replace(/[^\d+()\- ]/g, '')
    .trim()
