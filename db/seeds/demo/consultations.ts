import { DateTime } from 'luxon'
import type { ConsultationStateName, LedgerAccount, PaymentMethodName, PaymentStateName } from '../../columns.ts'
import type { Tx } from '../../transaction.ts'
import type { Seeded, SeedPorts } from './index.ts'

interface SeedBooking {
  member: string
  instructor: string
  start: DateTime
  state: ConsultationStateName
  topic: string
  details?: string
  method: PaymentMethodName
  payment: PaymentStateName
  /** Whole yen of the 6,600 that went back. */
  refunded?: number
  sharedNotes?: string
}

const NET = 6_000
const TAX = 600
const AMOUNT = NET + TAX
const ZONE = 'Asia/Tokyo'
const POLICY = {
  tiers: [
    { hoursBefore: 72, refundPercent: 100 },
    { hoursBefore: 24, refundPercent: 50 },
  ],
  fullRefundWithinMinutes: 60,
  rescheduleUntilHoursBefore: 24,
  maximumReschedules: 2,
}

/** One or more consultations in every state, in hours that their instructors keep. */
export async function seedConsultations(tx: Tx, ports: SeedPorts, seeded: Seeded): Promise<void> {
  for (const booking of bookings(DateTime.fromJSDate(seeded.now, { zone: ZONE })))
    await seedBooking(tx, ports, seeded, booking)
}

function bookings(now: DateTime): SeedBooking[] {
  const [second, third] = ['second-instructor', 'third-instructor'] as const
  return [
    {
      member: 'member',
      instructor: second,
      start: on(now, 3, 14, 2),
      state: 'CONFIRMED',
      method: 'FREE',
      payment: 'PAID',
      topic: '着信音に不安を感じるスタッフへの、最初の声のかけ方',
      details: '先月から電話に出るのがつらいと話しています。面談の進め方を一緒に考えていただけますか。',
    },
    {
      member: 'member',
      instructor: second,
      start: on(now, 2, 10, -20),
      state: 'COMPLETED',
      method: 'CARD',
      payment: 'PAID',
      topic: '現場アンケートの設問を10問に絞りたい',
      sharedNotes:
        '頻度・態様・影響・要望の順に並べ、少人数の部署は集計の単位をまとめる。結果は2週間以内に現場へ返す。',
    },
    {
      member: 'member',
      instructor: third,
      start: on(now, 5, 15, -12),
      state: 'CANCELLED',
      method: 'CARD',
      payment: 'PARTLY_REFUNDED',
      refunded: 3_300,
      topic: '居座りへの対応を警備会社とどう分担するか',
    },
    {
      member: 'second-member',
      instructor: third,
      start: on(now, 1, 16, -30),
      state: 'NO_SHOW',
      method: 'CARD',
      payment: 'PAID',
      topic: '警告文をお渡しする手順の確認',
    },
    {
      member: 'second-member',
      instructor: second,
      start: on(now, 4, 11, 5),
      state: 'EXPIRED',
      method: 'CARD',
      payment: 'EXPIRED',
      topic: '口コミへの返信を誰が決めるか',
    },
    {
      member: 'sponsored',
      instructor: third,
      start: on(now, 5, 14, 4),
      state: 'CONFIRMED',
      method: 'INVOICE',
      payment: 'INVOICED',
      topic: '対応マニュアルの改訂で決めておくこと',
    },
    {
      member: 'sponsored',
      instructor: second,
      start: on(now, 3, 15, -28),
      state: 'COMPLETED',
      method: 'INVOICE',
      payment: 'INVOICED',
      topic: '経営層への報告のしかた',
    },
    {
      member: 'graduate-1',
      instructor: second,
      start: on(now, 4, 15, 8),
      state: 'HELD',
      method: 'CARD',
      payment: 'PENDING',
      topic: '深夜のフロントで一人になる時間の備え',
    },
    {
      member: 'graduate-2',
      instructor: third,
      start: on(now, 6, 10, 12),
      state: 'AWAITING_PAYMENT',
      method: 'KONBINI',
      payment: 'PENDING',
      topic: '駅員への暴言を記録する様式',
    },
    {
      member: 'graduate-3',
      instructor: third,
      start: on(now, 1, 14, 9),
      state: 'UNPLACED',
      method: 'KONBINI',
      payment: 'PAID',
      topic: '診察の待ち時間をめぐる苦情の線引き',
    },
    {
      member: 'graduate-4',
      instructor: second,
      start: on(now, 2, 16, -6),
      state: 'CANCELLED',
      method: 'CARD',
      payment: 'REFUNDED',
      refunded: AMOUNT,
      topic: '窓口での録音の掲示',
    },
  ]
}

