import type { RoleName } from '../../../db/columns.ts'

/** Who looks at whom. */
export type Relation = 'SELF' | 'OFFICE' | 'OTHER'

interface Onlooker {
  personId: string
  roles: ReadonlySet<RoleName>
}

const OFFICE: readonly RoleName[] = ['STAFF', 'ADMIN']
export const isOffice = (roles: Iterable<RoleName>): boolean => [...roles].some((role) => OFFICE.includes(role))

export const relationTo = (actor: Onlooker | null, personId: string): Relation =>
  actor?.personId === personId ? 'SELF' : actor && isOffice(actor.roles) ? 'OFFICE' : 'OTHER'

/**
 * Everybody sees by what authority somebody speaks. Who learns, graduated, moderates or pays is nobody's business
 * but the person's and the office's.
 */
const ROLES_SHOWN: Record<Relation, readonly RoleName[]> = {
  SELF: ['LEARNER', 'GRADUATE', 'INSTRUCTOR', 'MODERATOR', 'STAFF', 'ADMIN', 'SPONSOR_CONTACT'],
  OFFICE: ['LEARNER', 'GRADUATE', 'INSTRUCTOR', 'MODERATOR', 'STAFF', 'ADMIN', 'SPONSOR_CONTACT'],
  OTHER: ['INSTRUCTOR', 'STAFF'],
}
export const rolesShown = (actor: Onlooker | null, personId: string, held: readonly RoleName[]): RoleName[] =>
  held.filter((role) => ROLES_SHOWN[relationTo(actor, personId)].includes(role))

export const ACTIONS = [
  'grantRole',
  'revokeRole',
  'issueSignInCode',
  'issueSignInCodeToOffice',
  'resetSecondStep',
] as const
export type Action = (typeof ACTIONS)[number]

/** What the office does to others' accounts. Roles and the office's own accounts are the administrators'. */
const MAY: Record<Action, readonly RoleName[]> = {
  grantRole: ['ADMIN'],
  revokeRole: ['ADMIN'],
  issueSignInCode: ['STAFF', 'ADMIN'],
  issueSignInCodeToOffice: ['ADMIN'],
  resetSecondStep: ['ADMIN'],
}
export const may = (roles: ReadonlySet<RoleName>, action: Action): boolean =>
  MAY[action].some((role) => roles.has(role))

/**
 * STAFF and ADMIN act for others and see everybody's data, so a mailbox alone must not open them: in production a
 * session holds these roles only once a passkey or a TOTP code stood behind it. Whoever signs in by mailed code is
 * himself with all his other roles meanwhile, and can confirm, or register his first passkey, from there. Demo mode
 * lets its accounts in by code alone.
 */
export function effectiveRoles(
  held: readonly RoleName[],
  { enforced, confirmed }: { enforced: boolean; confirmed: boolean },
): Set<RoleName> {
  return new Set(enforced && !confirmed ? held.filter((role) => !OFFICE.includes(role)) : held)
}

/** Where stolen sessions would do the most harm, who is there must have been proven a short while ago. */
export const isRecent = (authenticatedAt: Date, now: Date, minutes: number): boolean =>
  now.getTime() - authenticatedAt.getTime() <= minutes * 60_000
