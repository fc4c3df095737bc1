import { domainToASCII } from 'node:url'

export interface Email {
  /** As typed before the @, so that a server that tells Taro from taro gets what was meant; the domain in ASCII. */
  address: string
  /** By which an address is known: one person's, however it is typed. */
  normalized: string
}

/** RFC 5321 §4.5.3.1 */
const LONGEST_LOCAL = 64
const LONGEST = 254

/** RFC 5322's atext, and dots anywhere: mobile carriers in Japan once gave out `a..b.@…`. */
const LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+$/
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/
/** What a URL's parser would read as something else than letters of a domain. */
const NOT_OF_A_DOMAIN = /[\s%/\\:?#[\]@<>^|]/

/** Full-width input is converted; null when it cannot be an address that mail reaches. */
export function parseEmail(text: string): Email | null {
  if (text.length > 2 * LONGEST || !text.isWellFormed()) return null
  const typed = halfWidth(text).trim()
  const at = typed.lastIndexOf('@')
  if (at < 1) return null
  const local = typed.slice(0, at)
  const domain = asciiDomain(typed.slice(at + 1))
  if (!domain || local.length > LONGEST_LOCAL || !LOCAL.test(local)) return null
  const address = `${local}@${domain}`
  return address.length > LONGEST ? null : { address, normalized: address.toLowerCase() }
}

function asciiDomain(text: string): string | null {
  if (NOT_OF_A_DOMAIN.test(text)) return null
  const domain = domainToASCII(text.toLowerCase().replaceAll('。', '.'))
  const labels = domain.split('.')
  const last = labels.at(-1) ?? ''
  const holds =
    labels.length >= 2 && labels.every((label) => label.length <= 63 && LABEL.test(label)) && !/^\d+$/.test(last)
  return holds ? domain : null
}

/** ！…～ and the ideographic space as their ASCII twins. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
