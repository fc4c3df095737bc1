import t from 'tap'
import { type Tx, transaction } from '../../../db/transaction.ts'
import {
  announceCancelled,
  announceConfirmed,
  announceExpired,
  announceMeetingMissing,
  announceMessage,
  announceRefundFailed,
  announceRefundSent,
  announceReminder,
  announceRescheduled,
  announceSlotOpened,
  announceUnplaced,
  announceVoucher,
} from '../../../server/features/notifications/announce.ts'
import { sealForLetter } from '../../../server/features/notifications/letter-secrets.ts'
import { letterTypes } from '../../../server/features/notifications/letters/index.ts'
import { writeLetter } from '../../../server/features/notifications/write-letter.ts'
import { june } from '../consultations/world.ts'
import { office, SECRET_TOPIC } from './office.ts'

const world = await office(t)
const { system } = world

/** One of each kind, to a member who paid by card, and to the office. */
async function oneOfEach(locale: 'JA' | 'EN'): Promise<{ memberId: string; id: string }> {
  const instructorId = await world.instructor('架空 太郎')
  const memberId = await world.person('見本 花子', 'GRADUATE')
  await world.db.updateTable('person').set({ locale }).where('id', '=', memberId).execute()
  const { id } = await world.book(memberId, { instructorId, start: june(10), topic: SECRET_TOPIC })
  const now = system.clock.now()
  await world.db
    .updateTable('payment')
    .set({ state: 'PAID', captured_amount: 6_600, pay_by: june(4, '23:59'), paid_at: now })
    .where('consultation_id', '=', id)
    .execute()
  const payment = await world.paymentOf(id)
  const refundId = system.ids.uuid()
  await world.db
    .insertInto('refund')
    .values({
      id: refundId,
      payment_id: payment.id,
      payment_intent_id: 'pi_x',
      amount: 3_300,
      reason: 'CANCELLED',
      state: 'SUCCEEDED',
      requested_at: now,
      checked_at: now,
    })
    .execute()
  await world.db
    .updateTable('payment_attempt')
    .set({ voucher_url: 'https://payments.stripe.com/voucher/x' })
    .where('payment_id', '=', payment.id)
    .execute()
  await world.db
    .insertInto('consultation_cancellation')
    .values({
      consultation_id: id,
      cause: 'MEMBER',
      at: now,
      refund_percent: 50,
      refund_amount: 3_300,
      reason: SECRET_TOPIC,
    })
    .execute()
  const message = { id: system.ids.uuid(), by_person: instructorId }
  await world.db
    .insertInto('consultation_message')
    .values({ ...message, consultation_id: id, at: now, text: '5分遅れます。\n<b>すみません</b>' })
    .execute()
  await world.db
    .updateTable('consultation')
    .set({ state: 'CONFIRMED', confirmed_at: now, hold_expires_at: null })
    .where('id', '=', id)
    .execute()
  const booking = await world.stateOf(id)
  const address = world.addressOf(memberId)
  const person = { personId: memberId, address }
  const codeKey = `code:${id}`
  const code = {
    sealedCode: sealForLetter(system.keys, '012345', codeKey),
    expiresAt: june(1, '09:15').toISOString(),
    locale: 'ja' as const,
  }
  const earlier = { ...booking, starts_at: june(9), ends_at: june(9, '10:30') }
  await transaction(world.db, async (tx: Tx) => {
    await writeLetter(tx, system, { kind: 'SIGN_IN_CODE', key: codeKey, ...person, detail: code })
    const own = { ...code, sealedCode: sealForLetter(system.keys, '012345', `own${codeKey}`) }
    await writeLetter(tx, system, { kind: 'ADDRESS_CODE', key: `own${codeKey}`, ...person, detail: own })
    for (const change of ['ADDED', 'REMOVED', 'PRIMARY'] as const)
      await writeLetter(tx, system, {
        kind: 'ADDRESS_CHANGED',
        key: `${change}${id}`,
        ...person,
        detail: { change, changedAddress: 'new@example.jp' },
      })
    for (const change of ['PASSKEY_ADDED', 'PASSKEY_REMOVED', 'TOTP_ADDED', 'TOTP_REMOVED', 'RESET_BY_OFFICE'] as const)
      await writeLetter(tx, system, {
        kind: 'SIGN_IN_METHOD_CHANGED',
        key: `${change}${id}`,
        ...person,
        detail: { change, name: 'iPhone' },
      })
    await announceUnplaced(tx, system, booking)
    await announceExpired(tx, system, booking)
    await announceVoucher(tx, system, booking)
    await announceConfirmed(tx, system, booking)
    await announceRescheduled(tx, system, { ...booking, invitation_sequence: 1 }, earlier)
    await announceReminder(tx, system, booking, 24)
    await announceMessage(tx, system, booking, message)
    await announceCancelled(tx, system, { ...booking, invitation_sequence: 2 })
    await announceRefundSent(tx, system, { id: refundId, payerId: memberId, consultationId: id })
    await announceRefundFailed(tx, system, { id: refundId, consultationId: id })
    await announceMeetingMissing(tx, system, booking, { kind: 'late', reason: 'Zoom 500' })
    await announceSlotOpened(
      tx,
      system,
      { id: system.ids.uuid(), personId: memberId, kind: 'FOLLOW_UP', instructorId },
      { start: june(8), end: june(8, '10:30') },
    )
  })
  return { memberId, id }
}

