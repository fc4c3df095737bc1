import t from 'tap'
import { zoomMeetings } from '../../server/adapters/zoom.ts'
import { type MeetingOrder, VideoRefused, VideoUnavailable } from '../../server/ports/video.ts'
import { outsideWorld } from '../demo/world.ts'

const { world, publicUrl, standIns, fault, reset } = await outsideWorld(t)
const { clock, pool } = world
const zoom = zoomMeetings({ ...standIns.zoom!, timeout: 1000 }, clock)
t.beforeEach(reset)

const start = new Date('2026-12-04T04:00:00.000Z')
const order = (more: Partial<MeetingOrder> = {}): MeetingOrder => ({
  hostUserId: 'instructor@example.jp',
  title: '個別相談',
  start,
  minutes: 30,
  timeZone: 'Asia/Tokyo',
  mark: 'tsudoi:0193-attempt',
  ...more,
})

/** As Zoom keeps it. */
async function kept(id: string) {
  const { rows } = await pool.query('select data, deleted from demo.zoom_meeting where id = $1', [id])
  return rows[0]
}

async function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => t.fail('should have failed'),
    (error: unknown) => error,
  )
}

t.test('a meeting is made, moved and deleted', async (t) => {
  const meeting = await zoom.create(order())
  t.match(meeting, { number: /^\d{11}$/, passcode: /^\d{6}$/, joinUrl: `${publicUrl}/dev/zoom/j/${meeting.id}` })
  t.notMatch(JSON.stringify(meeting), /zak|start_url|\/s\//, 'the link that makes anybody the host is not kept')
  t.match((await kept(meeting.id)).data, {
    type: 2,
    topic: '個別相談',
    start_time: '2026-12-04T04:00:00Z',
    duration: 30,
    timezone: 'Asia/Tokyo',
    settings: {
      waiting_room: true,
      join_before_host: false,
      auto_recording: 'none',
      auto_start_meeting_summary: false,
      auto_start_ai_companion_questions: false,
    },
  })
  await zoom.update(meeting.id, { start: new Date('2026-12-05T01:30:00Z'), minutes: 45 })
  t.match((await kept(meeting.id)).data, { start_time: '2026-12-05T01:30:00Z', duration: 45, topic: '個別相談' })
  await zoom.delete(meeting.id)
  t.ok((await kept(meeting.id)).deleted)
  await zoom.delete(meeting.id)
  t.match(await failure(zoom.update(meeting.id, { start, minutes: 30 })), { status: 404, code: 3001 })
})

t.test('a meeting is found again by its mark, on whatever page of the list', async (t) => {
  t.equal(await zoom.find('instructor@example.jp', 'tsudoi:0193-attempt'), null)
  await fault('zoom', 'drop-after', { operation: 'meetings.create' })
  t.type(await failure(zoom.create(order())), VideoUnavailable)
  const found = await zoom.find('instructor@example.jp', 'tsudoi:0193-attempt')
  t.match(found, { passcode: /^\d{6}$/ })
  t.equal(await zoom.find('second-instructor@example.jp', 'tsudoi:0193-attempt'), null, 'another host has it not')
  await pool.query(
    `insert into demo.zoom_meeting (id, user_id, created, data)
     select n, user_id, created, data || jsonb_build_object('id', n, 'agenda', 'other', 'start_time', '2026-01-01T00:00:00Z')
       from demo.zoom_meeting, generate_series(1, 700) n`,
  )
  t.strictSame(await zoom.find('instructor@example.jp', 'tsudoi:0193-attempt'), found)
})

t.test('the token is fetched once at a time, kept, and replaced when it ends', async (t) => {
  const tokens = async () => (await pool.query('select count(*)::int as n from demo.zoom_token')).rows[0].n as number
  const fresh = zoomMeetings(standIns.zoom!, clock)
  const before = await tokens()
  await Promise.all(Array.from({ length: 5 }, () => fresh.find('instructor@example.jp', 'x')))
  t.equal(await tokens(), before + 1)
  await clock.advance(2 * 3600 * 1000)
  await fresh.find('instructor@example.jp', 'x')
  t.equal(await tokens(), before + 2, 'an hour is over')
  await fault('zoom', 'expire-token', { operation: 'meetings.list' })
  await fresh.find('instructor@example.jp', 'x')
  t.equal(await tokens(), before + 3, 'Zoom ended it early: one 401, one new token')
  await fault('zoom', 'expire-token', { operation: 'meetings.list', remaining: 2 })
  t.match(await failure(fresh.find('instructor@example.jp', 'x')), { name: 'VideoRefused', status: 401, code: 124 })
})

t.test('what is certain and what is not', async (t) => {
  t.match(await failure(zoom.create(order({ hostUserId: 'x@badexample.jp' }))), {
    name: 'VideoRefused',
    status: 404,
    code: 1001,
  })
  t.match(await failure(zoom.create(order({ title: 'x'.repeat(201) }))), {
    name: 'VideoRefused',
    status: 400,
    code: 300,
  })
  const stranger = zoomMeetings({ ...standIns.zoom!, clientSecret: 'wrong' }, clock)
  t.type(await failure(stranger.create(order())), VideoRefused)

  await fault('zoom', 'limit', { amount: 7 })
  const from = clock.now().getTime()
  const limited = await failure(zoom.create(order()))
  if (!(limited instanceof VideoUnavailable)) return t.fail('not VideoUnavailable')
  const wait = Number(limited.retryAfter?.getTime()) - from
  t.ok(wait >= 7000 && wait < 9000, 'Retry-After')

  for (const kind of ['error-before', 'drop-before', 'error-after'] as const) {
    await fault('zoom', kind, { operation: 'meetings.create' })
    t.type(await failure(zoom.create(order())), VideoUnavailable, kind)
  }
  await fault('zoom', 'slow', { amount: 1.5 })
  t.type(await failure(zoom.create(order())), VideoUnavailable, 'no answer in time')
  const nobody = zoomMeetings({ ...standIns.zoom!, oauthBase: 'http://127.0.0.1:1' }, clock)
  t.type(await failure(nobody.create(order())), VideoUnavailable)
})

t.test('100 creates and updates a day and user, until midnight in UTC', async (t) => {
  const day = clock.now().toISOString().slice(0, 10)
  const { id } = await zoom.create(order())
  await pool.query('update demo.zoom_quota set used = 99')
  await zoom.update(id, { start, minutes: 30 })
  const over = await failure(zoom.update(id, { start, minutes: 30 }))
  if (!(over instanceof VideoUnavailable)) return t.fail('not VideoUnavailable')
  const midnight = Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000
  t.ok(Math.abs(Number(over.retryAfter?.getTime()) - midnight) < 2000, 'told in the time of the platform')
  await zoom.create(order({ hostUserId: 'taro@zoom.example.jp' }))
  await clock.advance(24 * 3600 * 1000)
  await zoom.update(id, { start, minutes: 30 })
})
