import t from 'tap'
import { clocksDiffer, leftText, leftUntil, momentText, zoneName } from './time.ts'

const start = '2026-06-19T04:00:00.000Z'
const end = '2026-06-19T04:30:00.000Z'

t.test('a moment reads as Japanese and English write it', async (t) => {
  t.equal(momentText(start, end, 'Asia/Tokyo', 'ja'), '2026年6月19日（金）13:00～13:30')
  t.equal(momentText(start, end, 'Asia/Tokyo', 'en'), 'Friday, 19 June 2026, 13:00–13:30')
  t.equal(momentText(start, undefined, 'Asia/Tokyo', 'ja', 'short'), '6月19日（金）13:00')
  t.equal(momentText(start, undefined, 'Asia/Tokyo', 'en', 'short'), 'Fri, 19 Jun, 13:00')
})

t.test('an end on another day says its day', async (t) => {
  t.equal(
    momentText('2026-06-19T14:45:00.000Z', '2026-06-19T15:15:00.000Z', 'Asia/Tokyo', 'ja'),
    '2026年6月19日（金）23:45～6月20日（土）0:15',
  )
})

t.test('midnight is 0:00 and single hours have one digit', async (t) => {
  t.equal(momentText('2026-12-31T15:00:00.000Z', undefined, 'Asia/Tokyo', 'ja'), '2027年1月1日（金）0:00')
})

t.test('zones differ by what their clocks show then, not by their names', async (t) => {
  t.equal(clocksDiffer(start, 'Asia/Tokyo', 'Asia/Seoul'), false)
  t.equal(clocksDiffer(start, 'Asia/Tokyo', 'Europe/London'), true)
  t.equal(clocksDiffer('2026-01-15T12:00:00.000Z', 'Europe/London', 'UTC'), false)
  t.equal(clocksDiffer('2026-07-15T12:00:00.000Z', 'Europe/London', 'UTC'), true)
})

t.test('zones have names that people know', async (t) => {
  t.equal(zoneName(start, 'Asia/Tokyo', 'ja'), '日本時間')
  t.equal(zoneName(start, 'Asia/Tokyo', 'en'), 'Japan time')
  t.match(zoneName(start, 'America/New_York', 'en'), /Eastern Daylight/)
})

t.test('what is left is rounded up to minutes, and coarser the further it is', async (t) => {
  const left = (until: string, locale: 'ja' | 'en') => {
    const found = leftUntil(until, Date.parse(start))
    return found && leftText(found, locale)
  }
  t.equal(left('2026-06-19T06:40:00.000Z', 'ja'), '2時間40分')
  t.equal(left('2026-06-19T06:40:00.000Z', 'en'), '2 hours 40 minutes')
  t.equal(left('2026-06-19T04:00:01.000Z', 'ja'), '1分')
  t.equal(left('2026-06-20T07:00:00.000Z', 'ja'), '1日と3時間')
  t.equal(left('2026-06-25T07:00:00.000Z', 'ja'), '6日')
  t.equal(left('2026-06-20T04:00:00.000Z', 'en'), '1 day')
  t.equal(left(start, 'ja'), null)
})
