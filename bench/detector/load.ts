import { readFileSync } from 'node:fs'
import type { FindingKind } from '../../graphql/generated/types.ts'

export type Half = 'tune' | 'report'

/** What has to be hidden: `start` and `end` (exclusive) in UTF-16 units of the sentence without markup. */
export interface Label {
  kind: FindingKind
  start: number
  end: number
}

export interface Sentence {
  text: string
  labels: Label[]
}

const kinds: Record<FindingKind, true> = {
  PERSON_NAME: true,
  ORGANISATION_NAME: true,
  PHONE: true,
  EMAIL: true,
  POSTAL_ADDRESS: true,
  PAYMENT_CARD: true,
  MY_NUMBER: true,
  CORPORATE_NUMBER: true,
  BANK_ACCOUNT: true,
  VEHICLE_PLATE: true,
  CUSTOMER_OR_ORDER_NUMBER: true,
  SOCIAL_ACCOUNT: true,
  URL: true,
  HEALTH: true,
  AMOUNT: true,
  OTHER: true,
}

/** The labelled sentences of one half, in the order of its file. The format is in the README beside it. */
export function loadSentences(half: Half): Sentence[] {
  const file = `sentences.${half}.ja.txt`
  return parseSentences(readFileSync(new URL(file, import.meta.url), 'utf8'), file)
}

/** @throws Error with `name:line` for markup that is not well formed or a kind that the contract does not have. */
export function parseSentences(content: string, name: string): Sentence[] {
  return content.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    try {
      return [parseSentence(line)]
    } catch (error) {
      throw new Error(`${name}:${index + 1}: ${(error as Error).message}`, { cause: error })
    }
  })
}

function parseSentence(line: string): Sentence {
  let text = ''
  let open: Omit<Label, 'end'> | undefined
  const labels: Label[] = []
  for (const part of line.split(/(\[\[(?:[A-Z_]+:)?|\]\])/)) {
    if (part.startsWith('[[')) {
      if (open) throw new Error('a label inside a label')
      open = { kind: kindOf(part.slice(2, -1)), start: text.length }
    } else if (part === ']]') {
      if (!open) throw new Error(']] without [[')
      if (open.start === text.length) throw new Error('an empty label')
      labels.push({ ...open, end: text.length })
      open = undefined
    } else {
      text += part
    }
  }
  if (open) throw new Error('a label without its ]]')
  return { text, labels }
}

function kindOf(written: string): FindingKind {
  if (isKind(written)) return written
  throw new Error(written ? `unknown kind ${written}` : 'a label without its kind')
}

const isKind = (written: string): written is FindingKind => Object.hasOwn(kinds, written)
