import t from 'tap'
import { transaction } from '../../../db/transaction.ts'
import { awaitPayment } from '../../../server/features/consultations/await-payment.ts'
import { bookConsultation } from '../../../server/features/consultations/book-consultation.ts'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { completeConsultation } from '../../../server/features/consultations/complete.ts'
import { confirmConsultation } from '../../../server/features/consultations/confirm.ts'
import { expireConsultation } from '../../../server/features/consultations/expire.ts'
import {
  consultationSchedule,
  listConsultations,
  seeConsultation,
} from '../../../server/features/consultations/list-consultations.ts'
import { placeLatePayment } from '../../../server/features/consultations/place-late-payment.ts'
import { recordOutcome } from '../../../server/features/consultations/record-outcome.ts'
import { rescheduleConsultation } from '../../../server/features/consultations/reschedule-consultation.ts'
import { returnUnplaced } from '../../../server/features/consultations/return-unplaced.ts'
import { sendMessage } from '../../../server/features/consultations/send-message.ts'
import { writeNotes } from '../../../server/features/consultations/write-notes.ts'
import { applyCheckout } from '../../../server/features/payments/apply-checkout.ts'
import { consultationWorld, june, refused, START } from './world.ts'

t.setTimeout(120_000)
const world = await consultationWorld(t)
t.beforeEach(() => world.reset())

const INVOICE = { paymentMethod: 'INVOICE' as const }
const cancellationOf = (id: string) =>
  world.db.selectFrom('consultation_cancellation').selectAll().where('consultation_id', '=', id).executeTakeFirst()
/** What the gateway tells once the page of a booking was paid. */
const pay = (id: string) =>
  transaction(world.db, (tx) => {
    const page = [...world.checkouts.values()].find((one) => one.subjectId === id)!
    return applyCheckout(tx, world.system, { ...page, status: 'COMPLETE', money: 'PAID', paymentIntentId: `pi_${id}` })
  })

t.test('cancelling by the tiers, the fee kept, once and for all', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('受講 太郎', 'GRADUATE')
  const booking = await world.book(member, { instructorId })
  await pay(booking.id)
  t.equal((await world.stateOf(booking.id)).state, 'CONFIRMED')
  world.setNow(new Date(june(8).getTime() - 48 * 3_600_000))
  const ctx = world.as(member, 'GRADUATE')
  const cancelled = await cancelConsultation(ctx, { consultationId: booking.id, reason: '都合が変わりました' })
  t.match(cancelled, { state: 'CANCELLED', invitation_sequence: 1 })
  t.match(await cancellationOf(booking.id), {
    cause: 'MEMBER',
    cancelled_by: member,
    reason: '都合が変わりました',
    refund_percent: 50,
    refund_amount: 3_300,
  })
  t.same(await world.claimsOf(member), [])
  t.same(await world.claimsOf(instructorId), [])
  const again = await cancelConsultation(ctx, { consultationId: booking.id })
  t.match(again, { state: 'CANCELLED', invitation_sequence: 1 })
  const refunds = await world.db
    .selectFrom('refund')
    .innerJoin('payment', 'payment.id', 'payment_id')
    .select('refund.amount')
    .where('payment.consultation_id', '=', booking.id)
    .execute()
  t.same(refunds, [{ amount: 3_300 }])
  t.match(
    await world.book(await world.sponsoredMember(), { instructorId, ...INVOICE }),
    { state: 'CONFIRMED' },
    'the time is free',
  )
})

