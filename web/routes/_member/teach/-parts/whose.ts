import type { Role } from '../../../../generated/graphql.ts'

/** Pages of an instructor: his own, or, for the office, the one that the address names. */
export type Whose =
  | { of: 'own' | 'named'; instructorId: string }
  /** The office has to say whose first. */
  | { of: 'anybody' }
  | { of: 'nobody' }

export type WhoseSearch = { instructor?: string }

export const whoseSearch = ({ instructor }: Record<string, unknown>): WhoseSearch => ({
  instructor: typeof instructor === 'string' ? instructor : undefined,
})

type Somebody = { person: { id: string; roles: readonly Role[] } }

/** The API's ids of an instructor and of his person are one. */
export function whoseIs({ person: { id, roles } }: Somebody, { instructor }: WhoseSearch): Whose {
  const isOffice = roles.includes('STAFF') || roles.includes('ADMIN')
  if (instructor && instructor !== id) return isOffice ? { of: 'named', instructorId: instructor } : { of: 'nobody' }
  if (roles.includes('INSTRUCTOR')) return { of: 'own', instructorId: id }
  return isOffice ? { of: 'anybody' } : { of: 'nobody' }
}
