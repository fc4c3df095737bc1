import t from 'tap'
import type { RoleName } from '../../../db/columns.ts'
import { type Action, may, mayBookFor, maySeeSchedule, maySeeSlots, partIn } from './policy.ts'

const actor = (personId: string, ...roles: RoleName[]) => ({
  personId,
  roles: new Set(roles),
  sessionId: 's',
  authenticatedAt: new Date(0),
})
const booking = { member_id: 'member', instructor_id: 'instructor' }

t.test('the whole table', async (t) => {
  const actions: Action[] = [
    'SEE',
    'CANCEL',
    'RESCHEDULE',
    'RECORD_OUTCOME',
    'REPORT_ABSENCE',
    'WRITE_NOTES',
    'WRITE_MESSAGE',
    'READ_PRIVATE_NOTES',
  ]
  const who = {
    visitor: null,
    member: actor('member', 'GRADUATE'),
    instructor: actor('instructor', 'INSTRUCTOR'),
    office: actor('office', 'STAFF'),
    admin: actor('admin', 'ADMIN'),
    'another member': actor('other', 'GRADUATE'),
    'another instructor': actor('other', 'INSTRUCTOR'),
    moderator: actor('other', 'MODERATOR'),
    'sponsor contact': actor('other', 'SPONSOR_CONTACT'),
  }
  const table = Object.entries(who).map(
    ([name, one]) => `${name}: ${actions.filter((action) => may(partIn(one, booking), action)).join(' ')}`,
  )
  const office = 'SEE CANCEL RESCHEDULE RECORD_OUTCOME WRITE_MESSAGE'
  t.same(table, [
    'visitor: ',
    'member: SEE CANCEL RESCHEDULE REPORT_ABSENCE WRITE_MESSAGE',
    'instructor: SEE CANCEL RESCHEDULE RECORD_OUTCOME WRITE_NOTES WRITE_MESSAGE READ_PRIVATE_NOTES',
    `office: ${office}`,
    `admin: ${office}`,
    'another member: ',
    'another instructor: ',
    'moderator: ',
    'sponsor contact: ',
  ])
})

t.test('a member of staff who is himself the member is bound by the tiers like any other', async (t) => {
  t.equal(partIn(actor('member', 'STAFF'), booking), 'MEMBER')
})

t.test('times, bookings for others, schedules', async (t) => {
  t.notOk(maySeeSlots(actor('x'), 'FOLLOW_UP'))
  t.ok(maySeeSlots(actor('x'), 'ORIENTATION'))
  t.notOk(maySeeSlots(null, 'ORIENTATION'))
  t.notOk(maySeeSlots(actor('x', 'LEARNER', 'SPONSOR_CONTACT'), 'FOLLOW_UP'))
  t.ok(mayBookFor(actor('x'), 'x'))
  t.notOk(mayBookFor(actor('x', 'INSTRUCTOR'), 'y'))
  t.ok(mayBookFor(actor('x', 'STAFF'), 'y'))
  t.ok(maySeeSchedule(actor('x', 'INSTRUCTOR'), 'x'))
  t.notOk(maySeeSchedule(actor('x', 'INSTRUCTOR'), 'y'))
  t.notOk(maySeeSchedule(actor('x', 'INSTRUCTOR'), null))
  t.ok(maySeeSchedule(actor('x', 'STAFF'), null))
  t.notOk(maySeeSchedule(actor('x', 'GRADUATE'), 'x'))
})
