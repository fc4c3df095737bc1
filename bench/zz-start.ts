/**
 * A start as in production, web and worker in one process, with the database there and migrated: until /healthz and until the first
 * GraphQL answer; and the memory it holds afterwards at rest. Floor: a process that starts Fastify's hello.
 * Alone: `node bench/start.ts`.
 */

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../test/support/app.ts'
import { createTestDatabase } from '../test/support/database.ts'
import { againstFloor, percentile, type Row, tableOf } from './table.ts'

const ROOT = join('/work/main')
const RUNS = 5
const REST_MS = 8_000
const HELLO = `
  import Fastify from 'fastify'
  const app = Fastify()
  app.all('/*', async () => ({ hello: 'world' }))
  await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })`

interface Start {
  healthz: number
  graphql: number
  /** MB, resident. */
  memory: number
}

export async function run(): Promise<Row[]> {
  const database = await createTestDatabase()
  try {
    const settings = await production(database.url)
    // The first one keeps what it has compiled; every later start finds it.
    const starts = await several(() => startOnce(['server/start.mjs'], settings, REST_MS / RUNS))
    const floors = await several(() => startOnce(['--input-type=module', '--eval', HELLO], {}, REST_MS / RUNS))
    const median = (of: Start[], figure: keyof Start) =>
      percentile(
        of.map((start) => start[figure]),
        0.5,
      )
    const row = (name: string, figure: keyof Start, unit: string) =>
      againstFloor({ name, value: median(starts, figure), unit }, median(floors, figure))
    return [
      row('start until /healthz answers', 'healthz', 'ms'),
      row('start until the first GraphQL answer', 'graphql', 'ms'),
      row('memory at rest, web and worker in one process', 'memory', 'MB'),
    ]
  } finally {
    await database.drop()
  }
}

async function several(start: () => Promise<Start>): Promise<Start[]> {
  await start()
  const starts: Start[] = []
  for (let n = 0; n < RUNS; n++) starts.push(await start())
  return starts
}

async function startOnce(command: string[], settings: Record<string, string>, restMs: number): Promise<Start> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, ...settings },
  })
  const until = async (path: string, init?: RequestInit): Promise<number> => {
    while (child.exitCode === null) {
      const answer = await fetch(`${url}${path}`, init).catch(() => null); if (performance.now() - began > 15000) { console.log(path, answer?.status, (await answer?.text())?.slice(0,300)); throw new Error('late') }
      if (answer?.ok && !(await answer.text()).includes('"errors"')) return performance.now() - began
      await sleep(2)
    }
    throw new Error(`${command.join(' ')} ended with ${child.exitCode}`)
  }
  try {
    const healthz = await until('/healthz')
    const graphql = await until('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ association { name } }' }),
    })
    await sleep(restMs)
    return { healthz, graphql, memory: residentMegabytes(child.pid!) }
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
  }
}

/** Of Linux; elsewhere nothing is told. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024
  } catch {
    return Number.NaN
  }
}

/** Whole, but with nobody at the other end: nothing is called at the start. */
async function production(databaseUrl: string): Promise<Record<string, string>> {
  const nobody = `127.0.0.1:${await freePort()}`
  return {
    TSUDOI_MODE: 'production',
    LOG_LEVEL: 'error',
    DATABASE_URL: databaseUrl,
    TSUDOI_KEYS: `bench:${randomBytes(32).toString('base64url')}`,
    SMTP_URL: `smtp://${nobody}`,
    MAIL_FROM: 'office@example.jp',
    STRIPE_SECRET_KEY: 'sk_test_bench',
    STRIPE_WEBHOOK_SECRET: 'whsec_bench',
    STRIPE_API_BASE: `http://${nobody}`,
    ZOOM_ACCOUNT_ID: 'bench',
    ZOOM_CLIENT_ID: 'bench',
    ZOOM_CLIENT_SECRET: 'bench',
    ZOOM_API_BASE: `http://${nobody}`,
    ZOOM_OAUTH_BASE: `http://${nobody}`,
  }
}

if (import.meta.main) console.log(tableOf(await run()))
