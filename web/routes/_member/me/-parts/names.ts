import type { NamesFormFragment, SaveNamesInput } from '../../../../generated/graphql.ts'

const fields = [
  'familyName',
  'givenName',
  'familyNameKana',
  'givenNameKana',
  'romanName',
  'certificateName',
  'displayName',
] as const

/** As the form has them: what is missing is empty. */
export type NameFields = Record<(typeof fields)[number], string>

export const fieldsOf = (names: NamesFormFragment): NameFields => ({
  familyName: names.familyName,
  givenName: names.givenName,
  familyNameKana: names.familyNameKana ?? '',
  givenNameKana: names.givenNameKana ?? '',
  romanName: names.romanName ?? '',
  certificateName: names.certificateName ?? '',
  displayName: names.displayName,
})

/** To the letter, for the API; what is empty is removed. */
export const inputOf = (values: NameFields, version: number): SaveNamesInput => ({
  familyName: values.familyName,
  givenName: values.givenName,
  familyNameKana: values.familyNameKana || null,
  givenNameKana: values.givenNameKana || null,
  romanName: values.romanName || null,
  certificateName: values.certificateName || null,
  displayName: values.displayName,
  version,
})

export const differing = (a: NameFields, b: NameFields): (keyof NameFields)[] =>
  fields.filter((field) => a[field] !== b[field])
