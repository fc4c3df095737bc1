import t from 'tap'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { arrangeMeeting } from '../../../server/features/consultations/meeting/arrange-meeting.ts'
import { setMeetingLink } from '../../../server/features/consultations/meeting/set-meeting-link.ts'
import { rescheduleConsultation } from '../../../server/features/consultations/reschedule-consultation.ts'
import { june, refused } from '../consultations/world.ts'
import { office, SECRET_TOPIC } from '../notifications/office.ts'

const world = await office(t)
t.beforeEach(async () => {
  world.reset()
  await world.forgetMail()
  await world.clearFaults()
  await world.pool.query('delete from demo.zoom_meeting')
  await world.pool.query('delete from demo.zoom_quota')
  await world.pool.query('delete from video_call_count')
  await world.pool.query('delete from graphile_worker._private_jobs')
})

const OFFICE = 'office@example.jp'

t.test('a confirmed booking gets one meeting at the instructor’s own user', async (t) => {
  const { id } = await world.confirmed()
  const booking = await world.stateOf(id)
  await world.runJobs()
  await arrangeMeeting(world.system, { consultationId: id })
  const [meeting, ...others] = await world.zoomMeetings()
  t.same(others, [])
  t.match(meeting, {
    host_email: 'instructor@example.jp',
    topic: `個別相談 ${booking.reference}`,
    start_time: '2026-06-10T01:00:00Z',
    duration: 30,
    settings: {
      waiting_room: true,
      auto_recording: 'none',
      auto_start_meeting_summary: false,
      auto_start_ai_companion_questions: false,
    },
  })
  t.notMatch(JSON.stringify(meeting), SECRET_TOPIC)
  const row = await world.meetingOf(id)
  t.match(row, {
    state: 'READY',
    join_url: meeting?.join_url,
    meeting_number: String(meeting?.id),
    starts_at: june(10),
  })
  t.notMatch(JSON.stringify(row), '/dev/zoom/s/', 'the host’s link is nowhere')
  t.same(new Set(await world.events(id)), new Set(['CONFIRMED', 'MEETING_READY']))
})

t.test('moving moves the same meeting, cancelling deletes it', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  const [made] = await world.zoomMeetings()
  await rescheduleConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id, start: june(12, '15:00') })
  await world.runJobs()
  t.match(await world.zoomMeetings(), [{ id: made?.id, start_time: '2026-06-12T06:00:00Z', join_url: made?.join_url }])
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  await world.runJobs()
  t.same(await world.zoomMeetings(), [])
  t.match(await world.meetingOf(id), { state: 'DELETED', join_url: null, passcode: null })
  await arrangeMeeting(world.system, { consultationId: id })
  t.equal(await world.zoomEver(), 1, 'asking again makes none')
})

t.test('an instructor who takes over has the meeting at his own user', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  const other = await world.instructor('見本 次郎', { rules: { video_user_id: 'second-instructor@example.jp' } })
  await rescheduleConsultation(world.as(memberId, 'GRADUATE'), {
    consultationId: id,
    instructorId: other,
    start: june(11),
  })
  await world.runJobs()
  t.match(await world.zoomMeetings(), [
    { host_email: 'second-instructor@example.jp', start_time: '2026-06-11T01:00:00Z' },
  ])
  t.match(await world.meetingOf(id), { state: 'READY', host_user_id: 'second-instructor@example.jp' })
})

for (const kind of ['error-before', 'error-after', 'drop-before', 'drop-after', 'limit', 'expire-token'] as const)
  t.test(`Zoom fails (${kind}) once while creating: one meeting in the end`, async (t) => {
    const { id } = await world.confirmed()
    await world.fault('zoom', kind, { operation: 'meetings.create', amount: 30 })
    await world.runJobs()
    for (let minute = 0; minute < 3; minute += 1) {
      world.advance(1 / 60)
      await world.runJobs()
    }
    t.equal((await world.zoomMeetings()).length, 1)
    t.equal(await world.zoomEver(), 1, 'and none was made beside it')
    t.match(await world.meetingOf(id), { state: 'READY', last_error: null })
    t.same(await world.letters(OFFICE), [], 'nobody is alarmed')
  })

t.test('Zoom’s "not before" is kept', async (t) => {
  const { id } = await world.confirmed()
  await world.fault('zoom', 'limit', { operation: 'meetings.create', amount: 600 })
  await world.runJobs()
  t.equal((await world.waiting())[`meeting:${id}`], '2026-06-01T00:10:00.000Z')
  world.advance(9 / 60)
  await world.runJobs()
  t.same(await world.zoomMeetings(), [])
  world.advance(1 / 60)
  await world.runJobs()
  t.equal((await world.zoomMeetings()).length, 1)
})

t.test('an attempt without an answer that is no longer wanted is found and deleted', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.fault('zoom', 'drop-after', { operation: 'meetings.create' })
  await world.runJobs()
  t.equal((await world.zoomMeetings()).length, 1, 'made without our knowing')
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  await world.runJobs()
  t.same(await world.zoomMeetings(), [])
  t.match(await world.meetingOf(id), { state: 'DELETED' })
})

t.test('a meeting that somebody deleted at Zoom is made anew, and deleting it twice is no fault', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  await world.pool.query('update demo.zoom_meeting set deleted = created')
  await rescheduleConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id, start: june(12) })
  await world.runJobs()
  t.match(await world.zoomMeetings(), [{ start_time: '2026-06-12T01:00:00Z' }])
  t.match(await world.meetingOf(id), { state: 'READY' })
  await world.pool.query('update demo.zoom_meeting set deleted = created')
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  await world.runJobs()
  t.match(await world.meetingOf(id), { state: 'DELETED' })
})

