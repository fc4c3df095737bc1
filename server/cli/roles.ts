import type { RoleName } from '../../db/columns.ts'
import { type Option, UsageError } from './command.ts'

const ROLES: readonly RoleName[] = [
  'LEARNER',
  'GRADUATE',
  'INSTRUCTOR',
  'MODERATOR',
  'STAFF',
  'ADMIN',
  'SPONSOR_CONTACT',
]

export const roleOptions = {
  email: { value: '<address>', help: 'any address of the person', required: true },
  role: { value: '<ROLE>', help: ROLES.join(', '), required: true },
  reason: { value: '<text>', help: 'stands in the audit log', required: true },
} satisfies Record<string, Option>

export function roleOf(text: string): RoleName {
  const role = ROLES.find((known) => known === text.toUpperCase())
  if (!role) throw new UsageError(`There is no role "${text}": ${ROLES.join(', ')}`)
  return role
}
