import Fastify from 'fastify'
import t from 'tap'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { joinUrlFor } from '../../../server/features/consultations/meeting/join-link.ts'
import { rescheduleConsultation } from '../../../server/features/consultations/reschedule-consultation.ts'
import { joinRoutes } from '../../../server/http/join.ts'
import { june } from '../consultations/world.ts'
import { office, SECRET_TOPIC } from '../notifications/office.ts'

const world = await office(t)
const app = Fastify()
await joinRoutes(app, { system: world.system })
t.teardown(() => app.close())
t.beforeEach(() => world.reset())

const pathOf = (id: string, personId: string) => new URL(joinUrlFor(world.system, id, personId)).pathname
const open = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({ method, url, headers })
const MINUTE = 60_000

t.test('from booking to a quarter of an hour after the end', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed()
  const path = pathOf(id, memberId)
  const waiting = await open(path)
  t.equal(waiting.statusCode, 200)
  t.match(waiting.headers, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
  for (const words of [
    '会議室を準備しています',
    'The meeting is being prepared',
    '2026年6月10日（水）10:00～10:30（日本時間）',
    'Wednesday, 10 June 2026, 10:00–10:30 (Japan time)',
    'office@example.jp',
    '03-0000-0000',
    '<meta http-equiv="refresh" content="15">',
  ])
    t.ok(waiting.body.includes(words), words)
  t.notMatch(waiting.body, /<style|style=|<script|架空|見本/, 'nothing that the CSP forbids, nobody’s name')
  t.notMatch(waiting.body, SECRET_TOPIC)

  await world.runJobs()
  const meeting = await world.meetingOf(id)
  for (const personId of [memberId, instructorId]) {
    const ready = await open(pathOf(id, personId))
    t.equal(ready.statusCode, 302)
    t.equal(ready.headers.location, meeting?.join_url)
    t.equal(ready.headers['cache-control'], 'no-store')
  }
  const end = june(10).getTime() + 30 * MINUTE
  world.setNow(new Date(end + 15 * MINUTE - 1))
  t.equal((await open(path)).statusCode, 302)
  world.setNow(new Date(end + 15 * MINUTE))
  const over = await open(path)
  t.equal(over.statusCode, 410)
  t.match(over.body, 'この参加用URLは終了しました')
  t.notMatch(over.body, 'http-equiv="refresh"')
})

t.test('a scanner that looks at it changes nothing', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  const before = await world.stateOf(id)
  for (let i = 0; i < 3; i += 1) t.equal((await open(pathOf(id, memberId), {}, 'HEAD')).statusCode, 302)
  t.same(await world.stateOf(id), before)
})

t.test('a cancelled booking has no door', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  const closed = await open(pathOf(id, memberId), { 'accept-language': 'en' })
  t.equal(closed.statusCode, 410)
  t.match(
    closed.body,
    /<html lang="en">[\s\S]*This booking was cancelled[\s\S]*この予約はキャンセルされました/,
    'English first',
  )
})

t.test('the link of an instructor who handed over is dead', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed()
  const other = await world.instructor('見本 次郎', { rules: { video_user_id: 'second-instructor@example.jp' } })
  await rescheduleConsultation(world.as(memberId, 'GRADUATE'), {
    consultationId: id,
    instructorId: other,
    start: june(11),
  })
  await world.runJobs()
  t.equal((await open(pathOf(id, instructorId))).statusCode, 404)
  t.equal((await open(pathOf(id, other))).statusCode, 302)
  t.equal((await open(pathOf(id, memberId))).statusCode, 302)
})

t.test('a link that we never gave out', async (t) => {
  const { id, memberId } = await world.confirmed()
  const path = pathOf(id, memberId)
  const stranger = await world.person('他 人')
  const last = path.at(-1) === 'A' ? 'B' : 'A'
  for (const bad of [
    '/join/x',
    `/join/${'A'.repeat(86)}`,
    path.slice(0, -1),
    `${path.slice(0, -2)}${last}${path.at(-1)}`,
    `${path}=`,
    path.replace('/join/', '/join/A'),
    pathOf(id, stranger),
    pathOf(stranger, memberId),
  ]) {
    const answer = await open(bad)
    t.equal(answer.statusCode, 404, bad)
    t.match(answer.body, 'このURLは使えません')
  }
})

t.test('the page’s style is a file of ours', async (t) => {
  const answer = await open('/join-page.css')
  t.match(answer, { statusCode: 200, headers: { 'content-type': 'text/css; charset=utf-8' } })
})
