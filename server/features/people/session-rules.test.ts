import t from 'tap'
import { GRACE_MS, ROTATE_AFTER_MS, TOUCH_EVERY_MS, upkeepOf } from './session-rules.ts'

const now = new Date('2026-06-01T00:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const seen = { rotatedAt: ago(GRACE_MS), lastSeenAt: ago(0), hasPrevious: false, byPrevious: false }
const browser = { now, canSetCookie: true }
const socket = { now, canSetCookie: false }

t.test('a write once a minute', async (t) => {
  t.same(upkeepOf({ ...seen, lastSeenAt: ago(TOUCH_EVERY_MS - 1) }, browser), { kind: 'NONE' })
  t.same(upkeepOf({ ...seen, lastSeenAt: ago(TOUCH_EVERY_MS) }, browser), { kind: 'TOUCH', forgetPrevious: false })
})

t.test('a new token once a day, where an answer can carry it', async (t) => {
  t.same(upkeepOf({ ...seen, rotatedAt: ago(ROTATE_AFTER_MS) }, browser), { kind: 'ROTATE' })
  t.same(upkeepOf({ ...seen, rotatedAt: ago(ROTATE_AFTER_MS - 1) }, browser), { kind: 'NONE' })
  t.same(upkeepOf({ ...seen, rotatedAt: ago(ROTATE_AFTER_MS) }, socket), { kind: 'NONE' })
})

t.test('the old token goes when the new one was seen in use and the grace is over', async (t) => {
  const rotated = { ...seen, hasPrevious: true }
  t.same(upkeepOf(rotated, socket), { kind: 'TOUCH', forgetPrevious: true })
  t.same(upkeepOf({ ...rotated, rotatedAt: ago(GRACE_MS - 1) }, browser), { kind: 'NONE' })
})

t.test('who comes with the old one after the grace never got the new one', async (t) => {
  const late = { ...seen, hasPrevious: true, byPrevious: true }
  t.same(upkeepOf(late, browser), { kind: 'ROTATE' })
  t.same(upkeepOf({ ...late, rotatedAt: ago(GRACE_MS - 1) }, browser), { kind: 'NONE' })
  t.same(upkeepOf(late, socket), { kind: 'NONE' })
})
