import t from 'tap'
import { SlotTaken } from '../../../server/errors.ts'
import { bookConsultation } from '../../../server/features/consultations/book-consultation.ts'
import { offeredSlots } from '../../../server/features/consultations/offered-slots.ts'
import { rescheduleConsultation } from '../../../server/features/consultations/reschedule-consultation.ts'
import { consultationWorld, june, refused } from './world.ts'

t.setTimeout(120_000)
const world = await consultationWorld(t)
t.beforeEach(() => world.reset())

t.test('a graduate books and pays by card: the time is held and the page for paying is there', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('受講 太郎', 'GRADUATE')
  const booking = await world.book(member, { instructorId, details: ' 一行目\r\n二行目 ' })

  t.match(booking, { state: 'HELD', kind: 'FOLLOW_UP', topic: '面談の進め方について', details: '一行目\n二行目' })
  t.match(booking.reference, /^C-[2-9A-HJKMNP-Z]{6}$/)
  t.equal(booking.hold_expires_at?.toISOString(), '2026-06-01T00:35:00.000Z', 'held for 35 minutes')
  t.equal(booking.ends_at.getTime() - booking.starts_at.getTime(), 30 * 60_000)
  t.same([booking.organizer_name, booking.organizer_address], ['協会', 'office@example.jp'])
  t.same(booking.policy, {
    tiers: [
      { hoursBefore: 72, refundPercent: 100 },
      { hoursBefore: 24, refundPercent: 50 },
    ],
    fullRefundWithinMinutes: 60,
    rescheduleUntilHoursBefore: 24,
    maximumReschedules: 2,
  })
  const span = [june(8).toISOString(), june(8, '10:30').toISOString()]
  t.same(await world.claimsOf(instructorId), [span])
  t.same(await world.claimsOf(member), [span])
  t.match(await world.paymentOf(booking.id), { method: 'CARD', state: 'PENDING', net: 6_000, tax: 600, amount: 6_600 })
  t.equal(world.checkouts.size, 1)
  t.same(await world.events(booking.id), ['HELD'])
  const hold = (await world.jobs()).find((job) => job.key === `hold:${booking.id}`)
  t.equal(hold?.run_at.toISOString(), '2026-06-01T00:35:00.000Z')
})

t.test('by invoice it is confirmed at once, and no page for paying is made', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.sponsoredMember()
  const booking = await world.book(member, { instructorId, paymentMethod: 'INVOICE' })
  t.match(booking, { state: 'CONFIRMED', hold_expires_at: null })
  t.ok(booking.confirmed_at)
  t.match(await world.paymentOf(booking.id), { state: 'INVOICED', amount: 6_600 })
  t.equal(world.checkouts.size, 0)
  t.same(await world.events(booking.id), ['CONFIRMED'])

  const other = await world.person('個人 花子', 'GRADUATE')
  t.equal(
    await refused(world.book(other, { instructorId, paymentMethod: 'INVOICE', start: june(9) })),
    'INVOICE_NOT_ALLOWED',
  )
  t.same(await world.claimsOf(other), [], 'a refusal leaves nothing')
})

t.test('an orientation is free and for anybody; a consultation is for graduates and never free', async (t) => {
  const instructorId = await world.instructor()
  const visitor = await world.person('見学 一郎')
  const free = world.wish({ instructorId, kind: 'ORIENTATION', paymentMethod: 'FREE' })
  t.match(await bookConsultation(world.as(visitor), free), { state: 'CONFIRMED', kind: 'ORIENTATION' })
  t.equal(await refused(bookConsultation(world.as(visitor), world.wish({ instructorId, start: june(9) }))), 'FORBIDDEN')
  t.equal(
    await refused(
      bookConsultation(
        world.as(visitor, 'GRADUATE'),
        world.wish({ instructorId, start: june(9), paymentMethod: 'FREE' }),
      ),
    ),
    'paymentMethod PAYMENT_METHOD_NOT_OFFERED',
  )
  t.equal(await refused(bookConsultation(world.as(null), free)), 'UNAUTHENTICATED')
})

