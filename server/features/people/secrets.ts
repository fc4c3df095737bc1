import { createHash } from 'node:crypto'

/** What a browser holds has 256 bits, so that a plain hash cannot be turned back; six digits need a keyed one. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

const TOKEN = /^[A-Za-z0-9_-]{43}$/
export const looksLikeToken = (text: string | undefined): text is string => text !== undefined && TOKEN.test(text)

/** What the code's hash stands for: the row's id keeps equal codes apart. */
export const codeText = (rowId: string, code: string): string => `${rowId}:${code}`
