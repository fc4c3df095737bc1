import type { FieldFault } from '../../errors.ts'

/** What is wrong with one trimmed line of text that has to be given; null = nothing. */
export function lineFault(field: string, text: string, maximum: number): FieldFault | null {
  if (!text) return { path: [field], code: 'REQUIRED' }
  if (!text.isWellFormed() || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return { path: [field], code: 'FORBIDDEN_CHARACTERS' }
  return [...text].length > maximum ? { path: [field], code: 'TOO_LONG', params: { maximum } } : null
}
