import { wallOf } from '../../../../lib/time.ts'
import { type Day, dayOf, daysOfWeek } from '../../consultations/-parts/week.ts'

/** Starts of one hour of one day: how many lie within the hours, and how many of them members are offered. */
export type Cell = { within: number; offered: number }

export type Grid = { days: Day[]; hours: number[]; cell(day: Day, hour: number): Cell; offered: number }

export function gridOf(starts: readonly { start: string; isOffered: boolean }[], monday: Day, zone: string): Grid {
  const cells = new Map<string, Cell>()
  const days = daysOfWeek(monday)
  const shown = new Set(days)
  const hours = new Set<number>()
  let offered = 0
  for (const { start, isOffered } of starts) {
    const wall = wallOf(start, zone)
    const day = dayOf(wall)
    if (!shown.has(day)) continue
    const key = `${day} ${wall.hour}`
    const cell = cells.get(key) ?? { within: 0, offered: 0 }
    cell.within += 1
    if (isOffered) {
      cell.offered += 1
      offered += 1
    }
    cells.set(key, cell)
    hours.add(wall.hour)
  }
  const none = { within: 0, offered: 0 }
  return {
    days,
    hours: [...hours].sort((a, b) => a - b),
    cell: (day, hour) => cells.get(`${day} ${hour}`) ?? none,
    offered,
  }
}
