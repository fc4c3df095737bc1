import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import t from 'tap'
import { smtpMailer } from '../../server/adapters/smtp.ts'
import { listMail, rawMail } from '../../server/demo/mailbox/store.ts'
import type { Mail } from '../../server/ports/mailer.ts'
import { outsideWorld } from '../demo/world.ts'

const { world, standIns, fault, reset } = await outsideWorld(t)
const mailer = smtpMailer({ ...standIns.smtp!, timeout: 1000 })
t.teardown(() => mailer.close())
t.beforeEach(reset)

const ics = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example.jp//Tsudoi//JA',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:0193@example.jp',
  'SEQUENCE:0',
  'DTSTAMP:20261124T110000Z',
  'DTSTART:20261204T040000Z',
  'DTEND:20261204T043000Z',
  'SUMMARY:個別相談（架空 太郎 講師）',
  'CLASS:PRIVATE',
  'ORGANIZER:mailto:office@example.jp',
  'ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:Member@example.jp',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

const mail = (more: Partial<Mail> = {}): Mail => ({
  messageId: '<0193-letter@example.jp>',
  date: new Date('2026-11-30T09:00:00+09:00'),
  from: { name: '一般社団法人サンプル・ハラスメント対策協会', address: 'office@example.jp' },
  to: { name: '髙﨑 𠮷子', address: 'Member@example.jp' },
  subject: '【予約確定】個別相談　2026年12月4日（金）13:00～13:30のご案内です',
  text: 'ご予約が確定しました。\n',
  html: '<p>ご予約が確定しました。</p>',
  ...more,
})

/** Content types by depth, as they stand in the letter. */
function tree(raw: string): string[] {
  return [...raw.matchAll(/^content-type: ([^;\r\n]+)/gim)].map((match) => match[1]!)
}

t.test('a letter with an invitation', async (t) => {
  await mailer.send(
    mail({ calendar: { method: 'REQUEST', ics }, headers: { 'List-Unsubscribe': '<https://x.example.jp/u>' } }),
  )
  const [stored] = await listMail(world.pool, { to: 'member@EXAMPLE.jp', limit: 10 })
  t.match(stored, {
    messageId: '<0193-letter@example.jp>',
    to: 'Member@example.jp',
    calendar: ics,
    calendarMethod: 'REQUEST',
  })
  const raw = String(await rawMail(world.pool, stored!.id))
  t.match(raw, /^Date: Mon, 30 Nov 2026 00:00:00 \+0000$/m, "the platform's day")
  t.strictSame(tree(raw), [
    'multipart/mixed',
    'multipart/alternative',
    'text/plain',
    'text/html',
    'text/calendar',
    'application/ics',
  ])
  t.match(raw, /^Content-Type: text\/calendar; method=REQUEST; charset=UTF-8\r?$/m)
  t.match(raw, /^Content-Disposition: attachment; filename=invite\.ics\r?$/m)
  t.match(raw, /^List-Unsubscribe: <https:\/\/x\.example\.jp\/u>\r?$/m)
  t.notMatch(raw, /[^\n\r\t -~]/, 'nothing but ASCII on the wire')

  const parsed = await simpleParser(raw)
  t.equal(parsed.subject, mail().subject)
  t.match(parsed.from?.value, [mail().from])
  t.match(parsed.to, { value: [{ name: '髙﨑 𠮷子', address: 'Member@example.jp' }] })
  t.match(parsed, { text: 'ご予約が確定しました。\n', html: '<p>ご予約が確定しました。</p>' })
  t.equal(parsed.attachments.length, 2)
  for (const part of parsed.attachments) t.equal(part.content.toString(), ics, part.contentType)

  const calendar = new ICAL.Component(ICAL.parse(stored!.calendar!))
  t.equal(calendar.getFirstPropertyValue('method'), 'REQUEST')
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  t.equal(event.summary, '個別相談（架空 太郎 講師）')
  t.equal(event.startDate.toJSDate().toISOString(), '2026-12-04T04:00:00.000Z')
})

t.test('a letter without one', async (t) => {
  await mailer.send(mail())
  const [stored] = await listMail(world.pool, { limit: 1 })
  t.strictSame(tree(String(await rawMail(world.pool, stored!.id))), [
    'multipart/alternative',
    'text/plain',
    'text/html',
  ])
  t.equal(stored?.calendar, null)
})

t.test('a failed sending is told, and the next one has the same Message-ID', async (t) => {
  await fault('mail', 'temporary')
  await t.rejects(mailer.send(mail()), /451 4\.3\.0/)
  await fault('mail', 'permanent')
  await t.rejects(mailer.send(mail()), /550 5\.1\.1/)
  await fault('mail', 'slow', { amount: 1.5 })
  await t.rejects(mailer.send(mail()), /timeout/i)
  await reset()
  await fault('mail', 'drop-after')
  await t.rejects(mailer.send(mail()), Error, 'it arrived, but we did not hear of it')
  await mailer.send(mail())
  const ids = (await listMail(world.pool, { limit: 10 })).map(({ messageId }) => messageId)
  t.strictSame(ids, ['<0193-letter@example.jp>', '<0193-letter@example.jp>'])
  const nobody = smtpMailer({ url: 'smtp://127.0.0.1:1' })
  await t.rejects(nobody.send(mail()), { code: 'ESOCKET' })
  await nobody.close()
})

t.test('addresses and headers cannot be smuggled in', async (t) => {
  await mailer.send(
    mail({
      subject: 'x\r\nBcc: thief@example.jp',
      from: { name: 'a\r\nBcc: b@example.jp', address: 'office@example.jp' },
    }),
  )
  const [stored] = await listMail(world.pool, { limit: 1 })
  t.match(stored, { to: 'Member@example.jp' })
  t.notMatch(String(await rawMail(world.pool, stored!.id)), /^bcc:/im)
  for (const to of ['thief@example.jp', 'b@example.jp']) t.strictSame(await listMail(world.pool, { to, limit: 1 }), [])
})