t.test('a user whom Zoom does not know: the office is told at once, and again a day before', async (t) => {
  const { id } = await world.confirmed({}, { video_user_id: 'nobody@elsewhere.example' })
  await world.runJobs()
  t.match(await world.meetingOf(id), { state: 'FAILED', last_error: /1001/ })
  const [letter, ...others] = await world.letters(OFFICE)
  t.same(others, [])
  t.match(letter?.subject, '【要対応】ビデオ会議が用意できていません')
  t.match(letter?.mail.text, 'User does not exist')
  world.setNow(new Date(june(10).getTime() - 24 * 3_600_000))
  await world.runJobs()
  t.equal((await world.letters(OFFICE)).length, 2)
  await world.runJobs()
  t.equal((await world.letters(OFFICE)).length, 2, 'once')
})

t.test('an instructor without a user at Zoom', async (t) => {
  const instructorId = await world.instructor('架空 太郎')
  const memberId = await world.sponsoredMember()
  const { id } = await world.book(memberId, { instructorId, start: june(10), paymentMethod: 'INVOICE' })
  await world.runJobs()
  t.match(await world.meetingOf(id), { state: 'FAILED' })
  t.equal((await world.letters(OFFICE)).length, 1)
  await world.db
    .updateTable('instructor')
    .set({ video_user_id: 'instructor@example.jp' })
    .where('person_id', '=', instructorId)
    .execute()
  await arrangeMeeting(world.system, { consultationId: id })
  t.match(await world.meetingOf(id), { state: 'READY' })
})

t.test('Zoom is down for a day: the booking stands, and the office hears of it a day before', async (t) => {
  const { id } = await world.confirmed()
  await world.fault('zoom', 'error-before', { remaining: null })
  await world.runJobs()
  world.setNow(new Date(june(10).getTime() - 24 * 3_600_000))
  await world.runJobs()
  t.match(
    (await world.letters(OFFICE)).map(({ mail }) => mail.text),
    [/Zoom 500/],
  )
  t.equal((await world.stateOf(id)).state, 'CONFIRMED')
  await world.clearFaults()
  world.advance(11 / 60)
  await world.runJobs()
  t.match(await world.meetingOf(id), { state: 'READY' })
})

t.test('at most a hundred calls a day and user; the next is for tomorrow, by Zoom’s midnight', async (t) => {
  const { id } = await world.confirmed()
  await world.db
    .insertInto('video_call_count')
    .values({ host_user_id: 'instructor@example.jp', day: '2026-06-01', calls: 100 })
    .execute()
  await world.runJobs()
  t.same(await world.zoomMeetings(), [])
  t.equal((await world.waiting())[`meeting:${id}`], '2026-06-02T00:00:00.000Z')
  world.advance(24)
  await world.runJobs()
  t.equal((await world.zoomMeetings()).length, 1)
})

t.test('the office pastes a link', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed({}, { video_user_id: 'nobody@elsewhere.example' })
  await world.runJobs()
  const url = 'https://zoom.us/j/93201234567?pwd=abc'
  const staff = await world.person('事務 局子', 'STAFF')
  t.equal(await refused(setMeetingLink(world.as(memberId, 'GRADUATE'), { consultationId: id, url })), 'FORBIDDEN')
  t.equal(await refused(setMeetingLink(world.as(instructorId, 'INSTRUCTOR'), { consultationId: id, url })), 'FORBIDDEN')
  t.equal(await refused(setMeetingLink(world.as(null), { consultationId: id, url })), 'UNAUTHENTICATED')
  const asStaff = world.as(staff, 'STAFF')
  t.equal(await refused(setMeetingLink(asStaff, { consultationId: staff, url })), 'NOT_FOUND')
  t.equal(await refused(setMeetingLink(asStaff, { consultationId: 'x', url })), 'NOT_FOUND')
  t.equal(
    await refused(setMeetingLink(asStaff, { consultationId: id, url: 'http://zoom.us/j/1' })),
    'url MEETING_LINK_NOT_HTTPS',
  )
  await setMeetingLink(asStaff, { consultationId: id, url })
  t.match(await world.meetingOf(id), {
    state: 'READY',
    set_by_hand: true,
    join_url: url,
    meeting_number: '93201234567',
  })
  world.setNow(new Date(june(10).getTime() - 24 * 3_600_000))
  await world.runJobs()
  t.match(await world.meetingOf(id), { join_url: url }, 'it stays')
  t.equal((await world.letters(OFFICE)).length, 1, 'no second alarm')
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  await world.runJobs()
  t.equal(await refused(setMeetingLink(asStaff, { consultationId: id, url })), 'MEETING_NOT_WANTED')
})

t.test('a hold has no meeting', async (t) => {
  const instructorId = await world.instructor('架空 太郎', { rules: { video_user_id: 'instructor@example.jp' } })
  const memberId = await world.person('見本 花子', 'GRADUATE')
  const { id } = await world.book(memberId, { instructorId, start: june(10) })
  await arrangeMeeting(world.system, { consultationId: id })
  t.equal(await world.meetingOf(id), undefined)
})

t.test('moved there and back while Zoom’s answers are lost: the meeting has the booking’s time', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  const member = world.as(memberId, 'GRADUATE')
  await world.fault('zoom', 'drop-after', { operation: 'meetings.update' })
  await rescheduleConsultation(member, { consultationId: id, start: june(12) })
  await world.runJobs()
  t.match(await world.zoomMeetings(), [{ start_time: '2026-06-12T01:00:00Z' }])
  t.match(await world.meetingOf(id), { state: 'READY' }, 'one can join all the while')
  await rescheduleConsultation(member, { consultationId: id, start: june(10) })
  await world.runJobs()
  t.match(await world.zoomMeetings(), [{ start_time: '2026-06-10T01:00:00Z' }])
})
