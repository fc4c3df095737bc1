import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import type { FetchRules } from '../../server/adapters/ics/fetch-file.ts'
import { icsReader } from '../../server/adapters/ics-reader.ts'
import { type CalendarRequest, CalendarUnreadable } from '../../server/ports/external-calendars.ts'
import { isPublicAddress } from '../../server/public-address.ts'

/** Somebody's calendar server; its address is loopback, which only a rule given here lets through. */
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {}
const seen: IncomingMessage[] = []
const server = createServer((request, response) => {
  seen.push(request)
  answer(request, response)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
t.teardown(() => server.closeAllConnections())
t.teardown(() => server.close())
t.beforeEach(() => void seen.splice(0))

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:a',
  'DTSTART:20261201T010000Z',
  'DTEND:20261201T020000Z',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

/** Every name is this server, which may be read. */
const open: FetchRules = { resolve: async () => ['127.0.0.1'], isAllowed: () => true }
const wish = (change: Partial<CalendarRequest> = {}): CalendarRequest => ({
  url: `http://calendar.example.jp:${port}/secret.ics`,
  known: null,
  timeZone: 'Asia/Tokyo',
  from: new Date('2026-11-30T00:00Z'),
  until: new Date('2026-12-20T00:00Z'),
  ownHost: 'tsudoi.example.jp',
  timeoutSeconds: 5,
  maximumBytes: 100_000,
  maximumBusyTimes: 1_000,
  ...change,
})
const read = (change: Partial<CalendarRequest> = {}, rules: Partial<FetchRules> = open) =>
  icsReader(rules).read(wish(change))

async function problem(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    if (!(error instanceof CalendarUnreadable)) throw error
    if (/secret/.test(`${error.message} ${error.cause ?? ''}`))
      t.fail('the address, which is a secret, is in the message')
    return error.problem
  }
}
const say = (text: string | Buffer, headers: Record<string, string> = {}, status = 200) => {
  answer = (_request, response) => response.writeHead(status, { 'content-type': 'text/calendar', ...headers }).end(text)
}

t.test('a calendar is read, and asked about its change the next time', async (t) => {
  answer = (request, response) => {
    if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"one"', 'last-modified': 'Tue, 24 Nov 2026 00:00:00 GMT' }).end(CALENDAR)
  }
  const first = await read()
  t.same(first, {
    busy: [{ start: new Date('2026-12-01T01:00Z'), end: new Date('2026-12-01T02:00Z') }],
    etag: '"one"',
    lastModified: 'Tue, 24 Nov 2026 00:00:00 GMT',
  })
  t.equal(
    seen[0]?.headers.host,
    `calendar.example.jp:${port}`,
    'the connection goes to the address, the host is still named',
  )
  t.equal(seen[0]?.headers['accept-encoding'], 'identity')

  const second = await read({ known: first })
  t.equal(second.busy, null, 'nothing has changed')
  t.equal(second.etag, '"one"')
  t.equal(seen[1]?.headers['if-modified-since'], 'Tue, 24 Nov 2026 00:00:00 GMT')
})

t.test('left to itself it reaches no network of ours, whatever a name says', async (t) => {
  say(CALENDAR)
  for (const url of [
    `http://127.0.0.1:${port}/`,
    `http://127.1:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f000001:${port}/`,
    `http://017700000001:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://[::ffff:7f00:1]:${port}/`,
    `http://[64:ff9b::7f00:1]:${port}/`,
    `http://0.0.0.0:${port}/`,
    `http://localhost:${port}/`,
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://[fd00::1]/',
    'https://192.168.1.1/',
    'ftp://calendar.example.jp/a.ics',
    'file:///etc/passwd',
    'data:text/calendar,BEGIN:VCALENDAR',
    'http://user:secret@calendar.example.jp/',
  ])
    t.equal(await problem(icsReader().read(wish({ url }))), 'ADDRESS_NOT_ALLOWED', url)

  const names: Record<string, string[]> = {
    private: ['10.1.2.3'],
    'one-of-two': ['142.250.207.14', '192.168.0.1'],
    metadata: ['169.254.169.254'],
    nat64: ['64:ff9b::a00:1'],
  }
  for (const [name, addresses] of Object.entries(names))
    t.equal(await problem(read({}, { resolve: async () => addresses })), 'ADDRESS_NOT_ALLOWED', name)
  t.equal(seen.length, 0, 'nobody was connected to')
})

t.test(
  'the address that was checked is the one that is connected to: a second answer of the name counts for nothing',
  async (t) => {
    say(CALENDAR)
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let asked = 0
    const rebinding: FetchRules = {
      resolve: async () => answers[asked++] ?? [],
      isAllowed: (address) => address === '127.0.0.1',
    }
    t.equal((await read({}, rebinding)).busy?.length, 1)
    t.equal(asked, 1, 'the name was asked once')
    t.equal(await problem(read({}, rebinding)), 'ADDRESS_NOT_ALLOWED')
  },
)

t.test('each redirect is checked again, and there are at most three', async (t) => {
  const hops = (count: number, end: string) => {
    answer = (request, response) => {
      const at = Number(request.url?.slice(1)) || 0
      if (at < count) response.writeHead(302, { location: `/${at + 1}` }).end()
      else if (end) response.writeHead(307, { location: end }).end()
      else response.writeHead(200).end(CALENDAR)
    }
  }
  const onlyByName: FetchRules = {
    resolve: async () => ['127.0.0.1'],
    isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
  }
  hops(3, '')
  t.equal((await read()).busy?.length, 1)
  hops(4, '')
  t.equal(await problem(read()), 'TOO_MANY_REDIRECTS')
  t.equal(seen.length, 8)
  for (const end of [
    'http://169.254.169.254/',
    'http://[::1]/',
    'file:///etc/passwd',
    'http://a:secret@calendar.example.jp/',
  ]) {
    hops(1, end)
    t.equal(await problem(read({}, onlyByName)), 'ADDRESS_NOT_ALLOWED', end)
  }
  answer = (_request, response) => response.writeHead(302, { location: 'http://' }).end()
  t.equal(await problem(read()), 'SERVER_FAILED')
  answer = (_request, response) => response.writeHead(302).end()
  t.equal(await problem(read()), 'SERVER_FAILED')
})

t.test('too large is too large, whether it says so or not', async (t) => {
  say(CALENDAR.padEnd(200_000, ' '))
  t.equal(await problem(read()), 'TOO_LARGE')
  answer = (_request, response) => {
    response.writeHead(200)
    const more = setInterval(() => response.write('X'.repeat(30_000)), 5)
    response.on('close', () => clearInterval(more))
  }
  t.equal(await problem(read()), 'TOO_LARGE', 'without a length')
  say(gzipSync(CALENDAR), { 'content-encoding': 'gzip' })
  t.equal(await problem(read()), 'NOT_A_CALENDAR', 'nobody asked for it compressed')
})

t.test('one who does not answer, or only by drops, is left after the time is over', async (t) => {
  answer = () => {}
  t.equal(await problem(read({ timeoutSeconds: 0.2 })), 'TOO_SLOW')
  answer = (_request, response) => {
    response.writeHead(200)
    const more = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(more))
  }
  t.equal(await problem(read({ timeoutSeconds: 0.3 })), 'TOO_SLOW')
  const never: FetchRules = { resolve: () => new Promise(() => {}), isAllowed: () => true }
  t.equal(await problem(read({ timeoutSeconds: 0.2 }, never)), 'TOO_SLOW', 'a name that is never resolved')
})

