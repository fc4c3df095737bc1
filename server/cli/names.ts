import type { Locale } from '../context.ts'
import type { NamesInput } from '../features/people/names.ts'
import { type Call, type Option, UsageError } from './command.ts'

/** Options by which a person is named. */
export const nameOptions = {
  family: { value: '<姓>', help: 'family name, as the person writes it' },
  given: { value: '<名>', help: 'given name; may be left out' },
  'family-kana': { value: '<セイ>', help: 'its reading in kana' },
  'given-kana': { value: '<メイ>', help: 'its reading in kana' },
  roman: { value: '<name>', help: 'the whole name in Latin letters' },
  locale: { value: '<ja|en>', help: 'language of mails and pages; ja if left out' },
} satisfies Record<string, Option>

export function namesOf({ maybe }: Call): NamesInput | null {
  const family = maybe('family')
  if (family === undefined) return null
  return {
    familyName: family,
    givenName: maybe('given') ?? '',
    familyNameKana: maybe('family-kana') ?? null,
    givenNameKana: maybe('given-kana') ?? null,
    romanName: maybe('roman') ?? null,
  }
}

export function localeOf({ maybe }: Call): Locale {
  const locale = maybe('locale') ?? 'ja'
  if (locale !== 'ja' && locale !== 'en') throw new UsageError(`--locale is "${locale}", but must be ja or en`)
  return locale
}
