import { halfWidth } from './email.ts'

/** Six digits as people type and paste them: full-width, `123 456`, `123-456`. Null when it is not that. */
export function parseCode(text: string): string | null {
  if (text.length > 40) return null
  const digits = halfWidth(text).replace(/[\s‐‑–−ー-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
