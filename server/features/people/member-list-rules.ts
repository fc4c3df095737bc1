import type { Locale } from '../../context.ts'
import type { FieldFault } from '../../errors.ts'
import { type Email, parseEmail } from './email.ts'
import { type Names, type NamesInput, PLACEHOLDERS, parseNames } from './names.ts'

/** One row of a table as it was read: the line where it begins, counted from 1, and its cells. */
export interface ListedRow {
  line: number
  cells: string[]
}

/** One member of the list, with nothing wrong. */
export interface ListedMember {
  line: number
  email: Email
  names: Names
  locale: Locale
}

export interface ListFault {
  line: number
  /** The column's own words; null = the row as a whole. */
  column: string | null
  code: string
  params?: FieldFault['params']
}

export interface MemberList {
  members: ListedMember[]
  faults: ListFault[]
  /** Columns that mean nothing here, in their own words. */
  ignored: string[]
}

type Column = 'email' | 'locale' | Exclude<keyof NamesInput, never>

const REQUIRED: Column[] = ['email', 'familyName']

/** What a column may be called, as `plain` writes it. */
const CALLED: Record<Column, string[]> = {
  email: ['メールアドレス', 'メール', 'eメール', 'email', 'mail', 'emailaddress'],
  familyName: ['姓', '氏', '苗字', '名字', 'familyname', 'lastname', 'surname'],
  givenName: ['名', '名前', 'givenname', 'firstname'],
  familyNameKana: ['セイ', '姓カナ', '姓フリガナ', 'フリガナ姓', 'familynamekana', 'lastnamekana'],
  givenNameKana: ['メイ', '名カナ', '名フリガナ', 'フリガナ名', 'givennamekana', 'firstnamekana'],
  romanName: ['ローマ字', 'ローマ字氏名', 'romanname', 'romaji'],
  certificateName: ['認定証の氏名', '認定証のお名前', '認定証氏名', 'certificatename'],
  displayName: ['表示名', 'displayname'],
  locale: ['言語', 'language', 'locale'],
}

const LOCALES: Record<string, Locale> = {
  '': 'ja',
  ja: 'ja',
  日本語: 'ja',
  japanese: 'ja',
  en: 'en',
  英語: 'en',
  english: 'en',
}

/** `E-mail Address`, `姓（カナ）` and `姓(ｶﾅ)` without what sets them apart. */
const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]_\-・:]/g, '')

/** The first row names the columns, in Japanese or English; every fault of every row is told. */
export function readMemberList([header, ...rows]: ListedRow[]): MemberList {
  if (!header) return { members: [], faults: [{ line: 1, column: null, code: 'LIST_EMPTY' }], ignored: [] }
  const columns = header.cells.map(
    (cell) => (Object.keys(CALLED) as Column[]).find((column) => CALLED[column].includes(plain(cell))) ?? null,
  )
  const faults: ListFault[] = [
    ...REQUIRED.filter((column) => !columns.includes(column)).map((column) => ({
      line: header.line,
      column: CALLED[column][0]!,
      code: 'COLUMN_MISSING',
    })),
    ...columns.flatMap((column, index) =>
      column && columns.indexOf(column) < index
        ? [{ line: header.line, column: header.cells[index]!, code: 'COLUMN_TWICE' }]
        : [],
    ),
  ]
  const ignored = header.cells.filter((cell, index) => columns[index] === null && cell.trim() !== '')
  if (faults.length > 0) return { members: [], faults, ignored }

  const list: MemberList = { members: [], faults, ignored }
  const lines = new Map<string, number>()
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    const read = readRow(row, columns, header.cells)
    if (!read.member) {
      list.faults.push(...read.faults)
      continue
    }
    const { member } = read
    const earlier = lines.get(member.email.normalized)
    if (earlier === undefined) {
      lines.set(member.email.normalized, row.line)
      list.members.push(member)
    } else list.faults.push({ line: row.line, column: null, code: 'LISTED_TWICE', params: { line: earlier } })
  }
  if (list.members.length === 0 && list.faults.length === 0)
    list.faults.push({ line: header.line, column: null, code: 'LIST_EMPTY' })
  return list
}

function readRow({ line, cells }: ListedRow, columns: (Column | null)[], header: string[]) {
  const at = (column: Column): string => (columns.includes(column) ? (cells[columns.indexOf(column)] ?? '') : '')
  const optional = (column: Column): string | null => at(column).trim() || null
  const faults: ListFault[] = []
  const fault = (column: Column, code: string, params?: FieldFault['params']): void => {
    faults.push({ line, column: header[columns.indexOf(column)] ?? CALLED[column][0]!, code, params })
  }
  if (cells.length > header.length) faults.push({ line, column: null, code: 'TOO_MANY_CELLS' })

  const email = parseEmail(at('email'))
  if (!email) fault('email', at('email').trim() === '' ? 'REQUIRED' : 'EMAIL_MALFORMED')
  const locale = LOCALES[at('locale').trim().toLowerCase()]
  if (!locale) fault('locale', 'LOCALE_UNKNOWN')
  const { names, faults: ofNames } = parseNames(
    {
      familyName: at('familyName'),
      givenName: at('givenName'),
      familyNameKana: optional('familyNameKana'),
      givenNameKana: optional('givenNameKana'),
      romanName: optional('romanName'),
      certificateName: optional('certificateName'),
      displayName: optional('displayName'),
    },
    { displayName: PLACEHOLDERS[locale ?? 'ja'], speaksForOffice: false },
  )
  for (const { path, code, params } of ofNames) fault(path[0] as Column, code, params)
  return faults.length === 0 && email && locale
    ? { member: { line, email, names, locale }, faults: [] }
    : { member: null, faults }
}
