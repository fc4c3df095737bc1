import Fastify from 'fastify'
import ICAL from 'ical.js'
import t from 'tap'
import { feedUrlFor } from '../../../server/features/calendar/feed-token.ts'
import { ownCalendar, rotateCalendarFeed } from '../../../server/features/calendar/own-calendar.ts'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { rescheduleConsultation } from '../../../server/features/consultations/reschedule-consultation.ts'
import { calendarRoutes } from '../../../server/http/calendar.ts'
import { june, refused } from '../consultations/world.ts'
import { office, SECRET_TOPIC } from '../notifications/office.ts'

const world = await office(t)
/** Who asks for a file: set by each test. */
let asking = world.as(null)
const app = Fastify({ routerOptions: { maxParamLength: 500 } })
await calendarRoutes(app, { system: world.system, contextOf: async () => asking })
t.teardown(() => app.close())
t.beforeEach(() => {
  world.reset()
  asking = world.as(null)
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
async function feedOf(personId: string): Promise<string> {
  const person = await world.db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
  return new URL(feedUrlFor(world.system, person)).pathname
}
const parse = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    status: String(event.getFirstPropertyValue('status')),
    summary: String(event.getFirstPropertyValue('summary')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    class: String(event.getFirstPropertyValue('class')),
    url: String(event.getFirstPropertyValue('url')),
    attendees: event.getAllProperties('attendee').length,
    start: new ICAL.Event(event).startDate.toJSDate(),
  }))
  return { method: String(calendar.getFirstPropertyValue('method')), events }
}

t.test('the feed shows everything of the person, and nothing of what it is about', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed()
  const other = await world.sponsoredMember('見本 次子')
  await world.book(other, { instructorId, start: june(9), paymentMethod: 'INVOICE' })
  const booking = await world.stateOf(id)
  const answer = await get(await feedOf(memberId))
  t.equal(answer.statusCode, 200)
  t.match(answer.headers, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': /private/,
    etag: /^"[\w-]+"$/,
  })
  t.same(parse(answer.body), {
    method: 'PUBLISH',
    events: [
      {
        uid: booking.invitation_uid,
        status: 'CONFIRMED',
        summary: '個別相談（架空 太郎）',
        sequence: 0,
        class: 'PRIVATE',
        url: parse(answer.body).events[0]?.url,
        attendees: 0,
        start: june(10),
      },
    ],
  })
  t.notMatch(answer.body, SECRET_TOPIC)
  t.equal(parse((await get(await feedOf(instructorId))).body).events.length, 2)
  t.same(parse((await get(await feedOf(await world.person('他 人')))).body).events, [])
})

t.test('the same bytes and ETag until something changes', async (t) => {
  const { id, memberId } = await world.confirmed()
  const path = await feedOf(memberId)
  const first = await get(path)
  world.advance(5)
  const second = await get(path)
  t.equal(second.body, first.body)
  const etag = String(first.headers.etag)
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const unchanged = await get(path, { 'if-none-match': known })
    t.equal(unchanged.statusCode, 304, known)
    t.equal(unchanged.body, '')
    t.equal(unchanged.headers.etag, etag)
  }
  await rescheduleConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id, start: june(12) })
  const moved = await get(path, { 'if-none-match': etag })
  t.equal(moved.statusCode, 200)
  t.not(moved.headers.etag, etag)
  t.match(parse(moved.body).events, [{ sequence: 1, start: june(12) }])
})

t.test('a cancelled one is shown as cancelled for thirty days', async (t) => {
  const { id, memberId } = await world.confirmed()
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  const path = await feedOf(memberId)
  t.match(parse((await get(path)).body).events, [{ status: 'CANCELLED', sequence: 1 }])
  world.advance(30 * 24)
  t.match(parse((await get(path)).body).events, [{ status: 'CANCELLED' }])
  world.advance(1)
  t.same(parse((await get(path)).body).events, [])
})

