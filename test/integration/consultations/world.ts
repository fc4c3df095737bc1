import { randomBytes } from 'node:crypto'
import type { Test } from 'tap'
import type { HoursKind, RoleName } from '../../../db/columns.ts'
import { keyRing } from '../../../server/adapters/key-ring.ts'
import { postgresLive } from '../../../server/adapters/postgres-live.ts'
import { randomIds } from '../../../server/adapters/random-ids.ts'
import { parseConfig } from '../../../server/config/config.ts'
import type { Ctx, System } from '../../../server/context.ts'
import { RequestError } from '../../../server/errors.ts'
import { bookConsultation } from '../../../server/features/consultations/book-consultation.ts'
import type { BookingInput } from '../../../server/features/consultations/booking-order.ts'
import { createLog } from '../../../server/log.ts'
import type { Checkout, CheckoutOrder, PaymentGateway } from '../../../server/ports/payments.ts'
import type { VideoMeetings } from '../../../server/ports/video.ts'
import { testDatabase } from '../../support/database.ts'
import { testBrowser } from '../../support/visit.ts'

/** Monday, 2026-06-01, 9:00 in Tokyo. */
export const START = new Date('2026-06-01T00:00:00Z')
/** 10:00 in Tokyo on a day of June 2026. */
export const june = (day: number, time = '10:00'): Date =>
  new Date(`2026-06-${String(day).padStart(2, '0')}T${time}:00+09:00`)

const HOUR = 3_600_000

