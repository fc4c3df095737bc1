/** To whom a code was sent, and when by this device's clock; kept in the tab, so that a reload asks for the code again. */
export type SentCode = { email: string; at: number }

const key = 'sign-in:sent'
/** As long as a code lives. */
const lifetime = 15 * 60_000

export function readSent(): SentCode | null {
  try {
    const kept: SentCode | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return kept && Date.now() - kept.at < lifetime ? kept : null
  } catch {
    return null
  }
}

export function writeSent(sent: SentCode): SentCode {
  try {
    sessionStorage.setItem(key, JSON.stringify(sent))
  } catch {
    // Without storage a reload starts from the address again.
  }
  return sent
}

export function forgetSent(): void {
  sessionStorage.removeItem(key)
}