t.test(
  'the instructor and the office owe everything back; after the start it is too late for the member',
  async (t) => {
    const instructorId = await world.instructor()
    const member = await world.sponsoredMember()
    const [one, two] = [
      await world.book(member, { instructorId, ...INVOICE }),
      await world.book(member, { instructorId, ...INVOICE, start: june(9) }),
    ]
    world.setNow(new Date(june(8).getTime() - 3_600_000))
    await cancelConsultation(world.as(instructorId, 'INSTRUCTOR'), { consultationId: one.id })
    t.match(await cancellationOf(one.id), { cause: 'INSTRUCTOR', refund_percent: 100, refund_amount: 6_600 })
    world.setNow(june(9))
    t.equal(
      await refused(cancelConsultation(world.as(member, 'GRADUATE'), { consultationId: two.id })),
      'TOO_LATE_TO_CANCEL',
    )
    const office = await world.person('事務局', 'STAFF')
    await cancelConsultation(world.as(office, 'STAFF'), { consultationId: two.id })
    t.match(await cancellationOf(two.id), { cause: 'STAFF', refund_percent: 100 })
  },
)

t.test('an unpaid hold is let go of, and its page is closed', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('受講 太郎', 'GRADUATE')
  const booking = await world.book(member, { instructorId })
  await cancelConsultation(world.as(member, 'GRADUATE'), { consultationId: booking.id })
  t.match(await cancellationOf(booking.id), { refund_amount: 0 })
  t.equal((await world.paymentOf(booking.id)).state, 'EXPIRED')
  const keys = (await world.jobs()).map((job) => job.key)
  t.ok(keys.includes(`close-pages:${booking.id}`))
  t.notOk(keys.includes(`hold:${booking.id}`))
  await pay(booking.id)
  t.match(await world.stateOf(booking.id), { state: 'CANCELLED' }, 'money that still comes changes nothing')
  t.equal((await world.paymentOf(booking.id)).state, 'REFUNDING')
})

t.test('whoever is not part of it finds nothing, whatever he tries', async (t) => {
  const [instructorId, otherInstructor] = [await world.instructor(), await world.instructor('見本 花子')]
  const member = await world.sponsoredMember()
  const { id: consultationId } = await world.book(member, { instructorId, ...INVOICE })
  for (const outsider of [
    world.as(await world.person('部外 一郎', 'GRADUATE'), 'GRADUATE', 'SPONSOR_CONTACT', 'MODERATOR'),
    world.as(otherInstructor, 'INSTRUCTOR'),
  ])
    for (const id of [consultationId, world.termsId, 'nothing']) {
      const tries = [
        seeConsultation(outsider, id),
        cancelConsultation(outsider, { consultationId: id }),
        rescheduleConsultation(outsider, { consultationId: id, start: june(9) }),
        recordOutcome(outsider, { consultationId: id, outcome: 'COMPLETED' }),
        writeNotes(outsider, { consultationId: id, sharedNotes: 'x' }),
        sendMessage(outsider, { consultationId: id, text: 'x' }),
      ]
      t.same(
        await Promise.all(tries.map(refused)),
        tries.map(() => 'NOT_FOUND'),
      )
    }
  t.equal(await refused(seeConsultation(world.as(null), consultationId)), 'UNAUTHENTICATED')
  t.equal((await seeConsultation(world.as(member), consultationId)).id, consultationId)
})

