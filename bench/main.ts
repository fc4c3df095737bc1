/** Every benchmark, one after the other, as one table: `npm run bench`, or `npm run bench -- slots pages` for some of them. */

import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import * as booking from './booking.ts'
import * as pages from './pages.ts'
import * as slots from './slots.ts'
import * as slotsApi from './slots-api.ts'
import * as start from './start.ts'
import { type Row, tableOf } from './table.ts'

const benches: Record<string, { run(): Promise<Row[]> }> = { slots, 'slots-api': slotsApi, booking, pages, start }

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
const rows: Row[] = []
const load = loadavg()[0]!
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  console.error(`${name} …`)
  rows.push(...(await benches[name]!.run()))
}
console.log(
  `${cpus()[0]?.model ?? 'processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; ` +
    `load ${load.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after`,
)
console.log(tableOf(rows))
