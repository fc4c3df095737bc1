import t from 'tap'
import { gridOf } from './preview-grid.ts'

t.test('starts are counted in their hour of their day, in the zone that is set', async (t) => {
  const starts = [
    { start: '2026-11-30T01:00:00Z', isOffered: true },
    { start: '2026-11-30T01:15:00Z', isOffered: false },
    { start: '2026-12-01T04:00:00Z', isOffered: false },
    { start: '2026-12-06T15:30:00Z', isOffered: true },
  ]
  const grid = gridOf(starts, '2026-11-30', 'Asia/Tokyo')
  t.same(grid.hours, [10, 13])
  t.same(grid.cell('2026-11-30', 10), { within: 2, offered: 1 })
  t.same(grid.cell('2026-12-01', 13), { within: 1, offered: 0 })
  t.same(grid.cell('2026-12-01', 10), { within: 0, offered: 0 })
  t.equal(grid.offered, 1, 'what lies in another week is not counted')
})
