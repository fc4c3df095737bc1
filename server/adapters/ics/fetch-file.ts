import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type CalendarProblem, CalendarUnreadable, type CopyMarks } from '../../ports/external-calendars.ts'

export interface FetchRules {
  /** All addresses of a host, as text. */
  resolve(host: string): Promise<string[]>
  /** Whether an address may be connected to. */
  isAllowed(address: string): boolean
}

export interface FileRequest {
  url: string
  known: CopyMarks | null
  timeoutSeconds: number
  maximumBytes: number
}

/** `text` is null for 304. */
export interface FetchedFile extends CopyMarks {
  text: string | null
}

const MOST_REDIRECTS = 3
const REDIRECTS = [301, 302, 303, 307, 308]

/**
 * Fetches what a person's address points to, without letting it reach our own network: http(s) only, no credentials; each
 * host's addresses are all checked, and the connection goes to the very address that was checked, so that a name which
 * answers differently the next moment gains nothing (DNS rebinding); the same again for each redirect.
 */
export async function fetchFile(rules: FetchRules, request: FileRequest): Promise<FetchedFile> {
  const deadline = AbortSignal.timeout(request.timeoutSeconds * 1_000)
  try {
    let url = new URL(request.url)
    for (let redirects = 0; ; redirects += 1) {
      const address = await checkedAddress(rules, url, deadline)
      const response = await send(url, address, request.known, deadline)
      if (!REDIRECTS.includes(response.statusCode ?? 0)) return await read(response, request)
      response.destroy()
      if (redirects === MOST_REDIRECTS) throw new CalendarUnreadable('TOO_MANY_REDIRECTS')
      url = target(response.headers.location, url)
    }
  } catch (error) {
    if (error instanceof CalendarUnreadable) throw error
    if (deadline.aborted) throw new CalendarUnreadable('TOO_SLOW')
    throw new CalendarUnreadable('UNREACHABLE', `unreachable: ${codeOf(error)}`)
  }
}

async function checkedAddress({ resolve, isAllowed }: FetchRules, url: URL, deadline: AbortSignal): Promise<string> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw notAllowed('the scheme')
  if (url.username || url.password) throw notAllowed('credentials')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const addresses = isIP(host) ? [host] : await orAborted(resolve(host), deadline)
  // One bad address among good ones is a trick, or a mistake that we would make every other time.
  if (!addresses.every(isAllowed)) throw notAllowed('a host of another network')
  const [address] = addresses
  if (!address) throw new CalendarUnreadable('UNREACHABLE', 'the host has no address')
  return address
}

const notAllowed = (what: string) => new CalendarUnreadable('ADDRESS_NOT_ALLOWED', `${what} is not allowed`)

function send(url: URL, address: string, known: CopyMarks | null, signal: AbortSignal): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_host, { all }, done) => {
    if (all) done(null, [{ address, family: isIP(address) }])
    else done(null, address, isIP(address))
  }
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const request = send(url, { signal, lookup, agent: false, headers: headersFor(known) }, resolve)
    request.on('error', reject)
    request.end()
  })
}

/** Uncompressed, as a small file could unpack into a very large one. */
const headersFor = (known: CopyMarks | null): Record<string, string> => ({
  accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
  'accept-encoding': 'identity',
  'user-agent': 'Tsudoi (calendar reader)',
  ...(known?.etag ? { 'if-none-match': known.etag } : {}),
  ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
})

function target(location: string | undefined, from: URL): URL {
  const url = location ? URL.parse(location, from) : null
  if (!url) throw new CalendarUnreadable('SERVER_FAILED', 'a redirect to nowhere')
  return url
}

async function read(response: IncomingMessage, { maximumBytes, known }: FileRequest): Promise<FetchedFile> {
  const marks = { etag: mark(response.headers.etag), lastModified: mark(response.headers['last-modified']) }
  if (response.statusCode === 304 && known) {
    response.destroy()
    return { text: null, etag: marks.etag ?? known.etag, lastModified: marks.lastModified ?? known.lastModified }
  }
  if (response.statusCode !== 200) {
    response.destroy()
    throw new CalendarUnreadable(problemOf(response.statusCode ?? 0), `HTTP ${response.statusCode}`)
  }
  const encoding = response.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') {
    response.destroy()
    throw new CalendarUnreadable('NOT_A_CALENDAR', `compressed by ${encoding}, which was not asked for`)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    size += chunk.length
    if (size > maximumBytes) throw new CalendarUnreadable('TOO_LARGE')
    chunks.push(chunk)
  }
  return { text: Buffer.concat(chunks).toString('utf8'), ...marks }
}

function problemOf(status: number): CalendarProblem {
  if (status === 401 || status === 403 || status === 407) return 'ACCESS_DENIED'
  if (status === 404 || status === 410) return 'NOT_THERE'
  return 'SERVER_FAILED'
}

/** They are kept and sent back as they are. */
const mark = (header: string | undefined): string | null =>
  header && header.length <= 500 && /^[\x20-\x7e]+$/.test(header) ? header : null

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let abort = (): void => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
  })
  // A look-up cannot be called off; what it still brings is of no interest.
  work.catch(() => {})
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', abort))
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