/** The first such weekday (1 = Monday) at that hour on or after so many days from now. */
function on(now: DateTime, weekday: number, hour: number, days: number): DateTime {
  const from = now.plus({ days }).set({ hour, minute: 0, second: 0, millisecond: 0 })
  return from.plus({ days: (weekday - from.weekday + 7) % 7 })
}

async function seedBooking(
  tx: Tx,
  { ids }: SeedPorts,
  { person, termsId, now }: Seeded,
  booking: SeedBooking,
): Promise<void> {
  const id = ids.uuid()
  const memberId = person.get(booking.member)!
  const instructorId = person.get(booking.instructor)!
  const start = booking.start.toJSDate()
  const end = booking.start.plus({ minutes: 30 }).toJSDate()
  const bookedAt = earlier(now, DateTime.fromJSDate(start).minus({ days: 7 }).toJSDate())
  const waiting = booking.state === 'HELD' || booking.state === 'AWAITING_PAYMENT'
  await tx
    .insertInto('consultation')
    .values({
      id,
      reference: ids.reference('C'),
      kind: 'FOLLOW_UP',
      instructor_id: instructorId,
      member_id: memberId,
      starts_at: start,
      ends_at: end,
      state: booking.state,
      topic: booking.topic,
      details: booking.details ?? null,
      terms_version_id: termsId,
      policy: JSON.stringify(POLICY),
      booked_by: memberId,
      booked_at: waiting ? now : bookedAt,
      request_key: id,
      request_digest: Buffer.alloc(32),
      hold_expires_at: waiting ? holdEnd(booking.state, now) : null,
      confirmed_at: ['CONFIRMED', 'COMPLETED', 'NO_SHOW'].includes(booking.state) ? bookedAt : null,
      invitation_uid: `${id}@example.jp`,
      organizer_name: '一般社団法人サンプル・ハラスメント対策協会',
      organizer_address: 'office@example.jp',
    })
    .execute()
  if (['HELD', 'AWAITING_PAYMENT', 'CONFIRMED'].includes(booking.state))
    for (const personId of [instructorId, memberId])
      await tx
        .insertInto('time_claim')
        .values({
          id: ids.uuid(),
          person_id: personId,
          during: `[${start.toISOString()},${end.toISOString()})`,
          consultation_id: id,
          claimed_at: bookedAt,
        })
        .execute()
  await seedPayment(tx, { ids }, { person, now }, booking, { id, memberId, bookedAt })
  for (const kind of historyOf(booking))
    await tx
      .insertInto('consultation_event')
      .values({ id: ids.uuid(), consultation_id: id, kind, at: bookedAt, by_person: memberId })
      .execute()
  if (booking.state === 'CANCELLED')
    await tx
      .insertInto('consultation_cancellation')
      .values({
        consultation_id: id,
        cancelled_by: memberId,
        cause: 'MEMBER',
        at: earlier(now, DateTime.fromJSDate(start).minus({ days: 2 }).toJSDate()),
        refund_percent: Math.round(((booking.refunded ?? 0) / AMOUNT) * 100),
        refund_amount: booking.refunded ?? 0,
      })
      .execute()
  if (booking.sharedNotes)
    await tx
      .insertInto('consultation_notes')
      .values({ consultation_id: id, shared: booking.sharedNotes, updated_at: end })
      .execute()
}