t.test('moving: same booking, UID and reference, SEQUENCE + 1; the old time is free, the ceiling stays', async (t) => {
  const [instructorId, other] = [await world.instructor(), await world.instructor('見本 花子')]
  const member = await world.sponsoredMember()
  const ctx = world.as(member, 'GRADUATE')
  const booking = await world.book(member, { instructorId, ...INVOICE })
  await writeNotes(world.as(instructorId, 'INSTRUCTOR'), { consultationId: booking.id, privateNotes: '前任の覚え書き' })
  world.setNow(new Date(june(8).getTime() - 48 * 3_600_000))
  const moved = await rescheduleConsultation(ctx, { consultationId: booking.id, start: june(8, '10:15') })
  t.match(moved, {
    id: booking.id,
    reference: booking.reference,
    invitation_uid: booking.invitation_uid,
    invitation_sequence: 1,
    reschedule_count: 1,
    refund_ceiling_percent: 50,
  })
  t.same(await world.claimsOf(member), [[june(8, '10:15').toISOString(), june(8, '10:45').toISOString()]])
  const repeated = await rescheduleConsultation(ctx, { consultationId: booking.id, start: june(8, '10:15') })
  t.equal(repeated.invitation_sequence, 1, 'the time it has already changes nothing')

  const handed = await rescheduleConsultation(ctx, { consultationId: booking.id, instructorId: other, start: june(20) })
  t.match(handed, { instructor_id: other, invitation_sequence: 2, reschedule_count: 2 })
  t.same(await world.claimsOf(instructorId), [])
  t.equal((await world.claimsOf(other)).length, 1)
  const notes = await world.db
    .selectFrom('consultation_notes')
    .selectAll()
    .where('consultation_id', '=', booking.id)
    .executeTakeFirst()
  t.equal(notes?.private_ciphertext, null, 'what one instructor wrote for himself is not for the next')
  t.equal(await refused(seeConsultation(world.as(instructorId, 'INSTRUCTOR'), booking.id)), 'NOT_FOUND')

  t.equal(
    await refused(rescheduleConsultation(ctx, { consultationId: booking.id, start: june(21) })),
    'RESCHEDULED_TOO_OFTEN',
  )
  const office = world.as(await world.person('事務局', 'STAFF'), 'STAFF')
  t.match(await rescheduleConsultation(office, { consultationId: booking.id, start: june(22) }), {
    reschedule_count: 2,
  })

  world.setNow(new Date(june(15).getTime()))
  await cancelConsultation(ctx, { consultationId: booking.id })
  t.match(await cancellationOf(booking.id), { refund_percent: 50 }, 'a week before, but moved at 50%')
})

t.test('a taken time is not moved to, and the booking keeps the one it has', async (t) => {
  const instructorId = await world.instructor()
  const [one, two] = [await world.sponsoredMember(), await world.sponsoredMember()]
  const booking = await world.book(one, { instructorId, ...INVOICE })
  await world.book(two, { instructorId, ...INVOICE, start: june(9) })
  const ctx = world.as(one, 'GRADUATE')
  t.equal(
    await refused(rescheduleConsultation(ctx, { consultationId: booking.id, start: june(9, '10:15') })),
    'SLOT_TAKEN',
  )
  t.same(await world.claimsOf(one), [[june(8).toISOString(), june(8, '10:30').toISOString()]])
  world.setNow(new Date(june(8).getTime() - 24 * 3_600_000 + 1))
  t.equal(
    await refused(rescheduleConsultation(ctx, { consultationId: booking.id, start: june(12) })),
    'TOO_LATE_TO_RESCHEDULE',
  )
})

t.test('what became of it: recorded by the instructor, mended, completed by itself after a day', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.sponsoredMember()
  const teacher = world.as(instructorId, 'INSTRUCTOR')
  const { id: consultationId } = await world.book(member, { instructorId, ...INVOICE })
  t.equal(await refused(recordOutcome(teacher, { consultationId, outcome: 'COMPLETED' })), 'NOT_STARTED_YET')
  world.setNow(june(8, '10:09'))
  t.equal(await refused(recordOutcome(teacher, { consultationId, outcome: 'MEMBER_ABSENT' })), 'TOO_EARLY_FOR_ABSENCE')
  world.setNow(june(8, '10:10'))
  t.equal((await recordOutcome(teacher, { consultationId, outcome: 'MEMBER_ABSENT' })).state, 'NO_SHOW')
  await recordOutcome(teacher, { consultationId, outcome: 'MEMBER_ABSENT' })
  t.equal((await recordOutcome(teacher, { consultationId, outcome: 'COMPLETED' })).state, 'COMPLETED')
  t.same(await world.events(consultationId), ['CONFIRMED', 'MEMBER_ABSENT', 'COMPLETED'])
  t.equal(
    await refused(recordOutcome(world.as(member, 'GRADUATE'), { consultationId, outcome: 'COMPLETED' })),
    'FORBIDDEN',
  )

  world.reset()
  const second = await world.book(member, { instructorId, ...INVOICE, start: june(10) })
  world.setNow(june(11, '10:29'))
  await completeConsultation(world.system, second.id)
  t.equal((await world.stateOf(second.id)).state, 'CONFIRMED', 'not before a day is over')
  world.setNow(june(11, '10:30'))
  await completeConsultation(world.system, second.id)
  await completeConsultation(world.system, second.id)
  t.same(await world.events(second.id), ['CONFIRMED', 'COMPLETED'])
})

