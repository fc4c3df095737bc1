import t from 'tap'
import { timeText, timeTexts } from './time-text.ts'

const start = new Date('2026-06-19T04:00:00Z')
const end = new Date('2026-06-19T04:30:00Z')

t.test('a time reads as the association writes it', async (t) => {
  t.equal(timeText('ja', 'Asia/Tokyo', start, end), '2026年6月19日（金）13:00～13:30（日本時間）')
  t.equal(timeText('en', 'Asia/Tokyo', start, end), 'Friday, 19 June 2026, 13:00–13:30 (Japan time)')
  t.equal(timeText('ja', 'Asia/Tokyo', start), '2026年6月19日（金）13:00（日本時間）')
})

t.test('an end on another day says which', async (t) => {
  t.equal(
    timeText('ja', 'Asia/Tokyo', new Date('2026-06-19T14:45:00Z'), new Date('2026-06-19T15:15:00Z')),
    '2026年6月19日（金）23:45～2026年6月20日（土）0:15（日本時間）',
  )
})

t.test('each clock is shown once', async (t) => {
  t.same(timeTexts('en', ['Asia/Tokyo', 'Asia/Seoul'], start, end), ['Friday, 19 June 2026, 13:00–13:30 (Japan time)'])
  t.same(timeTexts('ja', ['Asia/Tokyo', 'America/New_York', 'Asia/Tokyo'], start, end), [
    '2026年6月19日（金）13:00～13:30（日本時間）',
    '2026年6月19日（金）0:00～0:30（米国東部夏時間）',
  ])
})
