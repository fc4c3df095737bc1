/** To whom a code was sent, and when by this device's clock; kept in the tab, so that a reload asks for the code again. */
export type SentCode = { email: string; at: number }

/** What the code is for: each is kept by itself. */
export type SentFor = 'sign-in' | 'address'

/** As long as a code lives. */
const lifetime = 15 * 60_000
const keyOf = (purpose: SentFor) => `${purpose}:sent`

export function readSent(purpose: SentFor): SentCode | null {
  try {
    const kept: SentCode | null = JSON.parse(sessionStorage.getItem(keyOf(purpose)) ?? 'null')
    return kept && Date.now() - kept.at < lifetime ? kept : null
  } catch {
    return null
  }
}

export function writeSent(purpose: SentFor, sent: SentCode): SentCode {
  try {
    sessionStorage.setItem(keyOf(purpose), JSON.stringify(sent))
  } catch {
    // Without storage a reload starts from the address again.
  }
  return sent
}

export function forgetSent(purpose: SentFor): void {
  sessionStorage.removeItem(keyOf(purpose))
}
