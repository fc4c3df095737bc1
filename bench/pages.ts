/**
 * Pages rendered on the server: ten readers without a pause, a process of their own, against Fastify's hello in the same way.
 * Needs the web client's build. Alone: `node bench/pages.ts`.
 */

import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { testApp } from '../test/support/app.ts'
import { crowdOfInstructors, crowdOfMembers, type Member } from '../test/support/crowd.ts'
import { hello } from './support/hello.ts'
import { processorTime } from './support/measure.ts'
import { againstFloor, type Row, tableOf } from './table.ts'

const READERS = 10
const WARM_UP_S = 2
const SECONDS = 4
const autocannon = createRequire(import.meta.url).resolve('autocannon/autocannon.js')

interface Load {
  perSecond: number
  median: number
  /** Milliseconds of processor time of this process for one answer. */
  processor: number
}

export async function run(): Promise<Row[]> {
  const app = await testApp({ teardown() {} }, { worker: false, web: true, requestsPerMinute: 1_000_000 })
  const bare = await hello()
  try {
    await crowdOfInstructors(app.system, 10)
    const [member] = (await crowdOfMembers(app.system, 1)) as [Member]
    const floor = await load(`${bare.url}/`)
    const rows: Row[] = []
    for (const [name, path, cookie] of [
      ['/ for a visitor', '/', ''],
      ['/home for a member', '/home', `tsudoi=${member.token}`],
      ['/consultations for a member', '/consultations', `tsudoi=${member.token}`],
    ] as const) {
      const page = await load(`${app.url.replace('localhost', '127.0.0.1')}${path}`, cookie)
      rows.push(
        againstFloor(
          { name: `page ${name}: requests a second, hello is the ceiling`, value: page.perSecond, unit: '/s' },
          floor.perSecond,
        ),
        againstFloor({ name: `page ${name}: processor time`, value: page.processor, unit: 'ms' }, floor.processor),
        againstFloor(
          { name: `page ${name}: median answer to ${READERS} readers`, value: page.median, unit: 'ms' },
          floor.median,
        ),
      )
    }
    return rows
  } finally {
    await bare.close()
    await app.close()
  }
}

async function load(url: string, cookie = ''): Promise<Load> {
  await shoot(url, cookie, WARM_UP_S)
  let report: Report | null = null
  const processor = await processorTime(async () => {
    report = await shoot(url, cookie, SECONDS)
  })
  return { ...summaryOf(report!), processor: processor / (report as unknown as Report).requests.total }
}

interface Report {
  requests: { average: number; total: number }
  latency: { p50: number }
  non2xx: number
  errors: number
}

async function shoot(url: string, cookie: string, seconds: number): Promise<Report> {
  const headers = ['accept-encoding=identity', ...(cookie ? [`cookie=${cookie}`] : [])]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      autocannon,
      '--json',
      '-c',
      String(READERS),
      '-d',
      String(seconds),
      ...headers.flatMap((header) => ['-H', header]),
      url,
    ],
    { maxBuffer: 16_000_000 },
  )
  const report: Report = JSON.parse(stdout)
  if (report.non2xx > 0 || report.errors > 0)
    throw new Error(`${url}: ${report.non2xx + report.errors} answers were not pages`)
  return report
}

const summaryOf = ({ requests, latency }: Report) => ({ perSecond: requests.average, median: latency.p50 })

if (import.meta.main) console.log(tableOf(await run()))
