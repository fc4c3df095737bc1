import t from 'tap'
import { transaction } from '../../../db/transaction.ts'
import { retryAt } from '../../../jobs/enqueue.ts'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { announceCancelled, announceConfirmed } from '../../../server/features/notifications/announce.ts'
import { sealForLetter } from '../../../server/features/notifications/letter-secrets.ts'
import { sendLetter } from '../../../server/features/notifications/send-letter.ts'
import { writeLetter } from '../../../server/features/notifications/write-letter.ts'
import { june } from '../consultations/world.ts'
import { office } from './office.ts'

const world = await office(t)
t.beforeEach(async () => {
  world.reset()
  await world.forgetMail()
  await world.clearFaults()
})

const rowsOf = (personId: string) =>
  world.db.selectFrom('letter').selectAll().where('person_id', '=', personId).orderBy('created_at').execute()

/** A sign-in code to a visitor; returns the letter's id. */
async function writeCode(address: string, code = '012345', minutes = 15): Promise<string> {
  const { system } = world
  const key = `code:${system.ids.uuid()}`
  const expiresAt = new Date(system.clock.now().getTime() + minutes * 60_000).toISOString()
  await transaction(system.db, (tx) =>
    writeLetter(tx, system, {
      kind: 'SIGN_IN_CODE',
      key,
      personId: null,
      address,
      detail: { sealedCode: sealForLetter(system.keys, code, key), expiresAt, locale: 'ja' },
    }),
  )
  const row = await world.db.selectFrom('letter').select('id').where('key', '=', key).executeTakeFirstOrThrow()
  return row.id
}

t.test('a code stands in subject and text, and nowhere in the database', async (t) => {
  const id = await writeCode('visitor@example.jp')
  const before = await world.db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  t.notMatch(JSON.stringify(before), '012345')
  await world.runJobs()
  const [letter] = await world.letters('visitor@example.jp')
  t.equal(letter?.subject, 'ログインの確認コード：012345')
  t.match(letter?.mail.text, '012345')
  t.match(letter?.mail.text, '2026年6月1日（月）9:15（日本時間）まで、一度だけ使えます')
  const after = await world.db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  t.ok(after.sent_at)
  t.notOk('sealedCode' in after.detail, 'not even sealed once it is sent')
})

t.test('a letter waits for a server that says "later", and goes out once under its own Message-ID', async (t) => {
  const { memberId } = await world.confirmed()
  await world.fault('mail', 'temporary', { remaining: 4 })
  await world.runJobs()
  t.same(await world.letters(world.addressOf(memberId)), [], 'nothing yet')
  const [row] = await rowsOf(memberId)
  t.match(row, { sent_at: null, given_up_at: null, last_error: /451/ })
  for (let minute = 0; minute < 5; minute += 1) {
    world.advance(1 / 60)
    await world.runJobs()
  }
  const letters = await world.letters(world.addressOf(memberId))
  t.equal(letters.length, 1)
  t.equal(letters[0]?.mail.messageId, row?.message_id)
  t.match(await rowsOf(memberId), [{ last_error: null }])
})

t.test('taken without our hearing of it, it goes out again, recognisably the same', async (t) => {
  const { memberId } = await world.confirmed()
  await world.fault('mail', 'drop-after', { remaining: 2 })
  await world.runJobs()
  world.advance(1 / 60)
  await world.runJobs()
  const letters = await world.letters(world.addressOf(memberId))
  t.equal(letters.length, 2)
  t.equal(new Set(letters.map(({ mail }) => mail.messageId)).size, 1)
  t.equal(new Set(letters.map(({ mail }) => mail.text)).size, 1)
})

t.test('an address that refuses for good is not tried again', async (t) => {
  const id = await writeCode('nobody@example.jp')
  await world.fault('mail', 'permanent')
  await world.runJobs()
  const row = await world.db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  t.match(row, { sent_at: null, given_up_at: Date, last_error: /550/ })
  t.notOk('sealedCode' in row.detail)
  world.advance(24)
  await world.runJobs()
  t.same(await world.letters('nobody@example.jp'), [])
  await sendLetter(world.system, { letterId: id })
  t.same(await world.letters('nobody@example.jp'), [], 'nor when asked')
})

t.test('four days are enough', async (t) => {
  const { memberId } = await world.confirmed({ start: june(20) })
  await world.fault('mail', 'temporary', { remaining: null })
  for (let hour = 0; hour < 5 * 24; hour += 6) {
    await world.runJobs()
    world.advance(6)
  }
  t.match(await rowsOf(memberId), [{ sent_at: null, given_up_at: Date }])
})

t.test('a code that is over is no use to anybody', async (t) => {
  const id = await writeCode('late@example.jp')
  await world.fault('mail', 'temporary')
  await world.runJobs()
  world.advance(1)
  await world.runJobs()
  t.same(await world.letters('late@example.jp'), [])
  const row = await world.db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  t.match(row, { given_up_at: Date, last_error: 'the code is over' })
})

t.test('an invitation that was held up never puts back what a later letter took out', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.fault('mail', 'temporary', { remaining: 2 })
  await world.runJobs()
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  await world.runJobs()
  world.advance(1)
  await world.runJobs()
  const letters = await world.letters(world.addressOf(memberId))
  t.equal(letters.length, 1, 'the cancellation alone')
  t.match(letters[0]?.ics, 'METHOD:CANCEL')
})

t.test('writing the same letter twice is one letter', async (t) => {
  const { id, memberId } = await world.confirmed()
  const booking = await world.stateOf(id)
  await transaction(world.db, (tx) => announceConfirmed(tx, world.system, booking))
  await world.runJobs()
  t.equal((await world.letters(world.addressOf(memberId))).length, 1)
})

t.test('what is not committed is not sent', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  await world.forgetMail()
  const booking = await world.stateOf(id)
  await t.rejects(
    transaction(world.db, async (tx) => {
      await announceCancelled(tx, world.system, { ...booking, invitation_sequence: 1 })
      throw new Error('rolled back')
    }),
  )
  await world.runJobs()
  t.same(await world.letters(world.addressOf(memberId)), [])
})

t.test('asking again starts soon and is never more than ten minutes apart', async (t) => {
  const now = new Date('2026-06-01T00:00:00Z')
  const waits = Array.from({ length: 12 }, (_, attempt) => (retryAt(now, attempt).getTime() - now.getTime()) / 1_000)
  t.same(waits.slice(0, 4), [5, 10, 20, 40])
  t.equal(Math.max(...waits), 600)
  t.same(retryAt(now, 0, new Date('2026-06-02T00:00:00Z')), new Date('2026-06-02T00:00:00Z'))
})
