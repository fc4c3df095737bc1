import { readFileSync } from 'node:fs'
import t from 'tap'
import { CalendarUnreadable } from '../../ports/external-calendars.ts'
import { type BusyQuestion, busyTimes } from './busy-times.ts'

const file = (name: string): string => readFileSync(new URL(`testing/${name}.ics`, import.meta.url), 'utf8')

function busy(text: string, change: Partial<BusyQuestion> = {}): string[] {
  const minute = (at: number) => new Date(at).toISOString().slice(0, 16)
  return busyTimes({
    text,
    timeZone: 'Asia/Tokyo',
    from: Date.parse('2026-11-30T00:00Z'),
    until: Date.parse('2026-12-20T00:00Z'),
    ownHost: 'tsudoi.example.jp',
    maximum: 5_000,
    ...change,
  }).map(([start, end]) => `${minute(start)} ${minute(end)}`)
}
const from = (day: string) => ({ from: Date.parse(`${day}T00:00Z`) })
const event = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

t.test(
  'Google: a weekly event with a gap, one moved and one cancelled; free and cancelled ones do not count',
  async (t) => {
    t.same(busy(file('google-tokyo')), [
      '2026-12-01T07:30 2026-12-01T08:30', // Monday's, moved to Tuesday
      '2026-12-02T01:00 2026-12-02T02:00',
      // the 3rd is an EXDATE, the 7th was cancelled
      '2026-12-10T04:00 2026-12-10T05:00',
      '2026-12-14T04:00 2026-12-14T05:00',
      '2026-12-17T04:00 2026-12-17T05:00',
    ])
  },
)

t.test('Google: 9:00 in New York stays 9:00 when the clocks change on 1 November', async (t) => {
  t.same(busy(file('google-new-york-weekly'), from('2026-10-28')), [
    '2026-10-30T13:00 2026-10-30T13:15',
    '2026-10-31T05:30 2026-10-31T05:45',
    '2026-11-01T05:30 2026-11-01T05:45', // 1:30 comes twice: the first
    '2026-11-02T06:30 2026-11-02T06:45',
    '2026-11-05T21:00 2026-11-05T22:00', // moved from the 6th
    // the 13th is an EXDATE, written in UTC
    '2026-11-20T14:00 2026-11-20T14:15',
    '2026-11-27T14:00 2026-11-27T14:15',
    '2026-12-04T14:00 2026-12-04T14:15',
    '2026-12-11T14:00 2026-12-11T14:15',
    '2026-12-18T14:00 2026-12-18T14:15',
  ])
})

t.test('Outlook: zones by the names of Windows, and what it calls busy', async (t) => {
  t.same(busy(file('outlook-windows-tzid'), from('2026-10-27')), [
    '2026-10-28T00:00 2026-10-28T00:30', // 17:00 in Seattle, before …
    '2026-11-04T01:00 2026-11-04T01:30', // … and after 1 November
    '2026-11-11T01:00 2026-11-11T01:30',
    '2026-11-18T01:00 2026-11-18T02:00',
    '2026-11-25T01:00 2026-11-25T02:00',
    '2026-12-03T01:00 2026-12-03T02:00', // tentative is busy; free, and working elsewhere, are not
    '2026-12-07T15:00 2026-12-09T15:00', // out of office, two whole days
    '2026-12-09T01:00 2026-12-09T02:00', // UNTIL is included
  ])
  t.same(busy(file('outlook-without-vtimezone'), from('2026-10-20')), [
    '2026-10-22T07:00 2026-10-22T08:00',
    '2026-10-29T08:00 2026-10-29T09:00',
    '2026-12-01T00:00 2026-12-01T01:00', // a zone of which nobody knows anything is the owner's
  ])
  t.same(busy(file('outlook-custom-zone'), from('2026-10-20')), [
    '2026-10-21T09:00 2026-10-21T10:00', // as the file says, by its own rules since 1601
    '2026-10-28T10:00 2026-10-28T11:00',
  ])
})

t.test('Apple: alarms, all-day events, floating times, durations, things to do', async (t) => {
  t.same(busy(file('apple-icloud')), [
    '2026-12-01T09:00 2026-12-01T10:00',
    '2026-12-10T15:00 2026-12-13T15:00',
    '2026-12-15T00:00 2026-12-15T01:30',
    '2026-12-15T15:00 2026-12-16T15:00',
  ])
  const elsewhere = busy(file('apple-icloud'), { timeZone: 'America/New_York' })
  t.same(elsewhere[0], '2026-12-01T09:00 2026-12-01T10:00', 'a zone that is named is that zone everywhere')
  t.same(elsewhere.slice(1), [
    '2026-12-11T05:00 2026-12-14T05:00',
    '2026-12-15T14:00 2026-12-15T15:30',
    '2026-12-16T05:00 2026-12-17T05:00',
  ])
})

t.test('a change of one and all that follow', async (t) => {
  t.same(busy(file('this-and-future'), from('2026-11-01')), [
    '2026-11-02T01:00 2026-11-02T02:00',
    '2026-11-09T01:00 2026-11-09T02:00',
    '2026-11-17T06:00 2026-11-17T06:30',
    '2026-11-24T06:00 2026-11-24T06:30',
    '2026-12-01T06:00 2026-12-01T06:30',
  ])
})