async function seedPayment(
  tx: Tx,
  { ids }: Pick<SeedPorts, 'ids'>,
  { person, now }: Pick<Seeded, 'person' | 'now'>,
  booking: SeedBooking,
  { id, memberId, bookedAt }: { id: string; memberId: string; bookedAt: Date },
): Promise<void> {
  const paymentId = ids.uuid()
  const refunded = booking.refunded ?? 0
  const intentId = `pi_demo${paymentId.replaceAll('-', '')}`
  const captured =
    ['CARD', 'KONBINI'].includes(booking.method) && ['PAID', 'REFUNDED', 'PARTLY_REFUNDED'].includes(booking.payment)
  await tx
    .insertInto('payment')
    .values({
      id: paymentId,
      consultation_id: id,
      payer_id: memberId,
      method: booking.method,
      state: booking.payment,
      net: booking.method === 'FREE' ? 0 : NET,
      tax: booking.method === 'FREE' ? 0 : TAX,
      amount: booking.method === 'FREE' ? 0 : AMOUNT,
      tax_rate_percent: 10,
      captured_amount: captured ? AMOUNT : 0,
      payment_intent_id: captured ? intentId : null,
      refunded_amount: refunded,
      pay_by: booking.state === 'AWAITING_PAYMENT' ? holdEnd(booking.state, now) : null,
      paid_at: booking.payment === 'PAID' || captured ? bookedAt : null,
      waived_by: booking.method === 'FREE' ? person.get('office')! : null,
      waived_reason: booking.method === 'FREE' ? '修了生の初回ご招待' : null,
      created_at: bookedAt,
    })
    .execute()
  const post = async (lines: [LedgerAccount, number][], reason: string) => {
    const posting = ids.uuid()
    for (const [account, amount] of lines)
      if (amount !== 0)
        await tx
          .insertInto('ledger_entry')
          .values({ id: ids.uuid(), posting_id: posting, account, amount, payment_id: paymentId, reason, at: bookedAt })
          .execute()
  }
  if (captured)
    await post(
      [
        ['GATEWAY', AMOUNT],
        ['BOOKED', -AMOUNT],
      ],
      'CAPTURED',
    )
  if (booking.state === 'UNPLACED')
    await post(
      [
        ['BOOKED', AMOUNT],
        ['WAITING', -AMOUNT],
      ],
      'UNPLACED',
    )
  if (booking.state === 'CANCELLED') {
    await post(
      [
        ['BOOKED', AMOUNT],
        ['REFUNDING', -refunded],
        ['FEE', refunded - AMOUNT],
      ],
      'CANCELLED',
    )
    await post(
      [
        ['REFUNDING', refunded],
        ['REFUNDED', -refunded],
      ],
      'REFUND_SETTLED',
    )
    await tx
      .insertInto('refund')
      .values({
        id: ids.uuid(),
        payment_id: paymentId,
        payment_intent_id: intentId,
        amount: refunded,
        reason: 'CANCELLED',
        state: 'SUCCEEDED',
        requested_by: memberId,
        requested_at: bookedAt,
        settled_at: bookedAt,
        checked_at: bookedAt,
      })
      .execute()
  }
  if (booking.method === 'INVOICE') await seedInvoice(tx, ids.uuid, booking, { id, memberId, bookedAt, post })
}

async function seedInvoice(
  tx: Tx,
  uuid: () => string,
  booking: SeedBooking,
  {
    id,
    memberId,
    bookedAt,
    post,
  }: {
    id: string
    memberId: string
    bookedAt: Date
    post: (lines: [LedgerAccount, number][], reason: string) => Promise<void>
  },
): Promise<void> {
  await post(
    [
      ['RECEIVABLE', AMOUNT],
      ['BOOKED', -AMOUNT],
    ],
    'INVOICED',
  )
  const sponsorship = await tx
    .updateTable('sponsorship')
    .set((row) => ({ used: row('used', '+', 1) }))
    .where('person_id', '=', memberId)
    .returning(['id', 'organisation_id'])
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('sponsor_charge')
    .values({
      id: uuid(),
      organisation_id: sponsorship.organisation_id,
      sponsorship_id: sponsorship.id,
      consultation_id: id,
      month: booking.start.startOf('month').toFormat('yyyy-MM-dd'),
      amount: AMOUNT,
      created_at: bookedAt,
    })
    .execute()
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)

/** A card's hold ends after 35 minutes, a voucher's at the end of the third day in Japan. */
function holdEnd(state: ConsultationStateName, now: Date): Date {
  const local = DateTime.fromJSDate(now, { zone: ZONE })
  return (state === 'HELD' ? local.plus({ minutes: 35 }) : local.plus({ days: 3 }).endOf('day')).toJSDate()
}

/** What the booking's page tells of it. */
function historyOf({ state, method }: SeedBooking): string[] {
  const way = method === 'INVOICE' || method === 'FREE' ? [] : ['HELD']
  switch (state) {
    case 'HELD':
      return way
    case 'AWAITING_PAYMENT':
    case 'EXPIRED':
    case 'UNPLACED':
      return [...way, state]
    case 'NO_SHOW':
      return [...way, 'CONFIRMED', 'MEMBER_ABSENT']
    case 'CONFIRMED':
      return [...way, 'CONFIRMED']
    default:
      return [...way, 'CONFIRMED', state]
  }
}
