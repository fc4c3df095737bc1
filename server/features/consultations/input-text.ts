import type { FieldFault } from '../../errors.ts'

/** Control characters, halves of surrogate pairs, and marks that turn the direction of what follows (Trojan Source, CVE-2021-42574). */
const FORBIDDEN_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const FORBIDDEN_IN_TEXT = /[^\P{Cc}\n\t]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/u

/** What a person sees of a text: without characters that only join or format others. */
const visible = (text: string): string => text.replace(/\p{Cf}/gu, '')

/** As it is stored: line ends of one kind, nothing but spaces around it dropped, no character changed. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

export interface TextRule {
  minimum: number
  maximum: number
  /** Whether it may have several lines. */
  multiline?: boolean
}

/** Faults of a text that was made tidy, counted in characters (code points). */
export function textFaults(
  path: string[],
  text: string,
  { minimum, maximum, multiline = false }: TextRule,
): FieldFault[] {
  if ((multiline ? FORBIDDEN_IN_TEXT : FORBIDDEN_IN_LINE).test(text)) return [{ path, code: 'FORBIDDEN_CHARACTERS' }]
  const length = [...text].length
  if (minimum > 0 && visible(text).trim() === '') return [{ path, code: 'REQUIRED' }]
  if ([...visible(text)].length < minimum) return [{ path, code: 'TOO_SHORT', params: { minimum, length } }]
  if (length > maximum) return [{ path, code: 'TOO_LONG', params: { maximum, length } }]
  return []
}