t.test('what the other side says instead of a calendar', async (t) => {
  const says = async (status: number) => {
    say('no', {}, status)
    return problem(read())
  }
  t.equal(await says(401), 'ACCESS_DENIED')
  t.equal(await says(403), 'ACCESS_DENIED')
  t.equal(await says(404), 'NOT_THERE')
  t.equal(await says(410), 'NOT_THERE')
  t.equal(await says(500), 'SERVER_FAILED')
  t.equal(await says(429), 'SERVER_FAILED')
  t.equal(await says(204), 'SERVER_FAILED')
  t.equal(await says(304), 'SERVER_FAILED', 'we have no copy')
  say('<html>Please sign in</html>')
  t.equal(await problem(read()), 'NOT_A_CALENDAR')
  answer = (request) => request.socket.destroy()
  t.equal(await problem(read()), 'UNREACHABLE')
  t.equal(
    await problem(read({ url: `https://calendar.example.jp:${port}` })),
    'UNREACHABLE',
    'TLS with one who speaks none',
  )
  t.equal(await problem(read({}, { resolve: async () => [], isAllowed: () => true })), 'UNREACHABLE')
  const failing = async () =>
    Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND secret'), { code: 'ENOTFOUND' }))
  t.equal(await problem(read({}, { resolve: failing, isAllowed: () => true })), 'UNREACHABLE')
})

t.test('a hostile calendar costs its own thread and nobody’s time', async (t) => {
  const hostile = (...lines: string[]) =>
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTART:20261201T010000Z',
      'DURATION:PT1S',
      ...lines,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\n')
  let longest = 0
  let last = performance.now()
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  for (const rule of [
    'RRULE:FREQ=SECONDLY',
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'RRULE:FREQ=DAILY;INTERVAL=0',
    'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    `RDATE:${Array.from({ length: 3_000 }, (_, i) => `202612${String(1 + (i % 19)).padStart(2, '0')}T${String(i % 24).padStart(2, '0')}${String(i % 60).padStart(2, '0')}00Z`).join(',')}`,
  ]) {
    say(hostile(rule))
    const started = performance.now()
    const found = await problem(read({ timeoutSeconds: 1, maximumBusyTimes: 500 }))
    t.ok(performance.now() - started < 4_000, rule.slice(0, 60))
    t.ok(['TOO_MANY_EVENTS', 'NOT_A_CALENDAR', 'none'].includes(found), `${rule.slice(0, 60)}: ${found}`)
  }
  clearInterval(pulse)
  t.ok(longest < 900, `the loop was never held up for long (${Math.round(longest)} ms)`)
})
