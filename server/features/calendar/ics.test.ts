import ICAL from 'ical.js'
import t from 'tap'
import { type CalendarAppointment, invitation, publication } from './ics.ts'

const appointment = (change: Partial<CalendarAppointment> = {}): CalendarAppointment => ({
  uid: '0193c1a2-0000-7000-8000-000000000001@tsudoi.example.jp',
  sequence: 3,
  start: new Date('2026-06-19T04:00:00Z'),
  end: new Date('2026-06-19T04:30:00Z'),
  stamp: new Date('2026-06-01T00:00:05Z'),
  status: 'CONFIRMED',
  summary: '個別相談（架空 太郎）',
  description: '参加用URL：https://example.jp/join/abc\n予約の確認',
  url: 'https://example.jp/join/abc-_9',
  organizer: { name: '一般社団法人サンプル・ハラスメント対策協会', address: 'office@example.jp' },
  ...change,
})
const eventIn = (ics: string) => new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent')!

t.test('times are in UTC, without a zone', async (t) => {
  const lines = invitation('REQUEST', appointment(), { address: 'm@example.jp' }, 'ja').split('\r\n')
  for (const line of [
    'METHOD:REQUEST',
    'DTSTAMP:20260601T000005Z',
    'DTSTART:20260619T040000Z',
    'DTEND:20260619T043000Z',
    'SEQUENCE:3',
    'CLASS:PRIVATE',
    'STATUS:CONFIRMED',
  ])
    t.ok(lines.includes(line), line)
  t.notMatch(lines.join('\n'), /TZID|VTIMEZONE/)
})

t.test('names with everything that a calendar gives a meaning to come through', async (t) => {
  const name = '髙﨑 "𠮷子", Ltd; a\\b^c'
  const summary = `個別相談（${name}）`
  const ics = invitation(
    'REQUEST',
    appointment({
      summary,
      description: `1行目\n2行目, ; \\ ${'長'.repeat(200)}`,
      organizer: { name, address: 'o@example.jp' },
    }),
    { name, address: 'Some.One+x@Example.jp' },
    'ja',
  )
  for (const line of ics.split('\r\n')) t.ok(Buffer.byteLength(line) <= 75, line)
  const event = eventIn(ics)
  t.equal(event.getFirstPropertyValue('summary'), summary)
  t.match(event.getFirstPropertyValue('description'), /^1行目\n2行目, ; \\ 長{200}$/)
  t.equal(String(event.getFirstPropertyValue('attendee')).replace(/^mailto:/i, ''), 'Some.One+x@Example.jp')
})

t.test('a name cannot break out into a line of its own', async (t) => {
  const evil = 'x\r\nATTENDEE:mailto:evil@example.com\r\nX:'
  const ics = invitation('REQUEST', appointment({ summary: evil }), { name: evil, address: 'm@example.jp' }, 'ja')
  t.equal(eventIn(ics).getAllProperties('attendee').length, 1)
  const feed = publication([appointment()], { name: '協会,の;予定\\', locale: 'ja', refreshSeconds: 3_600 })
  const calendar = new ICAL.Component(ICAL.parse(feed))
  t.ok(feed.includes('\r\nX-WR-CALNAME:協会\\,の\\;予定\\\\\r\n'))
  t.equal(String(calendar.getFirstPropertyValue('refresh-interval')), 'PT1H')
})

t.test('a publication names nobody as an attendee', async (t) => {
  const ics = publication([appointment(), appointment({ uid: 'two', status: 'CANCELLED' })], { locale: 'en' })
  t.notMatch(ics, 'ATTENDEE')
  t.match(ics, /METHOD:PUBLISH/)
  t.equal(new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').length, 2)
})
