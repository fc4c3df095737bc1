export interface MailAddress {
  name?: string
  address: string
}

/** One letter to one recipient. `calendar` is sent as RFC 6047 asks: an alternative body and an attachment. */
export interface Mail {
  /** Minted once per letter, so that a second sending is recognised as the same (RFC 5322 §3.6.4). */
  messageId: string
  /** When it was sent, by the platform's clock. */
  date: Date
  from: MailAddress
  to: MailAddress
  subject: string
  text: string
  html: string
  calendar?: { method: 'REQUEST' | 'CANCEL'; ics: string }
  headers?: Record<string, string>
}

export interface Mailer {
  /** Resolves once the next server has taken the letter. Throws `MailRefused`, or anything else where trying again may help. */
  send(mail: Mail): Promise<void>
  close(): Promise<void>
}

/** The next server will never take this letter (RFC 5321 §4.2.1, 5yz): no such mailbox, a policy, too large. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}
