import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import { Logger, runOnce, type TaskList } from 'graphile-worker'
import { pino } from 'pino'
import type { Test } from 'tap'
import type { PaymentMethodName } from '../../../db/columns.ts'
import { transaction } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import { handle as expireHold } from '../../../jobs/payments/expire-hold.ts'
import { handle as handleGatewayEvent } from '../../../jobs/payments/handle-gateway-event.ts'
import { handle as sendRefund } from '../../../jobs/payments/send-refund.ts'
import type { TaskName, Tasks } from '../../../jobs/tasks.ts'
import { keyRing } from '../../../server/adapters/key-ring.ts'
import { postgresLive } from '../../../server/adapters/postgres-live.ts'
import { randomIds } from '../../../server/adapters/random-ids.ts'
import { stripeGateway } from '../../../server/adapters/stripe.ts'
import { parseConfig } from '../../../server/config/config.ts'
import type { Ctx, System } from '../../../server/context.ts'
import { addFault, type Fault, type FaultService } from '../../../server/demo/faults.ts'
import { openDemoWorld, startStandIns } from '../../../server/demo/stand-ins.ts'
import { pay } from '../../../server/demo/stripe/till.ts'
import { cancelBooking } from '../../../server/features/consultations/cancel-booking.ts'
import { holdJobKey } from '../../../server/features/consultations/job-keys.ts'
import { priceOf, readSettings } from '../../../server/features/office/settings.ts'
import { openPayment } from '../../../server/features/payments/open-payment.ts'
import { startCheckout } from '../../../server/features/payments/start-checkout.ts'
import { sweepPayments } from '../../../server/features/payments/sweep.ts'
import { stripeWebhook } from '../../../server/http/stripe-webhook.ts'
import { testDatabase } from '../../support/database.ts'
import { testBrowser } from '../../support/visit.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const PRICE = priceOf(6_000, 10)
const UNUSED = () => Promise.reject(new Error('no part of these tests'))

