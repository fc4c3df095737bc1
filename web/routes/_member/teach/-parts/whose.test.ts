import t from 'tap'
import type { Role } from '../../../../generated/graphql.ts'
import { whoseIs } from './whose.ts'

const viewer = (...roles: Role[]) => ({ person: { id: 'me', roles } })

t.test('an instructor sees his own pages and nobody else’s', async (t) => {
  t.same(whoseIs(viewer('INSTRUCTOR'), {}), { of: 'own', instructorId: 'me' })
  t.same(whoseIs(viewer('INSTRUCTOR'), { instructor: 'me' }), { of: 'own', instructorId: 'me' })
  t.same(whoseIs(viewer('INSTRUCTOR'), { instructor: 'other' }), { of: 'nobody' })
})

t.test('the office sees whoever it names, and must name one', async (t) => {
  t.same(whoseIs(viewer('STAFF'), { instructor: 'other' }), { of: 'named', instructorId: 'other' })
  t.same(whoseIs(viewer('ADMIN'), {}), { of: 'anybody' })
  t.same(whoseIs(viewer('STAFF', 'INSTRUCTOR'), {}), { of: 'own', instructorId: 'me' })
})

t.test('others see none', async (t) => {
  t.same(whoseIs(viewer('GRADUATE'), {}), { of: 'nobody' })
  t.same(whoseIs(viewer('MODERATOR', 'LEARNER'), { instructor: 'other' }), { of: 'nobody' })
})
