import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { pino } from 'pino'
import type { Test } from 'tap'
import type { RoleName } from '../../../db/columns.ts'
import { keyRing } from '../../../server/adapters/key-ring.ts'
import { randomIds } from '../../../server/adapters/random-ids.ts'
import { parseConfig } from '../../../server/config/config.ts'
import type { Ctx, Locale, System } from '../../../server/context.ts'
import { InvalidInput, Refusal, RequestError } from '../../../server/errors.ts'
import { openFromLetter } from '../../../server/features/notifications/letter-secrets.ts'
import { sessionOfToken } from '../../../server/features/people/actor-of-session.ts'
import { completeSignIn } from '../../../server/features/people/complete-sign-in.ts'
import { grantRole } from '../../../server/features/people/grant-role.ts'
import { requestSignIn } from '../../../server/features/people/request-sign-in.ts'
import { testDatabase } from '../../support/database.ts'
import { type TestBrowser, testBrowser } from '../../support/visit.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

const unused = <T extends object>(name: string): T =>
  new Proxy({} as T, {
    get() {
      throw new Error(`${name} is no part of these tests`)
    },
  })

/** The entrance of the platform: people and sign-in on real PostgreSQL, without HTTP and without jobs. */
export async function entrance(t: Pick<Test, 'teardown'>, { mode = 'demo' }: { mode?: 'demo' | 'production' } = {}) {
  const { db } = await testDatabase(t)
  const start = Date.parse('2026-06-01T01:00:00.000Z')
  let now = start
  const clock = { now: () => new Date(now), real: (at: Date) => at }
  const published: string[] = []
  const system: System = {
    db,
    clock,
    ids: randomIds(clock),
    keys: keyRing([{ name: 'test', secret: randomBytes(32) }]),
    live: {
      publish: async (_tx, topic, id) => void published.push(`${topic}:${id}`),
      subscribe: () => unused('subscribe'),
    },
    mailer: unused('mailer'),
    payments: unused('payments'),
    video: unused('video'),
    externalCalendars: unused('externalCalendars'),
    config: { ...parseConfig({ PUBLIC_URL: 'http://localhost:3000' }), mode },
    log: pino({ level: 'silent' }),
  }

  /** What one browser asks, request by request, with the session that it keeps. */
  const browserWith = (visit: TestBrowser, locale: Locale) => {
    const request = async (): Promise<Ctx> => {
      now++
      const session = visit.session ? await sessionOfToken(system, visit.session) : null
      const ctx: Ctx = {
        ...system,
        actor: session?.actor ?? null,
        visit,
        locale: session?.locale ?? locale,
        requestId: 'test',
        refresh: async () => ctx,
      }
      return ctx
    }
    const browser = {
      visit,
      request,
      /** One request that does this. */
      do: async <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => work(await request()),
      requestSignIn: async (email: string) => requestSignIn(await request(), { email }),
      completeSignIn: async (email: string, code: string) => completeSignIn(await request(), { email, code }),
      async signIn(email: string) {
        await browser.requestSignIn(email)
        return browser.completeSignIn(email, await codeFor(email))
      },
      personId: async () => (await request()).actor?.personId,
    }
    return browser
  }

  const lettersTo = (address: string) =>
    db
      .selectFrom('letter')
      .selectAll()
      .where((eb) => eb.fn<string>('lower', ['address']), '=', address.toLowerCase())
      .orderBy('id', 'desc')
      .execute()

  async function codeFor(address: string): Promise<string> {
    const letter = (await lettersTo(address)).find(({ kind }) => kind.endsWith('_CODE'))
    if (!letter) throw new Error(`no code for ${address}`)
    return openFromLetter(system.keys, String(letter.detail.sealedCode), letter.key)
  }

  return {
    system,
    db,
    published,
    lettersTo,
    codeFor,
    browser: (options: { ip?: string; userAgent?: string; locale?: Locale } = {}) =>
      browserWith(testBrowser(options), options.locale ?? 'ja'),
    advance: (ms: number) => {
      now += ms
    },
    /** An empty platform at the first hour again. */
    async reset() {
      now = start
      published.length = 0
      await sql`truncate person, sign_in_code, passkey_challenge, letter, audit_event, setting cascade`.execute(db)
    },
    /** So many codes for as many addresses, asked for from one network a moment ago. */
    async askedBefore(count: number) {
      const rows = Array.from({ length: count }, (_, i) => ({
        id: system.ids.uuid(),
        purpose: 'SIGN_IN' as const,
        normalized: `p${i}@example.jp`,
        address: `p${i}@example.jp`,
        code_hash: randomBytes(32),
        browser_hash: randomBytes(32),
        ip: '192.0.2.1',
        created_at: clock.now(),
        expires_at: clock.now(),
      }))
      await db.insertInto('sign_in_code').values(rows).execute()
    },
    grant: async (personId: string, role: RoleName) =>
      grantRole(system, { personId, role, by: null, reason: 'for the test' }),
    count: async (table: 'person' | 'session' | 'email_address' | 'sign_in_code' | 'letter'): Promise<number> =>
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
  }
}

export type Entrance = Awaited<ReturnType<typeof entrance>>
export type Browser = ReturnType<Entrance['browser']>

/** The code of the "no" that this comes to; 'OK' when it comes to none. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'OK'
  } catch (error) {
    if (error instanceof Refusal || error instanceof RequestError) return error.code
    if (error instanceof InvalidInput)
      return error.fields.map(({ path, code }) => `${path.join('.')}:${code}`).join(' ')
    throw error
  }
}

/** Six digits that are not these. */
export const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