/** The till of the platform: payments on real PostgreSQL, with the Stripe stand-in over HTTP and its webhooks. */
export async function paymentDesk(t: Test) {
  const { url, db, pool } = await testDatabase(t)
  const log = pino({ level: 'silent' })
  const world = await openDemoWorld({ databaseUrl: url, log })
  const app = Fastify()
  const address = addressOf(app)
  const standIns = await startStandIns({
    world,
    publicUrl: address,
    which: { stripe: true, zoom: false, smtp: false },
  })
  if (!standIns.stripe) throw new Error('no Stripe stand-in')
  const { clock } = world
  const fanOut = postgresLive(pool, log)
  const system: System = {
    db,
    log,
    clock,
    ids: randomIds(clock),
    config: { ...parseConfig({}), publicUrl: 'http://localhost:3000' },
    keys: keyRing([{ name: 'k1', secret: randomBytes(32) }]),
    live: fanOut.live,
    mailer: { send: UNUSED, close: async () => {} },
    payments: stripeGateway({ ...standIns.stripe, apiBase: standIns.stripe.apiBase, maxNetworkRetries: 0 }),
    video: { create: UNUSED, find: UNUSED, update: UNUSED, delete: UNUSED },
    externalCalendars: { read: UNUSED },
  }
  await app.register(async (routes) => stripeWebhook(routes, { system }))
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(async () => {
    await standIns.close()
    await world.close()
    await app.close()
  })
  const outside = { ...world, publicUrl: address }
  const people = await seedPeople(system)
  let bookings = 0

  const desk = {
    outside,
    system,
    pool,
    clock,
    people,
    url: address,
    webhookSecret: standIns.stripe.webhookSecret,

    /** A booking of a member's, as bookConsultation leaves it. Starts ten days ahead, each at another hour. */
    async book(method: PaymentMethodName, { send = true, startsAt }: { send?: boolean; startsAt?: Date } = {}) {
      const start = startsAt ?? new Date(Math.ceil(clock.now().getTime() / HOUR) * HOUR + 10 * DAY + bookings++ * HOUR)
      const id = await transaction(db, async (tx) => {
        const held = method === 'CARD' || method === 'KONBINI'
        const holdEnd = new Date(clock.now().getTime() + 35 * 60_000)
        const id = await insertBooking(tx, system, people, { start, holdEnd: held ? holdEnd : null })
        await claim(tx, system, id, [people.instructor, people.member], start)
        await openPayment(tx, system, {
          consultation: { id, starts_at: start },
          settings: await readSettings(tx),
          payerId: people.member,
          method,
          price: PRICE,
          sponsorship: method === 'INVOICE' ? await sponsorshipOf(tx, people.member) : null,
        })
        if (held)
          await enqueue(tx, clock, 'expire-hold', { consultationId: id }, { runAt: holdEnd, jobKey: holdJobKey(id) })
        return id
      })
      const payment = await desk.payment(id)
      if (send && payment.state === 'PENDING') await startCheckout(system, payment.id)
      return { id, paymentId: payment.id, start }
    },

    payment: (consultationId: string) =>
      db.selectFrom('payment').selectAll().where('consultation_id', '=', consultationId).executeTakeFirstOrThrow(),
    consultation: (id: string) =>
      db.selectFrom('consultation').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    attempts: (paymentId: string) =>
      db.selectFrom('payment_attempt').selectAll().where('payment_id', '=', paymentId).orderBy('number').execute(),
    refunds: (paymentId: string) => db.selectFrom('refund').selectAll().where('payment_id', '=', paymentId).execute(),
    letters: async (consultationId: string) =>
      (await db.selectFrom('letter').select('kind').where('consultation_id', '=', consultationId).execute()).map(
        ({ kind }) => kind,
      ),
    async newestPage(paymentId: string): Promise<string> {
      const page = (await desk.attempts(paymentId)).at(-1)?.checkout_id
      if (!page) throw new Error('no page')
      return page
    },

    /** What the member does on the gateway's page or at the store. */
    pay: (page: string, method: 'card' | 'konbini', outcome: 'paid' | 'voucher' | 'failed') =>
      pay(outside, page, method, outcome),

    async cancel(consultationId: string, percent: number) {
      await transaction(db, async (tx) => {
        const booking = await tx
          .selectFrom('consultation')
          .selectAll()
          .where('id', '=', consultationId)
          .forUpdate()
          .executeTakeFirstOrThrow()
        await cancelBooking(tx, system, { booking, cause: 'MEMBER', percent, by: people.member, reason: null })
      })
    },

    as(personId: string, ...roles: ('GRADUATE' | 'STAFF')[]): Ctx {
      const ctx: Ctx = {
        ...system,
        actor: { personId, roles: new Set(roles), sessionId: system.ids.uuid(), authenticatedAt: clock.now() },
        visit: testBrowser(),
        locale: 'ja',
        requestId: 'test',
        refresh: async () => ctx,
      }
      return ctx
    },

    advance: (ms: number) => clock.advance(ms),
    sweep: () => sweepPayments(system),
    fault: <S extends FaultService>(service: S, kind: Fault<S>['kind'], more: Partial<Fault<S>> = {}) =>
      addFault(world.pool, { service, kind, operation: '*', amount: 0, remaining: 1, ...more }),
    async noFaults() {
      await world.pool.query('delete from demo.fault')
    },

    /** Runs the jobs of payments that are due; what others would do is left out. */
    async work() {
      await runOnce({
        pgPool: pool,
        taskList: taskList(system),
        noHandleSignals: true,
        logger: new Logger(() => () => {}),
      })
    },

    /** Waits until every webhook that is due has been delivered, or has failed. */
    async webhooksSettled() {
      for (let tries = 0; tries < 500; tries++) {
        const { rows } = await world.pool.query<{ waiting: number }>(
          `select count(*)::int as waiting from demo.stripe_delivery where ended is null and due <= $1`,
          [clock.now()],
        )
        if (rows[0]?.waiting === 0) return
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error('webhooks did not settle')
    },

    /** Whole yen by the gateway's own books. */
    async gatewayTruth() {
      const { rows } = await world.pool.query<{ captured: number; refunded: number; open: number }>(`
        select
          coalesce(sum((data->>'amount')::int) filter (where object = 'charge' and (data->>'paid')::boolean), 0)::int as captured,
          coalesce(sum((data->>'amount')::int) filter (where object = 'refund' and data->>'status' = 'succeeded'), 0)::int as refunded,
          coalesce(sum((data->>'amount')::int) filter (where object = 'refund' and data->>'status' in ('pending', 'requires_action')), 0)::int as open
        from demo.stripe_object`)
      return rows[0] ?? { captured: 0, refunded: 0, open: 0 }
    },
  }
  return desk
}

export type Desk = Awaited<ReturnType<typeof paymentDesk>>

const addressOf = (app: ReturnType<typeof Fastify>) => () => {
  const at = app.server.address()
  return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
}

const taskList = (system: System): TaskList => {
  const ours: { [T in TaskName]?: (payload: Tasks[T], system: System) => Promise<void> } = {
    'expire-hold': expireHold,
    'send-refund': sendRefund,
    'handle-gateway-event': handleGatewayEvent,
  }
  return Object.fromEntries(
    Object.entries(ours).map(([name, handle]) => [name, (payload: unknown) => handle(payload as never, system)]),
  )
}

type Tx = Parameters<Parameters<typeof transaction>[1]>[0]

async function seedPeople(system: System) {
  const { db, ids, clock } = system
  const now = clock.now()
  const person = async (name: string) => {
    const id = ids.uuid()
    await db
      .insertInto('person')
      .values({ id, display_name: name, locale: 'JA', time_zone: 'Asia/Tokyo', created_at: now })
      .execute()
    const address = `${id}@example.jp`
    await db
      .insertInto('email_address')
      .values({ id: ids.uuid(), person_id: id, address, normalized: address, is_primary: true, verified_at: now })
      .execute()
    return id
  }
  const [instructor, member, other] = [await person('架空 太郎'), await person('仮名 春子'), await person('例示 夏男')]
  await db
    .insertInto('instructor')
    .values({ person_id: instructor, time_zone: 'Asia/Tokyo', biography: '{"ja":""}', biography_html: '{"ja":""}' })
    .execute()
  const terms = ids.uuid()
  await db
    .insertInto('terms_version')
    .values({
      id: terms,
      kind: 'CONSULTATION',
      version: 1,
      effective_from: '2020-01-01',
      body: '{"ja":""}',
      body_html: '{"ja":""}',
    })
    .execute()
  const organisation = ids.uuid()
  await db.insertInto('organisation').values({ id: organisation, name: 'サンプル商事', created_at: now }).execute()
  await db
    .insertInto('sponsorship')
    .values({
      id: ids.uuid(),
      organisation_id: organisation,
      person_id: member,
      billing_contact: '経理課',
      allows_invoice: true,
      quota: 2,
      starts_at: now,
    })
    .execute()
  await db.insertInto('setting').values({ key: 'consultations', value: KONBINI_ON, updated_at: now }).execute()
  return { instructor, member, other, terms }
}

const KONBINI_ON = JSON.stringify({
  konbini: { enabled: true, payWithinDays: 3, daysBeyondDeadline: 5, graceMinutes: 60 },
})

async function insertBooking(
  tx: Tx,
  { ids, clock }: System,
  people: { instructor: string; member: string; terms: string },
  { start, holdEnd }: { start: Date; holdEnd: Date | null },
): Promise<string> {
  const id = ids.uuid()
  await tx
    .insertInto('consultation')
    .values({
      id,
      reference: ids.reference('C'),
      kind: 'FOLLOW_UP',
      instructor_id: people.instructor,
      member_id: people.member,
      starts_at: start,
      ends_at: new Date(start.getTime() + 30 * 60_000),
      state: holdEnd ? 'HELD' : 'CONFIRMED',
      topic: 'クレーム対応の進め方',
      terms_version_id: people.terms,
      policy: '{"tiers":[],"fullRefundWithinMinutes":60,"rescheduleUntilHoursBefore":24,"maximumReschedules":2}',
      booked_by: people.member,
      booked_at: clock.now(),
      request_key: ids.uuid(),
      request_digest: Buffer.from('x'),
      hold_expires_at: holdEnd,
      confirmed_at: holdEnd ? null : clock.now(),
      invitation_uid: `${id}@localhost`,
      organizer_name: '協会',
      organizer_address: 'office@example.jp',
    })
    .execute()
  return id
}

/** Takes time of people, for a booking or for something else that is in the way. */
export async function claim(
  tx: Tx,
  { ids, clock }: System,
  consultationId: string | null,
  people: string[],
  start: Date,
) {
  const end = new Date(start.getTime() + 30 * 60_000)
  for (const person of people)
    await tx
      .insertInto('time_claim')
      .values({
        id: ids.uuid(),
        person_id: person,
        during: `[${start.toISOString()},${end.toISOString()})`,
        consultation_id: consultationId,
        claimed_at: clock.now(),
      })
      .execute()
}

const sponsorshipOf = (tx: Tx, personId: string) =>
  tx.selectFrom('sponsorship').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow()