t.test('an instructor who did not come: reported by the member, decided by the office, all money back', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.sponsoredMember()
  const { id: consultationId } = await world.book(member, { instructorId, ...INVOICE })
  world.setNow(june(8, '10:12'))
  const asMember = world.as(member, 'GRADUATE')
  await recordOutcome(asMember, { consultationId, outcome: 'INSTRUCTOR_ABSENT' })
  await recordOutcome(asMember, { consultationId, outcome: 'INSTRUCTOR_ABSENT' })
  t.same(await world.events(consultationId), ['CONFIRMED', 'INSTRUCTOR_ABSENCE_REPORTED'])
  world.setNow(june(10))
  await completeConsultation(world.system, consultationId)
  t.equal((await world.stateOf(consultationId)).state, 'CONFIRMED', 'it waits for the office')
  const office = world.as(await world.person('事務局', 'STAFF'), 'STAFF')
  t.equal((await recordOutcome(office, { consultationId, outcome: 'INSTRUCTOR_ABSENT' })).state, 'CANCELLED')
  t.match(await cancellationOf(consultationId), {
    cause: 'INSTRUCTOR_ABSENT',
    refund_percent: 100,
    refund_amount: 6_600,
  })
  t.equal((await recordOutcome(office, { consultationId, outcome: 'INSTRUCTOR_ABSENT' })).state, 'CANCELLED')
})

t.test('notes: shared ones are stored as written, private ones only sealed', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.sponsoredMember()
  const teacher = world.as(instructorId, 'INSTRUCTOR')
  const { id: consultationId } = await world.book(member, { instructorId, ...INVOICE })
  await writeNotes(teacher, { consultationId, sharedNotes: '次回までに\n資料を読む', privateNotes: '要注意の事項' })
  await writeNotes(teacher, { consultationId, sharedNotes: '次回までに資料を読む' })
  const row = await world.db
    .selectFrom('consultation_notes')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow()
  t.equal(row.shared, '次回までに資料を読む')
  t.notOk(row.private_ciphertext!.includes('要注意'))
  t.equal(world.system.keys.open('private-notes', row.private_ciphertext!, consultationId), '要注意の事項')
  t.equal(await refused(writeNotes(world.as(member, 'GRADUATE'), { consultationId, sharedNotes: 'x' })), 'FORBIDDEN')
  const office = world.as(await world.person('事務局', 'STAFF'), 'STAFF')
  t.equal(await refused(writeNotes(office, { consultationId, privateNotes: 'x' })), 'FORBIDDEN')
  t.equal(
    await refused(writeNotes(teacher, { consultationId, sharedNotes: '\u0000', privateNotes: 'あ'.repeat(10_001) })),
    'sharedNotes FORBIDDEN_CHARACTERS, privateNotes TOO_LONG',
  )
})