t.test('Lord Howe: clocks go half an hour forward on 4 October', async (t) => {
  t.same(busy(file('lord-howe'), from('2026-09-20')), [
    '2026-09-26T15:30 2026-09-26T16:30', // 2:00 at +10:30
    '2026-10-03T15:30 2026-10-03T16:30', // 2:00 is not there: counted by the offset before (RFC 5545 §3.3.5)
    '2026-10-03T15:45 2026-10-03T16:15',
    '2026-10-10T15:00 2026-10-10T16:00', // 2:00 at +11:00
  ])
})

t.test('single dates added and taken away', async (t) => {
  t.same(busy(file('rdates')), [
    '2026-12-01T01:00 2026-12-01T01:30',
    '2026-12-04T07:00 2026-12-04T07:30',
    '2026-12-05T01:00 2026-12-05T01:30',
    '2026-12-06T01:00 2026-12-06T03:00',
    '2026-12-07T01:00 2026-12-07T01:15',
    '2026-12-07T15:00 2026-12-08T15:00',
    '2026-12-09T15:00 2026-12-10T15:00',
    '2026-12-10T15:00 2026-12-11T15:00',
    '2026-12-12T15:00 2026-12-13T15:00',
    '2026-12-14T01:00 2026-12-14T02:00',
    '2026-12-15T01:00 2026-12-15T02:00',
  ])
})

t.test('calendars that tell only free and busy', async (t) => {
  t.same(busy(file('freebusy')), [
    '2026-12-01T01:00 2026-12-01T02:00',
    '2026-12-02T01:00 2026-12-02T02:00',
    '2026-12-04T01:00 2026-12-04T01:30',
    '2026-12-05T01:00 2026-12-05T02:00',
  ])
})

t.test('our own invitations, which came back, do not count twice; Exchange wraps their UID', async (t) => {
  t.same(busy(file('own-invitations')), ['2026-12-03T01:00 2026-12-03T01:30'])
})

t.test('Thunderbird: a zone whose name says where it was found', async (t) => {
  t.same(busy(file('thunderbird')), ['2026-12-01T08:00 2026-12-01T09:00'])
})

t.test('carelessly written files give what can be read of them', async (t) => {
  t.same(busy(file('careless')), [
    '2026-12-01T01:00 2026-12-01T02:00',
    '2026-12-02T01:00 2026-12-02T02:00',
    '2026-12-04T01:00 2026-12-04T02:00', // its rule makes no sense: once, then
    '2026-12-05T01:00 2026-12-05T02:00',
  ])
})

t.test('series of a quarter century are entered near their end', async (t) => {
  const day = 86_400_000
  const expected: string[] = []
  for (let at = Date.parse('2001-01-01T07:00Z'); at < Date.parse('2026-12-20'); at += 3 * day)
    if (at >= Date.parse('2026-11-30')) expected.push(new Date(at).toISOString().slice(0, 16)) // winter: London is on UTC
  for (let week = Date.parse('2000-12-31'); week < Date.parse('2026-12-20'); week += 14 * day)
    for (const weekday of [1, 3]) {
      const at = week + weekday * day + 3_600_000
      if (at >= Date.parse('2026-11-30') && at < Date.parse('2026-12-20'))
        expected.push(new Date(at).toISOString().slice(0, 16))
    }
  const started = performance.now()
  t.same(
    busy(file('long-running')).map((line) => line.slice(0, 16)),
    expected.sort(),
  )
  t.ok(performance.now() - started < 1_500, 'at once')
})

t.test('what is no calendar, or half of one', async (t) => {
  const problem = (text: string, change: Partial<BusyQuestion> = {}): string => {
    try {
      return busy(text, change).join()
    } catch (error) {
      return error instanceof CalendarUnreadable ? error.problem : String(error)
    }
  }
  t.equal(problem(''), 'NOT_A_CALENDAR')
  t.equal(problem('<!doctype html><title>Sign in</title>'), 'NOT_A_CALENDAR')
  t.equal(problem('BEGIN:VCARD\r\nEND:VCARD\r\n'), 'NOT_A_CALENDAR')
  t.equal(problem(file('google-tokyo').slice(0, -20)), 'NOT_A_CALENDAR', 'cut off on its way')
  t.equal(problem('BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR'), 'NOT_A_CALENDAR')
  t.equal(problem('\uFEFFBEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n'), '', 'an empty one is one')
  t.equal(problem(event('DTSTART:20261201T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=MINUTELY')), 'TOO_MANY_EVENTS')
  t.equal(problem(file('google-tokyo'), { maximum: 4 }), 'TOO_MANY_EVENTS')
  t.equal(problem(file('google-tokyo'), { maximum: 5 }).length > 0, true)
})

t.test('an event that reaches into the window counts, one that only touches it does not', async (t) => {
  const at = (start: string, end: string) => busy(event(`DTSTART:${start}`, `DTEND:${end}`))
  t.same(at('20261101T000000Z', '20261130T000000Z'), [])
  t.same(at('20261101T000000Z', '20261130T000001Z').length, 1)
  t.same(at('20261219T235959Z', '20261221T000000Z').length, 1)
  t.same(at('20261220T000000Z', '20261221T000000Z'), [])
  const night = event('DTSTART:20261101T220000Z', 'DTEND:20261102T060000Z', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=29')
  t.same(busy(night)[0], '2026-11-29T22:00 2026-11-30T06:00', 'a night that began the day before')
  const long = event('DTSTART:20261101T000000Z', 'DURATION:P20D', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=12')
  t.same(busy(long), ['2026-11-12T00:00 2026-12-02T00:00', '2026-12-12T00:00 2027-01-01T00:00'])
})
