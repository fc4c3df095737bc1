import type { FieldFault } from '../../errors.ts'
import { halfWidth } from './email.ts'

/** The names of a person as he writes them. They are kept to the letter: 髙, 﨑 and 𠮷 are not their look-alikes. */
export interface Names {
  familyName: string
  /** May be empty: not everybody has two names. */
  givenName: string
  familyNameKana: string | null
  givenNameKana: string | null
  romanName: string | null
  certificateName: string | null
  displayName: string
}

export interface NamesInput {
  familyName: string
  givenName: string
  familyNameKana?: string | null
  givenNameKana?: string | null
  romanName?: string | null
  certificateName?: string | null
  /** Left out = as it was, or the full name where none was chosen yet. */
  displayName?: string | null
}

const LONGEST_PART = 50
const LONGEST_WHOLE = 100
const LONGEST_DISPLAY = 30

/** Control, format (bidi overrides, zero width), line separators, private use: nothing a name is written with. */
const UNUSABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u
const KATAKANA = /^[\p{Script=Katakana}ー・＝ ]+$/u
const ROMAN = /^[\p{Script=Latin}\p{M}0-9 .,'’()-]+$/u
/** A member must not pass for the office. */
const OFFICIAL = /事務局|運営|公式|協会|\bofficial\b|\badmin/i

/** What stands for a person who has not told a name. */
export const PLACEHOLDERS = { ja: 'ゲスト', en: 'Guest' } as const
export const isPlaceholder = (name: string): boolean => Object.values<string>(PLACEHOLDERS).includes(name)

/** All faults at once, or the names as they are kept. */
export function parseNames(
  input: NamesInput,
  { displayName: current, speaksForOffice }: { displayName: string; speaksForOffice: boolean },
): { names: Names; faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const fault = (field: keyof Names, code: string, params?: FieldFault['params']): void => {
    if (!faults.some(({ path }) => path[0] === field)) faults.push({ path: [field], code, params })
  }
  const kept = (field: keyof Names, text: string | null | undefined, maximum: number): string => {
    const trimmed = (text ?? '').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
    if (!trimmed.isWellFormed() || UNUSABLE.test(trimmed)) fault(field, 'FORBIDDEN_CHARACTERS')
    else if ([...trimmed].length > maximum) fault(field, 'TOO_LONG', { maximum })
    return trimmed
  }
  const optional = (field: keyof Names, text: string | null | undefined, maximum: number): string | null =>
    kept(field, text, maximum) || null
  const kana = (field: keyof Names, text: string | null | undefined): string | null => {
    const katakana = toKatakana(kept(field, text, LONGEST_PART))
    if (katakana && !KATAKANA.test(katakana)) fault(field, 'KANA_ONLY')
    return katakana || null
  }

  const names: Names = {
    familyName: kept('familyName', input.familyName, LONGEST_PART),
    givenName: kept('givenName', input.givenName, LONGEST_PART),
    familyNameKana: kana('familyNameKana', input.familyNameKana),
    givenNameKana: kana('givenNameKana', input.givenNameKana),
    romanName: optional('romanName', input.romanName && halfWidth(input.romanName), LONGEST_WHOLE),
    certificateName: optional('certificateName', input.certificateName, LONGEST_WHOLE),
    displayName: current,
  }
  if (!names.familyName) fault('familyName', 'REQUIRED')
  if (names.romanName && !ROMAN.test(names.romanName)) fault('romanName', 'ROMAN_ONLY')

  const chosen = kept('displayName', input.displayName, LONGEST_DISPLAY)
  const full = [...[names.familyName, names.givenName].filter(Boolean).join(' ')].slice(0, LONGEST_DISPLAY).join('')
  if (chosen) names.displayName = chosen
  else if (typeof input.displayName === 'string') fault('displayName', 'REQUIRED')
  else if (isPlaceholder(current)) names.displayName = full
  if (chosen.includes('@')) fault('displayName', 'NO_ADDRESS_AS_NAME')
  else if (chosen && chosen !== current && OFFICIAL.test(chosen.normalize('NFKC')) && !speaksForOffice)
    fault('displayName', 'RESERVED_NAME')
  return { names, faults }
}

/** ﾔﾏﾀﾞ and やまだ as ヤマダ. Only readings are converted, never the names themselves. */
export const toKatakana = (text: string): string =>
  text
    .replace(/[\uFF61-\uFF9F]+/g, (half) => half.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\u3041-\u3096\u309D\u309E]/g, (hiragana) => String.fromCharCode(hiragana.charCodeAt(0) + 0x60))
    .replace(/[\s\u3000]+/g, ' ')