t.test('a hold is no appointment yet, and never becomes a cancelled one', async (t) => {
  const instructorId = await world.instructor()
  const memberId = await world.person('見本 花子', 'GRADUATE')
  const { id } = await world.book(memberId, { instructorId })
  t.same(parse((await get(await feedOf(memberId))).body).events, [])
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  t.same(parse((await get(await feedOf(memberId))).body).events, [])
})

t.test('rotating ends every earlier address', async (t) => {
  const { memberId } = await world.confirmed()
  const before = await feedOf(memberId)
  t.equal(before, await feedOf(memberId), 'it can be shown again')
  await rotateCalendarFeed(world.as(memberId, 'GRADUATE'))
  const after = await feedOf(memberId)
  t.not(after, before)
  t.equal((await get(before)).statusCode, 404)
  t.equal((await get(after)).statusCode, 200)
  t.equal(await refused(Promise.resolve().then(() => rotateCalendarFeed(world.as(null)))), 'UNAUTHENTICATED')
})

t.test('an address that we never gave out, and one of somebody who left', async (t) => {
  const { memberId } = await world.confirmed()
  const path = await feedOf(memberId)
  for (const bad of [
    '/calendar/x.ics',
    path.replace('.ics', 'A.ics'),
    path.replace('/calendar/', '/calendar/A'),
    '/calendar/.ics',
  ])
    t.equal((await get(bad)).statusCode, 404, bad)
  await world.db.updateTable('person').set({ left_at: world.system.clock.now() }).where('id', '=', memberId).execute()
  t.equal((await get(path)).statusCode, 404)
})

t.test('one appointment as a file, for the two and nobody else', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed()
  const booking = await world.stateOf(id)
  const path = `/consultations/${id}.ics`
  const outsiders = [
    world.as(null),
    world.as(await world.person('他 人', 'GRADUATE'), 'GRADUATE'),
    world.as(await world.person('事務 局子', 'STAFF'), 'STAFF'),
  ]
  for (const outsider of outsiders) {
    asking = outsider
    const answer = await get(path)
    const unknown = await get(`/consultations/${world.system.ids.uuid()}.ics`)
    t.equal(answer.statusCode, 404)
    t.equal(answer.body, unknown.body, 'looks like what does not exist')
  }
  const urls = new Set<string>()
  for (const personId of [memberId, instructorId]) {
    asking = world.as(personId, 'GRADUATE')
    const answer = await get(path)
    t.equal(answer.statusCode, 200)
    t.match(answer.headers, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${booking.reference}.ics"`,
      'cache-control': 'private, no-store',
    })
    const { events, method } = parse(answer.body)
    t.match({ events, method }, { method: 'PUBLISH', events: [{ uid: booking.invitation_uid, attendees: 0 }] })
    urls.add(events[0]?.url ?? '')
  }
  t.equal(urls.size, 2, 'each with a link of his own')
  t.equal((await get('/consultations/nonsense.ics')).statusCode, 404)
})

t.test('the page’s calendar: 92 days at most, the viewer’s own', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed()
  const ctx = world.as(memberId, 'GRADUATE')
  const day = 24 * 3_600_000
  const from = june(1, '00:00')
  t.match(await ownCalendar(ctx, { from, to: new Date(from.getTime() + 92 * day) }), [{ id }])
  t.match(await ownCalendar(world.as(instructorId, 'INSTRUCTOR'), { from, to: june(30) }), [{ id }])
  t.same(await ownCalendar(ctx, { from, to: june(10) }), [], 'until its start')
  t.same(await ownCalendar(ctx, { from: new Date(june(10).getTime() + 30 * 60_000), to: june(30) }), [], 'from its end')
  const ask = (to: Date) => refused(Promise.resolve().then(() => ownCalendar(ctx, { from, to })))
  t.equal(await ask(new Date(from.getTime() + 92 * day + 1)), 'BAD_USER_INPUT')
  t.equal(await ask(from), 'BAD_USER_INPUT')
  await cancelConsultation(ctx, { consultationId: id })
  t.same(await ownCalendar(ctx, { from, to: june(30) }), [])
})