t.test('messages between the two, bounded in length, number and time', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.sponsoredMember()
  const ctx = world.as(member, 'GRADUATE')
  const { id: consultationId } = await world.book(member, { instructorId, ...INVOICE })
  await sendMessage(ctx, { consultationId, text: ' 5分遅れます ' })
  const [message] = await world.db
    .selectFrom('consultation_message')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .execute()
  t.match(message, { by_person: member, text: '5分遅れます' })
  t.equal(await refused(sendMessage(ctx, { consultationId, text: ' \n ' })), 'text REQUIRED')
  t.equal(await refused(sendMessage(ctx, { consultationId, text: 'あ'.repeat(1_001) })), 'text TOO_LONG')
  for (let i = 1; i < 30; i += 1) await sendMessage(ctx, { consultationId, text: `${i}` })
  t.equal(await refused(sendMessage(ctx, { consultationId, text: 'もう一通' })), 'TOO_MANY_MESSAGES')
  await sendMessage(world.as(instructorId, 'INSTRUCTOR'), { consultationId, text: '承知しました' })
  world.setNow(june(23))
  t.equal(await refused(sendMessage(ctx, { consultationId, text: 'x' })), 'MESSAGES_CLOSED')
})

t.test('a voucher keeps the time until its deadline and an hour more; then it is over', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('受講 太郎', 'GRADUATE')
  const { id } = await world.book(member, { instructorId })
  const payBy = new Date('2026-06-04T14:59:59Z')
  const again = () => transaction(world.db, (tx) => awaitPayment(tx, world.system, id, payBy))
  t.match(await again(), { state: 'AWAITING_PAYMENT' })
  await again()
  t.same(await world.events(id), ['HELD', 'AWAITING_PAYMENT'])
  t.equal((await world.stateOf(id)).hold_expires_at?.toISOString(), '2026-06-04T15:59:59.000Z')
  const holds = (await world.jobs()).filter((job) => job.key === `hold:${id}`)
  t.same(
    holds.map((job) => job.run_at.toISOString()),
    ['2026-06-04T15:59:59.000Z'],
  )
  await transaction(world.db, (tx) => confirmConsultation(tx, world.system, id))
  t.match(await again(), { state: 'CONFIRMED', hold_expires_at: null })
})

t.test('money that comes late has its time again where it is free, else the member chooses', async (t) => {
  const instructorId = await world.instructor()
  const [early, late] = [await world.person('一', 'GRADUATE'), await world.person('二', 'GRADUATE')]
  const expire = (id: string) => transaction(world.db, (tx) => expireConsultation(tx, world.system, id))
  const free = await world.book(early, { instructorId })
  await expire(free.id)
  t.same(await world.claimsOf(early), [])
  await pay(free.id)
  t.equal((await world.stateOf(free.id)).state, 'CONFIRMED')
  t.equal((await world.claimsOf(early)).length, 1)

  const lost = await world.book(late, { instructorId, start: june(9) })
  await expire(lost.id)
  await world.book(await world.sponsoredMember(), { instructorId, ...INVOICE, start: june(9) })
  await pay(lost.id)
  t.equal((await world.stateOf(lost.id)).state, 'UNPLACED')
  t.same(await world.claimsOf(late), [])
  const job = (await world.jobs()).find((one) => one.key === `return-unplaced:${lost.id}`)
  t.equal(job?.run_at.toISOString(), new Date(START.getTime() + 48 * 3_600_000).toISOString())

  const ctx = world.as(late, 'GRADUATE')
  t.match(await rescheduleConsultation(ctx, { consultationId: lost.id, start: june(10) }), {
    state: 'CONFIRMED',
    reschedule_count: 0,
    refund_ceiling_percent: 100,
  })
  t.notOk((await world.jobs()).some((one) => one.key === `return-unplaced:${lost.id}`))
  await returnUnplaced(world.system, lost.id)
  t.equal((await world.stateOf(lost.id)).state, 'CONFIRMED', 'the job that was too late to be taken back')

  await transaction(world.db, (tx) => placeLatePayment(tx, world.system, lost.id))
  t.equal((await world.stateOf(lost.id)).state, 'CONFIRMED')
})

