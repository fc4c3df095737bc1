import t from 'tap'
import { addDays, arrange, dayAt, instructorFor, isDay, mondayOf, startOfDay, startsOfDay, weekAt } from './week.ts'

const offer = (start: string, id: string) => ({
  start,
  end: new Date(Date.parse(start) + 1_800_000).toISOString(),
  instructor: { id },
})

t.test('weeks begin on Monday, over months and years', async (t) => {
  t.equal(mondayOf('2026-12-04'), '2026-11-30')
  t.equal(mondayOf('2026-11-30'), '2026-11-30')
  t.equal(mondayOf('2026-12-06'), '2026-11-30')
  t.equal(addDays('2026-12-28', 7), '2027-01-04')
})

t.test('the same instant lies in the week of whoever looks', async (t) => {
  t.equal(weekAt('2026-12-06T15:30:00Z', 'Asia/Tokyo'), '2026-12-07')
  t.equal(weekAt('2026-12-06T15:30:00Z', 'Europe/London'), '2026-11-30')
})

t.test('an address may name days that are none', async (t) => {
  t.ok(isDay('2028-02-29'))
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', 'next', '']) t.notOk(isDay(text), text)
})

t.test('a day begins at midnight of its zone, also where clocks change', async (t) => {
  t.equal(startOfDay('2026-12-04', 'Asia/Tokyo'), Date.parse('2026-12-03T15:00:00Z'))
  t.equal(startOfDay('2026-03-29', 'Europe/Berlin'), Date.parse('2026-03-28T23:00:00Z'))
  t.equal(startOfDay('2026-03-30', 'Europe/Berlin'), Date.parse('2026-03-29T22:00:00Z'))
  t.equal(startOfDay('2026-11-01', 'America/New_York'), Date.parse('2026-11-01T04:00:00Z'))
  for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'Asia/Kathmandu'])
    t.equal(dayAt(startOfDay('2026-12-04', zone), zone), '2026-12-04')
})

t.test('starts stand in their hour of their day, once each with everybody who is free', async (t) => {
  const week = arrange(
    [
      offer('2026-12-04T00:15:00Z', 'a'),
      offer('2026-12-04T00:15:00Z', 'b'),
      offer('2026-12-04T04:00:00Z', 'a'),
      offer('2026-12-06T15:00:00Z', 'a'),
    ],
    '2026-11-30',
    'Asia/Tokyo',
  )
  t.same(week.hours, [9, 13])
  t.same(
    startsOfDay(week, '2026-12-04').map(({ start, instructorIds }) => [start, instructorIds]),
    [
      ['2026-12-04T00:15:00Z', ['a', 'b']],
      ['2026-12-04T04:00:00Z', ['a']],
    ],
  )
  t.same(startsOfDay(week, '2026-12-05'), [])
})

t.test('any instructor: the one named before stays, else the least busy', async (t) => {
  const offers = [offer('2026-12-04T00:00:00Z', 'a'), ...[1, 2].map((h) => offer(`2026-12-04T0${h}:00:00Z`, 'b'))]
  t.equal(instructorFor(['a', 'b'], offers), 'b')
  t.equal(instructorFor(['a', 'b'], offers, 'a'), 'a')
  t.equal(instructorFor(['b'], offers, 'a'), 'b')
  t.equal(instructorFor([], offers), undefined)
})