t.test('all that is wrong with the fields is said at once, and nothing is stored', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('受講 太郎', 'GRADUATE')
  const tries: [object, string][] = [
    [{ topic: '相談です' }, 'topic TOO_SHORT'],
    [{ topic: '  　相談です　' }, 'topic TOO_SHORT'],
    [{ topic: 'あ'.repeat(101) }, 'topic TOO_LONG'],
    [{ topic: '\u200b'.repeat(5) }, 'topic REQUIRED'],
    [{ topic: '相談の\u0007件です' }, 'topic FORBIDDEN_CHARACTERS'],
    [{ topic: '相談の\ud842件です' }, 'topic FORBIDDEN_CHARACTERS'],
    [{ topic: '相談の\u202e件です' }, 'topic FORBIDDEN_CHARACTERS'],
    [{ details: 'あ'.repeat(2_001) }, 'details TOO_LONG'],
    [{ details: 'a\u0000b' }, 'details FORBIDDEN_CHARACTERS'],
    [{ requestKey: '' }, 'requestKey REQUIRED'],
    [{ requestKey: 'k'.repeat(201) }, 'requestKey TOO_LONG'],
    [{ paymentMethod: 'KONBINI' }, 'paymentMethod PAYMENT_METHOD_NOT_OFFERED'],
    [{ paymentMethod: 'CREDIT' }, 'paymentMethod PAYMENT_METHOD_NOT_OFFERED'],
    [{ agreedTermsVersionId: 'x' }, 'agreedTermsVersionId UNKNOWN_ID'],
    [{ agreedTermsVersionId: member }, 'agreedTermsVersionId TERMS_CHANGED'],
    [{ instructorId: 'nobody' }, 'instructorId UNKNOWN_ID'],
    [{ instructorId: world.termsId }, 'instructorId UNKNOWN_ID'],
    [{ relatedQuestionId: member }, 'relatedQuestionId UNKNOWN_ID'],
    [
      { topic: '', details: 'あ'.repeat(2_001), requestKey: '' },
      'topic REQUIRED, details TOO_LONG, requestKey REQUIRED',
    ],
  ]
  for (const [change, expected] of tries)
    t.equal(
      await refused(world.book(member, { instructorId, ...change })),
      expected,
      JSON.stringify(change).slice(0, 60),
    )
  const { count } = await world.db
    .selectFrom('consultation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('member_id', '=', member)
    .executeTakeFirstOrThrow()
  t.equal(count, 0)

  // 𠮷 is one character of two UTF-16 units.
  t.match(await world.book(member, { instructorId, topic: '𠮷'.repeat(100) }), { state: 'HELD' })
})

t.test('a start that is none of the slots says why', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('受講 太郎', 'GRADUATE')
  const tries: [Date, string][] = [
    [june(8, '10:07'), 'NOT_A_SLOT'],
    [june(8, '08:45'), 'NOT_A_SLOT'],
    [june(8, '17:45'), 'NOT_A_SLOT'],
    [new Date(june(8).getTime() + 1), 'NOT_A_SLOT'],
    [new Date('2026-05-31T03:00:00Z'), 'START_IN_PAST'],
    [new Date('0001-01-01T00:00:00Z'), 'START_IN_PAST'],
    [june(1, '12:00'), 'TOO_SHORT_NOTICE'],
    [new Date('2026-08-20T01:00:00Z'), 'BEYOND_BOOKING_WINDOW'],
    [new Date('9999-12-31T23:45:00Z'), 'BEYOND_BOOKING_WINDOW'],
  ]
  for (const [start, expected] of tries)
    t.equal(await refused(world.book(member, { instructorId, start })), expected, start.toISOString())
  t.equal(await refused(world.book(instructorId, { instructorId })), 'CANNOT_BOOK_YOURSELF')
})

t.test(
  'a time that somebody has is answered with others near it; one’s own engagement with YOU_ARE_BUSY',
  async (t) => {
    const [instructorId, other] = [await world.instructor(), await world.instructor('見本 花子')]
    const [first, second] = [await world.sponsoredMember(), await world.sponsoredMember()]
    await world.book(first, { instructorId, paymentMethod: 'INVOICE' })

    const error = await world.book(second, { instructorId }).catch((error) => error)
    t.type(error, SlotTaken)
    t.same(
      error.alternatives.map((slot: { start: Date }) => slot.start.toISOString()),
      [june(8, '09:00'), june(8, '09:15'), june(8, '10:45')].map((at) => at.toISOString()),
    )
    for (const { start } of error.alternatives) t.not(start.getTime(), june(8).getTime())

    t.equal(await refused(world.book(first, { instructorId: other, start: june(8, '10:15') })), 'YOU_ARE_BUSY')
    t.equal(
      await refused(world.book(second, { instructorId, start: june(8, '10:30') })),
      'SLOT_TAKEN',
      'ten minutes of buffer',
    )
    t.match(await world.book(second, { instructorId, start: june(8, '10:45') }), { state: 'HELD' })
  },
)

t.test('the same key twice is one booking; with another wish it is refused', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('受講 太郎', 'GRADUATE')
  const wish = world.wish({ instructorId, requestKey: 'once' })
  const ctx = world.as(member, 'GRADUATE')
  const all = await Promise.all(Array.from({ length: 8 }, () => bookConsultation(ctx, wish)))
  t.equal(new Set(all.map((booking) => booking.id)).size, 1)
  t.equal((await bookConsultation(ctx, { ...wish, topic: ` ${wish.topic} ` })).id, all[0]?.id)
  t.equal(await refused(bookConsultation(ctx, { ...wish, topic: '別の話について' })), 'REQUEST_KEY_REUSED')
  t.same((await world.claimsOf(member)).length, 1)
  const other = await world.person('受講 次郎', 'GRADUATE')
  t.match(
    await bookConsultation(world.as(other, 'GRADUATE'), { ...wish, start: june(9) }),
    { state: 'HELD' },
    'a key is each person’s own',
  )
})