t.test('nobody chose: a card’s money goes back by itself', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('受講 太郎', 'GRADUATE')
  const lost = await world.book(member, { instructorId })
  await transaction(world.db, (tx) => expireConsultation(tx, world.system, lost.id))
  world.setNow(june(8, '10:01'))
  await pay(lost.id)
  t.equal((await world.stateOf(lost.id)).state, 'UNPLACED', 'its time has passed')
  await returnUnplaced(world.system, lost.id)
  t.match(await cancellationOf(lost.id), { cause: 'UNPLACED', cancelled_by: null, refund_amount: 6_600 })
})

t.test('lists: pages by keyset, what lies ahead and what is over; schedules', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.sponsoredMember()
  const booked = []
  for (const day of [8, 9, 10, 11, 12])
    booked.push(await world.book(member, { instructorId, ...INVOICE, start: june(day) }))
  await cancelConsultation(world.as(member, 'GRADUATE'), { consultationId: booked[4]!.id })
  world.setNow(june(9, '12:00'))
  const ctx = world.as(member, 'GRADUATE')
  const upcoming = await listConsultations(ctx, member, { filter: 'UPCOMING', first: 1 })
  t.match(upcoming, { totalCount: 2, pageInfo: { hasNextPage: true } })
  const next = await listConsultations(ctx, member, {
    filter: 'UPCOMING',
    first: 1,
    after: upcoming.pageInfo.endCursor,
  })
  t.match(next, { totalCount: 2, pageInfo: { hasNextPage: false } })
  t.same(
    [...upcoming.edges, ...next.edges].map((edge) => edge.node.id),
    [booked[2]!.id, booked[3]!.id],
  )
  const past = await listConsultations(ctx, member, { filter: 'PAST' })
  t.same(
    past.edges.map((edge) => edge.node.id),
    [booked[4]!.id, booked[1]!.id, booked[0]!.id],
  )
  t.equal((await listConsultations(ctx, member, {})).totalCount, 5)
  t.equal(await refused(listConsultations(ctx, member, { after: 'nonsense' })), 'BAD_USER_INPUT')
  t.equal(await refused(listConsultations(ctx, member, { first: 101 })), 'BAD_USER_INPUT')

  const span = { from: june(8, '00:00'), to: june(11, '00:00') }
  const own = await consultationSchedule(world.as(instructorId, 'INSTRUCTOR'), span)
  t.same(
    own.map((row) => row.id),
    booked.slice(0, 3).map((row) => row.id),
  )
  const other = await world.instructor('見本 花子')
  t.same(await consultationSchedule(world.as(other, 'INSTRUCTOR'), span), [])
  t.equal(await refused(consultationSchedule(world.as(other, 'INSTRUCTOR'), { ...span, instructorId })), 'FORBIDDEN')
  t.equal(await refused(consultationSchedule(ctx, span)), 'FORBIDDEN')
  const office = world.as(await world.person('事務局', 'STAFF'), 'STAFF')
  t.equal((await consultationSchedule(office, { ...span, instructorId })).length, 3)
  t.ok((await consultationSchedule(office, span)).length >= 3)
  t.equal(
    await refused(
      consultationSchedule(office, { from: span.from, to: new Date(span.from.getTime() + 93 * 86_400_000) }),
    ),
    'BAD_USER_INPUT',
  )
})

t.test('a quota is never overdrawn, and comes back with a full refund', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('企業 花子', 'GRADUATE')
  await world.sponsored(member, 1)
  const ctx = world.as(member, 'GRADUATE')
  const wish = (day: number) => world.wish({ instructorId, ...INVOICE, start: june(day) })
  const booking = await bookConsultation(ctx, wish(8))
  t.equal(await refused(bookConsultation(ctx, wish(9))), 'QUOTA_USED_UP')
  t.equal((await world.claimsOf(member)).length, 1)
  await cancelConsultation(ctx, { consultationId: booking.id })
  t.match(await bookConsultation(ctx, wish(9)), { state: 'CONFIRMED' })
})
