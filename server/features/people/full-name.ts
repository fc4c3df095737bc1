import type { Locale } from '../../context.ts'

export interface NamedPerson {
  family_name: string
  given_name: string
  roman_name: string | null
  display_name: string
}

/** 見本 花子; in English texts the Roman form where the person has one. Who has told no name goes by the display name. */
export function fullName(person: NamedPerson, locale: Locale): string {
  if (locale === 'en' && person.roman_name) return person.roman_name
  return [person.family_name, person.given_name].filter(Boolean).join(' ') || person.display_name
}
