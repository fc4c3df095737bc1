import type { MailAddress } from '../../../ports/mailer.ts'

/** What a letter is made of; the layout turns it into text and into HTML, so that both say the same. */
export type Block =
  | { is: 'paragraph'; text: string }
  | { is: 'note'; text: string }
  | { is: 'heading'; text: string }
  /** Label and one or more lines. */
  | { is: 'facts'; rows: FactRow[] }
  /** What the reader came for, and what he may also want. */
  | { is: 'action'; label: string; url: string }
  | { is: 'link'; label: string; url: string }
  | { is: 'list'; items: string[] }
  /** To be read off and typed. */
  | { is: 'code'; code: string }
  /** Somebody's own words, line by line. */
  | { is: 'quote'; text: string }

export type FactRow = readonly [label: string, value: string | string[]]

export const paragraph = (text: string): Block => ({ is: 'paragraph', text })
export const note = (text: string): Block => ({ is: 'note', text })
export const heading = (text: string): Block => ({ is: 'heading', text })
export const facts = (...rows: (FactRow | null)[]): Block => ({ is: 'facts', rows: rows.filter((row) => row !== null) })
export const action = (label: string, url: string): Block => ({ is: 'action', label, url })
export const link = (label: string, url: string): Block => ({ is: 'link', label, url })
export const list = (items: string[]): Block => ({ is: 'list', items })
export const code = (digits: string): Block => ({ is: 'code', code: digits })
export const quote = (text: string): Block => ({ is: 'quote', text })

export interface LetterContents {
  subject: string
  /** The line that mail programs show beside the subject. */
  preview: string
  title: string
  blocks: Block[]
  /** An invitation comes from its organizer. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; ics: string; from: MailAddress }
}
