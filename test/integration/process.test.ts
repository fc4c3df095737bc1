import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { isAlive } from '../../server/demo/postgres/processes.ts'
import { tempFolder } from '../setup/postgres-tools.ts'
import { freePort } from '../support/app.ts'
import { Client, eventually } from '../support/client.ts'
import { isReady, type Platform, spawnPlatform, startPlatform } from '../support/platform.ts'

/** The process itself: how it starts, refuses to start, ends, and lives through the loss of its database. */
// `npm test` has a limit of its own.
const APART = { timeout: 0, buffered: true }
t.setTimeout(0)
t.jobs = 2

/** Seconds, on a machine that has much else to do. */
const PATIENCE = 100

t.test('it ends when it is told to, with its database, and loses nothing that was answered', APART, async (t) => {
  const dataDir = await tempFolder(t)
  const port = String(await freePort())
  const first = await startPlatform(t, { port, TSUDOI_DATA_DIR: dataDir })
  const postmaster = await postmasterOf(dataDir)
  t.ok(isAlive(postmaster), 'its own PostgreSQL runs')

  const member = await new Client(first.url).signIn('sponsored@example.jp')
  const bookings = await slotsToBook(member)
  const answers = bookings.map((book, index) => book(index))
  // Told to end while most of them are under way.
  await Promise.race(answers)
  const ended = await first.kill('SIGTERM')
  t.equal(ended.code, 0, 'it ended in order')
  t.equal(ended.output.match(/"level":"(?:error|fatal)"/g), null, 'and complained of nothing')
  t.notOk(isAlive(postmaster), 'and its PostgreSQL with it')
  const made = (await Promise.all(answers)).filter((id) => id !== null)
  t.ok(made.length > 0, `${made.length} of ${answers.length} were answered`)

  const second = await startPlatform(t, { port, TSUDOI_DATA_DIR: dataDir })
  t.comment(`ready again after ${Math.round(second.readyAfter)} ms`)
  for (const id of made) {
    const { consultation } = await member.ask('query ($id: ID!) { consultation(id: $id) { state } }', { id })
    t.equal(consultation?.state, 'CONFIRMED', 'what was answered is there, and its person is still signed in')
  }
  await eventually(async () => {
    const letters = await member.mail('sponsored@example.jp')
    return letters.filter(({ raw }) => raw.includes('method=REQUEST')).length >= made.length
  }, PATIENCE)
  t.pass('and the letters that it had not sent yet go out')
  await losesItsDatabase(t, second, dataDir)
  t.equal((await second.kill('SIGINT')).code, 0, 'Ctrl-C does as well')
})

/** PostgreSQL is killed under it: it says so to everybody who asks, and comes back by itself. */
async function losesItsDatabase(t: Test, { url, output }: Platform, dataDir: string): Promise<void> {
  process.kill(await postmasterOf(dataDir), 'SIGKILL')
  const seen = { readyz: false, api: false }
  await eventually(async () => {
    const [readyz, api] = await Promise.all([fetch(`${url}/readyz`), askForTheName(url)])
    if (readyz.status === 503) seen.readyz ||= readyz.headers.has('retry-after')
    if (api.status === 503) seen.api ||= api.headers.has('retry-after')
    await Promise.all([readyz.body?.cancel(), api.body?.cancel()])
    return seen.readyz && seen.api
  }, PATIENCE)
  t.same(seen, { readyz: true, api: true }, 'both answer 503 and say when to come again')
  t.ok(await eventually(() => isReady(url), PATIENCE), 'and it is ready again by itself')
  t.ok(await eventually(async () => (await askForTheName(url)).status === 200, PATIENCE), 'and the API answers again')
  t.notMatch(output(), /unhandled/i)
}

const askForTheName = (url: string): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ association { name } }' }),
  })

t.test('a port that is taken is said in words, and which other to take', APART, async (t) => {
  const taken = await listen(t)
  const { code, output } = await spawnPlatform(t, {
    PORT: String(taken),
    TSUDOI_MODE: 'demo',
    TSUDOI_DATA_DIR: await tempFolder(t),
  }).ended
  t.equal(code, 1)
  t.match(output, `ポート${taken}は、ほかのプログラムが使っています`)
  t.match(output, `Port ${taken} is taken by another program`)
  t.match(output, `PORT=${taken + 1} npm start`)
  t.notMatch(output, /at .*\.ts:\d+/, 'and not by a stack')
})

t.test('production names everything that is missing, at once', APART, async (t) => {
  const { code, output } = await spawnPlatform(t, { TSUDOI_MODE: 'production', ZOOM_CLIENT_ID: 'given' }).ended
  t.equal(code, 1)
  for (const name of [
    'DATABASE_URL',
    'PUBLIC_URL',
    'TSUDOI_KEYS',
    'SMTP_URL',
    'MAIL_FROM',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
    'ZOOM_ACCOUNT_ID',
    'ZOOM_CLIENT_SECRET',
  ])
    t.match(output, `${name} is missing`)
  t.notMatch(output, /ZOOM_CLIENT_ID is missing/)
  t.notMatch(output, /at .*\.ts:\d+/, 'in words')
})

async function listen(t: Test): Promise<number> {
  const server: Server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const postmasterOf = async (dataDir: string): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0])

/** Half an hour after half an hour, by invoice: each answers with the id of what it has made, or null where no answer came. */
async function slotsToBook(member: Client): Promise<((index: number) => Promise<string | null>)[]> {
  const { instructors, association } = await member.ask(
    '{ instructors { id nextOpenSlot { start } } association { consultationTerms { id } } }',
  )
  const instructorId: string = instructors[0].id
  const from = new Date(Date.parse(instructors[0].nextOpenSlot.start) + 86_400_000)
  const { consultationSlots } = await member.ask(
    'query ($input: SlotSearchInput!) { consultationSlots(input: $input) { start } }',
    { input: { instructorId, from, to: new Date(from.getTime() + 3 * 86_400_000) } },
  )
  const starts: string[] = consultationSlots.map(({ start }: { start: string }) => start)
  return [0, 4, 8, 12, 16, 20, 24, 28].map((offset) => async (index) => {
    const input = {
      instructorId,
      start: starts[offset],
      topic: '終わる前に申し込む相談',
      paymentMethod: 'INVOICE',
      agreedTermsVersionId: association.consultationTerms.id,
      requestKey: `before the end ${index}`,
    }
    try {
      const { bookConsultation } = await member.ask(
        'mutation ($input: BookConsultationInput!) { bookConsultation(input: $input) { ... on Consultation { id } ... on UserError { code } } }',
        { input },
      )
      return bookConsultation.id ?? null
    } catch {
      return null
    }
  })
}