for (const locale of ['JA', 'EN'] as const)
  t.test(`every letter reads well (${locale})`, async (t) => {
    world.reset()
    await world.forgetMail()
    const { memberId, id } = await oneOfEach(locale)
    await world.runJobs()
    const rows = await world.db.selectFrom('letter').selectAll().where('sent_at', 'is not', null).execute()
    t.same(
      Object.keys(letterTypes).filter((kind) => !rows.some((row) => row.kind === kind)),
      [],
      'each kind was sent',
    )
    const letters = [...(await world.letters(world.addressOf(memberId))), ...(await world.letters('office@example.jp'))]
    for (const { subject, mail, raw } of letters) {
      const whole = `${subject}\n${mail.text}\n${mail.html}`
      t.notMatch(whole, /undefined|null|NaN|\[object|Invalid/, subject)
      t.notMatch(whole, SECRET_TOPIC)
      t.ok(subject.length > 5 && subject.length < 90, `${subject.length}: ${subject}`)
      t.match(mail.text, '03-0000-0000', 'says whom to ask')
      t.match(mail.html, `<html lang="${mail.headers.get('content-language')}">`)
      t.notMatch(mail.html, /<img|<script|javascript:/)
      t.notMatch(mail.subject, /[\r\n]/)
      const isOffice = raw.includes('To: office@example.jp')
      if (locale === 'EN' && !isOffice) t.notMatch(mail.subject, /[\u3040-\u30ff]/, 'no kana in English')
    }
    const find = (subject: RegExp) => letters.find((letter) => subject.test(letter.subject))
    if (locale === 'JA') {
      const message = find(/メッセージが届きました/)
      t.match(message?.mail.text, '> 5分遅れます。')
      t.match(message?.mail.html, '5分遅れます。<br>&lt;b&gt;すみません&lt;/b&gt;')
      t.notMatch(message?.subject, '5分')
      t.match(find(/キャンセル】/)?.mail.text, 'ご返金額\n  3,300円\n')
      t.match(find(/お支払いのお願い/)?.mail.text, 'https://payments.stripe.com/voucher/x')
      t.match(find(/お支払いのお願い/)?.subject, '2026年6月4日（木）23:59')
      t.match(find(/日時の選び直し/)?.mail.text, '48時間以内に')
      t.match(find(/要対応】ビデオ会議/)?.mail.text, 'Zoom 500')
      t.match(find(/要対応】返金/)?.mail.text, '3,300円')
      t.match(find(/返金のお知らせ/)?.mail.text, 'クレジットカード')
      t.match(find(/空きが出ました/)?.mail.text, '2026年6月8日（月）10:00～10:30（日本時間）')
      t.match(find(/日時変更/)?.mail.text, '2026年6月9日（火）10:00～10:30')
    }
    t.ok(letters.some(({ mail }) => mail.text?.includes(`/consultations/${id}`)))
  })
