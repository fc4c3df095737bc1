import t from 'tap'
import type { RoleName } from '../../../db/columns.ts'
import { ACTIONS, effectiveRoles, isRecent, may, rolesShown } from './policy.ts'

const ROLES: RoleName[] = ['LEARNER', 'GRADUATE', 'INSTRUCTOR', 'MODERATOR', 'STAFF', 'ADMIN', 'SPONSOR_CONTACT']

t.test('what each role may do to others’ accounts', async (t) => {
  const matrix = Object.fromEntries(
    ROLES.map((role) => [role, ACTIONS.filter((action) => may(new Set([role]), action))]),
  )
  t.same(matrix, {
    LEARNER: [],
    GRADUATE: [],
    INSTRUCTOR: [],
    MODERATOR: [],
    STAFF: ['issueSignInCode'],
    ADMIN: [...ACTIONS],
    SPONSOR_CONTACT: [],
  })
  t.same(
    ACTIONS.filter((action) => may(new Set(), action)),
    [],
  )
})

t.test('whose roles are shown to whom', async (t) => {
  const shownTo = (role: RoleName) => rolesShown({ personId: 'a', roles: new Set([role]) }, 'b', ROLES)
  t.same(rolesShown(null, 'b', ROLES), ['INSTRUCTOR', 'STAFF'])
  for (const role of ['LEARNER', 'GRADUATE', 'INSTRUCTOR', 'MODERATOR', 'SPONSOR_CONTACT'] as const)
    t.same(shownTo(role), ['INSTRUCTOR', 'STAFF'], role)
  t.same(shownTo('STAFF'), ROLES)
  t.same(shownTo('ADMIN'), ROLES)
  t.same(rolesShown({ personId: 'b', roles: new Set() }, 'b', ROLES), ROLES, 'one’s own')
})

t.test('the office’s roles wait for the second step, the others do not', async (t) => {
  const usable = (enforced: boolean, confirmed: boolean) => [...effectiveRoles(ROLES, { enforced, confirmed })]
  t.same(usable(true, false), ['LEARNER', 'GRADUATE', 'INSTRUCTOR', 'MODERATOR', 'SPONSOR_CONTACT'])
  for (const [enforced, confirmed] of [
    [true, true],
    [false, false],
    [false, true],
  ] as const)
    t.same(usable(enforced, confirmed), ROLES)
})

t.test('a sign-in is recent up to and including its last minute', async (t) => {
  const at = new Date('2026-06-01T00:00:00Z')
  t.ok(isRecent(at, new Date('2026-06-01T00:15:00Z'), 15))
  t.notOk(isRecent(at, new Date('2026-06-01T00:15:00.001Z'), 15))
})