t.test('three unpaid holds are enough, and one that is over counts no more', async (t) => {
  const instructorId = await world.instructor()
  const member = await world.person('受講 太郎', 'GRADUATE')
  for (const day of [8, 9, 10]) await world.book(member, { instructorId, start: june(day) })
  t.equal(await refused(world.book(member, { instructorId, start: june(11) })), 'TOO_MANY_UNPAID_HOLDS')
  world.advance(0.6)
  t.match(await world.book(member, { instructorId, start: june(11) }), { state: 'HELD' })
})

t.test(
  'a hold that is over keeps its time until the gateway was asked; one that nobody can pay does not',
  async (t) => {
    const instructorId = await world.instructor()
    const [first, second] = [await world.person('一', 'GRADUATE'), await world.person('二', 'GRADUATE')]
    const held = await world.book(first, { instructorId })
    world.advance(1)
    t.equal(await refused(world.book(second, { instructorId })), 'SLOT_TAKEN')
    const offers = async () =>
      (
        await offeredSlots(world.as(second, 'GRADUATE'), {
          instructorId,
          kind: 'FOLLOW_UP',
          from: june(8),
          to: june(8, '10:01'),
        })
      ).length
    t.equal(await offers(), 0)

    await world.db.updateTable('payment_attempt').set({ state: 'EXPIRED' }).execute()
    t.equal(await offers(), 1, 'the list knows')
    t.match(await world.book(second, { instructorId }), { state: 'HELD' })
    t.equal((await world.stateOf(held.id)).state, 'EXPIRED')
    t.equal((await world.paymentOf(held.id)).state, 'EXPIRED')
    t.same(await world.claimsOf(first), [])
  },
)

t.test('the office books for a member, which is written down; nobody else does', async (t) => {
  const instructorId = await world.instructor()
  const [office, member, stranger] = [
    await world.person('事務局', 'STAFF'),
    await world.person('受講 太郎', 'GRADUATE'),
    await world.person('部外 次郎'),
  ]
  const wish = world.wish({ instructorId, onBehalfOfPersonId: member })
  t.equal(await refused(bookConsultation(world.as(stranger, 'GRADUATE'), wish)), 'FORBIDDEN')
  const booking = await bookConsultation(world.as(office, 'STAFF'), wish)
  t.match(booking, { member_id: member, booked_by: office })
  const audit = await world.db
    .selectFrom('audit_event')
    .selectAll()
    .where('subject_id', '=', booking.id)
    .executeTakeFirstOrThrow()
  t.match(audit, { action: 'consultation.bookedOnBehalf', actor_id: office, subject_id: booking.id })
  t.equal(
    await refused(
      bookConsultation(
        world.as(office, 'STAFF'),
        world.wish({ instructorId, start: june(9), onBehalfOfPersonId: stranger }),
      ),
    ),
    'MEMBER_NOT_GRADUATE',
  )
  t.equal(
    await refused(
      bookConsultation(
        world.as(office, 'STAFF'),
        world.wish({ instructorId, start: june(9), onBehalfOfPersonId: world.termsId }),
      ),
    ),
    'onBehalfOfPersonId UNKNOWN_ID',
  )
})

t.test('offered = bookable: each offered start can be booked, and no other on the quarter hour can', async (t) => {
  const instructorId = await world.instructor('架空 太郎', { start: 540, end: 720 })
  const member = await world.sponsoredMember()
  const other = await world.sponsoredMember()
  await world.book(other, { instructorId, paymentMethod: 'INVOICE', start: june(8, '10:00') })
  const ctx = world.as(member, 'GRADUATE')
  const offered = await offeredSlots(ctx, {
    instructorId,
    kind: 'FOLLOW_UP',
    from: june(8, '00:00'),
    to: june(9, '00:00'),
  })
  const starts = new Set(offered.map((slot) => slot.start.getTime()))
  t.ok(starts.size > 3)
  const booking = await world.book(member, { instructorId, paymentMethod: 'INVOICE', start: june(12) })
  for (let at = june(8, '08:00').getTime(); at < june(8, '13:00').getTime(); at += 15 * 60_000) {
    // Moving the same booking about is booking each start anew; reset so that it is never the policy that says no.
    await world.db.updateTable('consultation').set({ reschedule_count: 0 }).where('id', '=', booking.id).execute()
    const ok = await rescheduleConsultation(ctx, { consultationId: booking.id, start: new Date(at) }).then(
      () => true,
      () => false,
    )
    t.equal(ok, starts.has(at), new Date(at).toISOString())
  }
})