/** The consultations' operations on a real database, without HTTP, jobs or vendors. */
export async function consultationWorld(t: Pick<Test, 'teardown'>, { poolSize = 10 } = {}) {
  const { db, pool } = await testDatabase(t, { poolSize })
  let now = START.getTime()
  const clock = { now: () => new Date(now), real: (at: Date) => at }
  const ids = randomIds(clock)
  const config = parseConfig({ TSUDOI_MODE: 'demo', LOG_LEVEL: 'silent', MAIL_FROM: '協会 <office@example.jp>' })
  const log = createLog('silent')
  const checkouts = new Map<string, Checkout>()
  const system: System = {
    db,
    config,
    log,
    clock,
    ids,
    keys: keyRing([{ name: 'test', secret: randomBytes(32) }]),
    live: postgresLive(pool, log).live,
    mailer: { send: async () => {}, close: async () => {} },
    payments: till(checkouts),
    video: noVideo,
    externalCalendars: { read: async () => ({ busy: [], etag: null, lastModified: null }) },
  }

  const termsId = ids.uuid()
  await db
    .insertInto('terms_version')
    .values({
      id: termsId,
      kind: 'CONSULTATION',
      version: 1,
      effective_from: '2026-01-01',
      body: JSON.stringify({ ja: '規約' }),
      body_html: JSON.stringify({ ja: '<p>規約</p>' }),
    })
    .execute()

  async function person(name: string, ...roles: RoleName[]): Promise<string> {
    const id = ids.uuid()
    await db
      .insertInto('person')
      .values({ id, display_name: name, locale: 'JA', time_zone: 'Asia/Tokyo', created_at: clock.now() })
      .execute()
    await db
      .insertInto('email_address')
      .values({
        id: ids.uuid(),
        person_id: id,
        address: `${id}@example.jp`,
        normalized: `${id}@example.jp`,
        is_primary: true,
        verified_at: clock.now(),
      })
      .execute()
    for (const role of roles)
      await db
        .insertInto('role_grant')
        .values({ id: ids.uuid(), person_id: id, role, granted_at: clock.now() })
        .execute()
    return id
  }

  /** Open every day from 9:00 to 18:00 in Tokyo, unless told otherwise. */
  async function instructor(
    name = '架空 太郎',
    {
      kind = 'BOTH' as HoursKind,
      start = 540,
      end = 1080,
      rules = {} as Record<string, number | boolean | string>,
    } = {},
  ): Promise<string> {
    const id = await person(name, 'INSTRUCTOR')
    await db
      .insertInto('instructor')
      .values({
        person_id: id,
        biography: JSON.stringify({ ja: '' }),
        biography_html: JSON.stringify({ ja: '' }),
        time_zone: 'Asia/Tokyo',
        ...rules,
      })
      .execute()
    await db
      .insertInto('weekly_hours')
      .values(
        [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          id: ids.uuid(),
          instructor_id: id,
          weekday,
          start_minute: start,
          end_minute: end,
          kind,
        })),
      )
      .execute()
    return id
  }

  async function sponsored(personId: string, quota: number | null = null): Promise<void> {
    const organisationId = ids.uuid()
    await db
      .insertInto('organisation')
      .values({ id: organisationId, name: '見本商事', created_at: clock.now() })
      .execute()
    await db
      .insertInto('sponsorship')
      .values({
        id: ids.uuid(),
        organisation_id: organisationId,
        person_id: personId,
        billing_contact: 'billing@example.jp',
        allows_invoice: true,
        quota,
        starts_at: new Date('2026-01-01T00:00:00Z'),
      })
      .execute()
  }

  /** A request of this person; null = a visitor. */
  function as(personId: string | null, ...roles: RoleName[]): Ctx {
    const ctx: Ctx = {
      ...system,
      actor: personId ? { personId, roles: new Set(roles), sessionId: ids.uuid(), authenticatedAt: clock.now() } : null,
      visit: testBrowser(),
      locale: 'ja',
      requestId: 'test',
      refresh: async () => ctx,
    }
    return ctx
  }

  const wish = (change: Partial<BookingInput> & Pick<BookingInput, 'instructorId'>): BookingInput => ({
    start: june(8),
    topic: '面談の進め方について',
    paymentMethod: 'CARD',
    agreedTermsVersionId: termsId,
    requestKey: ids.uuid(),
    ...change,
  })

  const stateOf = (id: string) =>
    db.selectFrom('consultation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const paymentOf = (id: string) =>
    db.selectFrom('payment').selectAll().where('consultation_id', '=', id).executeTakeFirstOrThrow()

  return {
    db,
    pool,
    system,
    checkouts,
    termsId,
    person,
    instructor,
    sponsored,
    as,
    wish,
    stateOf,
    paymentOf,
    /** A member whose bookings are confirmed at once. */
    async sponsoredMember(name = '企業 花子') {
      const id = await person(name, 'GRADUATE')
      await sponsored(id)
      return id
    },
    book: (memberId: string, change: Partial<BookingInput> & Pick<BookingInput, 'instructorId'>) =>
      bookConsultation(as(memberId, 'GRADUATE'), wish(change)),
    /** Monday again, and an empty till; what is booked stays, with people of its own. */
    reset: () => {
      now = START.getTime()
      checkouts.clear()
    },
    advance: (hours: number) => {
      now += hours * HOUR
    },
    setNow: (at: Date) => {
      now = at.getTime()
    },
    /** Live claims of a person as [start, end]. */
    claimsOf: async (personId: string) => {
      const { rows } = await pool.query<{ start: Date; end: Date }>(
        'select lower(during) as start, upper(during) as end from time_claim where person_id = $1 and released_at is null order by 1',
        [personId],
      )
      return rows.map(({ start, end }) => [start.toISOString(), end.toISOString()])
    },
    jobs: async () => {
      const { rows } = await pool.query<{ task: string; key: string; run_at: Date }>(
        `select t.identifier as task, j.key, j.run_at from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
      )
      return rows
    },
    events: async (consultationId: string) =>
      (
        await db
          .selectFrom('consultation_event')
          .select('kind')
          .where('consultation_id', '=', consultationId)
          .orderBy('id')
          .execute()
      ).map((row) => row.kind),
  }
}
export type World = Awaited<ReturnType<typeof consultationWorld>>

/** The code of a refusal, the paths and codes of field faults, or the request error's code. */
export async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'no refusal'
  } catch (error) {
    if (error instanceof RequestError) return error.code
    const { name, code, fields } = error as { name: string; code?: string; fields?: { path: string[]; code: string }[] }
    if (name === 'Refusal' && code) return code
    if (name === 'InvalidInput' && fields)
      return fields.map((field) => `${field.path.join('.')} ${field.code}`).join(', ')
    if (name === 'SlotTaken') return 'SLOT_TAKEN'
    throw error
  }
}

function till(checkouts: Map<string, Checkout>): PaymentGateway {
  const made = (order: CheckoutOrder): Checkout => ({
    id: `cs_${order.idempotencyKey}`,
    url: `https://pay.example.jp/${order.attemptId}`,
    status: 'OPEN',
    money: 'UNPAID',
    amount: order.amount,
    expiresAt: order.expiresAt,
    subjectId: order.subjectId,
    attemptId: order.attemptId,
    paymentIntentId: null,
    payBy: null,
    voucherUrl: null,
  })
  return {
    async createCheckout(order) {
      const checkout = checkouts.get(`cs_${order.idempotencyKey}`) ?? made(order)
      checkouts.set(checkout.id, checkout)
      return checkout
    },
    findCheckout: async (id) => checkouts.get(id) ?? null,
    async expireCheckout(id) {
      const checkout = checkouts.get(id)
      if (checkout?.status === 'OPEN') checkout.status = 'EXPIRED'
      return checkout ?? null
    },
    refund: async (order) => ({
      id: `re_${order.refundId}`,
      status: 'SUCCEEDED',
      amount: order.amount,
      refundId: order.refundId,
    }),
    findRefund: async () => null,
    listRefunds: async () => [],
    readWebhook: async () => null,
  }
}

const noVideo: VideoMeetings = {
  create: async () => ({ id: '1', number: '1', passcode: null, joinUrl: 'https://zoom.example.jp/j/1' }),
  find: async () => null,
  update: async () => {},
  delete: async () => {},
}
