import ICAL from 'ical.js'
import t from 'tap'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { rescheduleConsultation } from '../../../server/features/consultations/reschedule-consultation.ts'
import { june } from '../consultations/world.ts'
import { type Letter, office, SECRET_TOPIC } from './office.ts'

const world = await office(t)
t.beforeEach(async () => {
  world.reset()
  await world.forgetMail()
})

/** The one event of a calendar mail, as ical.js reads it. */
function eventOf(letter: Letter | undefined) {
  if (!letter?.ics) throw new Error('a letter without a calendar')
  const calendar = new ICAL.Component(ICAL.parse(letter.ics))
  const events = calendar.getAllSubcomponents('vevent')
  const event = events[0]!
  const attendees = event.getAllProperties('attendee')
  const text = (name: string) => String(event.getFirstPropertyValue(name))
  return {
    events: events.length,
    zones: calendar.getAllSubcomponents('vtimezone').length,
    method: String(calendar.getFirstPropertyValue('method')),
    uid: text('uid'),
    sequence: Number(text('sequence')),
    status: text('status'),
    class: text('class'),
    summary: text('summary'),
    description: text('description'),
    location: text('location'),
    url: text('url'),
    stamp: text('dtstamp'),
    start: new ICAL.Event(event).startDate.toJSDate(),
    end: new ICAL.Event(event).endDate.toJSDate(),
    organizer: text('organizer').toLowerCase(),
    attendees: attendees.map((attendee) => ({
      address: String(attendee.getFirstValue()).replace(/^mailto:/i, ''),
      partstat: attendee.getFirstParameter('partstat'),
      rsvp: attendee.getFirstParameter('rsvp'),
    })),
  }
}

/** The parts of a letter with their depth and whole content type. */
const structure = (raw: string): string[] => {
  const boundaries: string[] = []
  const parts: string[] = []
  for (const [, header = ''] of raw.replace(/\r\n[ \t]+/g, ' ').matchAll(/^content-type: ([^\r\n]+)/gim)) {
    const boundary = /boundary="?([^";]+)/i.exec(header)?.[1]
    parts.push(header.replace(/;\s*boundary=.*$/i, ''))
    if (boundary) boundaries.push(boundary)
  }
  return parts
}

t.test('a confirmed booking invites both, each alone', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed()
  await world.runJobs()
  const booking = await world.stateOf(id)
  for (const personId of [memberId, instructorId]) {
    const address = world.addressOf(personId)
    const [letter, ...others] = await world.letters(address)
    t.same(others, [], 'one letter')
    const event = eventOf(letter)
    t.match(event, {
      events: 1,
      zones: 0,
      method: 'REQUEST',
      uid: booking.invitation_uid,
      sequence: 0,
      status: 'CONFIRMED',
      class: 'PRIVATE',
      summary: '個別相談（架空 太郎）',
      start: june(10),
      end: new Date(june(10).getTime() + 30 * 60_000),
      organizer: 'mailto:office@example.jp',
      attendees: [{ address, partstat: 'ACCEPTED', rsvp: 'FALSE' }],
    })
    t.equal(event.location, event.url)
    t.match(event.url, /\/join\/[\w-]{86}$/)
    t.match(event.description, event.url)
    t.equal(event.stamp, '2026-06-01T00:00:00Z', 'stamped by our clock')
    t.match(letter?.mail.from?.value, [{ address: 'office@example.jp', name: '協会' }], 'from the organizer')
    t.match(letter?.mail.html, event.url.replace(/.*\/join/, '/join'), 'the mail has the same link')
    t.equal(letter?.mail.headers.get('auto-submitted'), 'auto-generated')
  }
})

t.test('the MIME says what RFC 6047 asks for', async (t) => {
  const { memberId } = await world.confirmed()
  await world.runJobs()
  const [letter] = await world.letters(world.addressOf(memberId))
  t.same(structure(letter!.raw), [
    'multipart/mixed',
    'multipart/alternative',
    'text/plain; charset=utf-8',
    'text/html; charset=utf-8',
    'text/calendar; method=REQUEST; charset=UTF-8',
    'application/ics; name=invite.ics',
  ])
  t.match(letter!.raw.replace(/\r\n[ \t]+/g, ' '), /content-disposition: attachment; filename=invite\.ics/i)
  const attached = letter!.mail.attachments.find(({ filename }) => filename === 'invite.ics')
  t.equal(attached?.content.toString(), letter!.ics, 'the same calendar twice')
  const lines = letter!.ics!.split('\r\n')
  t.equal(lines.at(-1), '', 'the last line ends too')
  t.notOk(letter!.ics!.replaceAll('\r\n', '').match(/[\r\n]/), 'CRLF alone')
  for (const line of lines) t.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`)
  t.match(lines, ['BEGIN:VCALENDAR', 'VERSION:2.0'])
  t.ok(
    lines.some((line) => /^DTSTART:20260610T010000Z$/.test(line)),
    'in UTC',
  )
})

t.test('the letter says what to do, in words', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed()
  await world.runJobs()
  const [letter] = await world.letters(world.addressOf(memberId))
  t.equal(letter!.subject, '【予約確定】個別相談 2026年6月10日（水）10:00～10:30（日本時間）')
  for (const words of [
    '見本 花子 様',
    '2026年6月10日（水）10:00～10:30（日本時間）',
    '6,600円（税込）／請求書払い（企業派遣）',
    '会社には実施日・講師名・料金のみ通知されます。',
    'カレンダー上で「辞退」や「欠席」を選んでも、予約のキャンセルにはなりません。',
    '開始の72時間前まで：全額をご返金します',
    '開始の24時間前まで：50%をご返金します',
    `/consultations/${id}`,
  ])
    t.ok(letter!.mail.text?.includes(words), words)
  t.notMatch(letter!.mail.html, /<img|<script|https?:\/\/(?!localhost)/, 'nothing from elsewhere')
  const [toInstructor] = await world.letters(world.addressOf(instructorId))
  t.match(toInstructor!.mail.text, '見本 花子')
  t.notMatch(toInstructor!.mail.text, '6,600円', 'the price is between the member and the office')
})

t.test('moving keeps the UID and raises the sequence, cancelling takes it out', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed()
  await world.runJobs()
  await rescheduleConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id, start: june(12, '15:00') })
  world.advance(1)
  await world.runJobs()
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  await world.runJobs()
  for (const personId of [memberId, instructorId]) {
    const letters = await world.letters(world.addressOf(personId))
    const events = letters.map(eventOf)
    t.same(
      events.map(({ method, sequence, status }) => [method, sequence, status]),
      [
        ['REQUEST', 0, 'CONFIRMED'],
        ['REQUEST', 1, 'CONFIRMED'],
        ['CANCEL', 2, 'CANCELLED'],
      ],
    )
    t.equal(new Set(events.map(({ uid }) => uid)).size, 1)
    t.equal(new Set(events.map(({ organizer }) => organizer)).size, 1)
    t.equal(new Set(events.map(({ attendees }) => JSON.stringify(attendees))).size, 1)
    t.same(events[1]!.start, june(12, '15:00'))
    t.same(events[2]!.start, june(12, '15:00'))
    t.ok(events[0]!.stamp < events[2]!.stamp, 'stamped afresh')
    t.match(structure(letters[2]!.raw), ['multipart/mixed', 'multipart/alternative', /plain/, /html/, /method=CANCEL/])
    t.match(letters[1]!.mail.text, '2026年6月10日（水）10:00～10:30', 'the time before')
  }
})

t.test('another instructor is invited, and the former one’s entry goes', async (t) => {
  const { id, memberId, instructorId } = await world.confirmed()
  const other = await world.instructor('見本 次郎', { rules: { video_user_id: 'second-instructor@example.jp' } })
  await world.runJobs()
  await rescheduleConsultation(world.as(memberId, 'GRADUATE'), {
    consultationId: id,
    instructorId: other,
    start: june(11),
  })
  await world.runJobs()
  const former = (await world.letters(world.addressOf(instructorId))).map(eventOf)
  t.match(former.at(-1), { method: 'CANCEL', sequence: 1, start: june(10), summary: '個別相談（架空 太郎）' })
  const next = (await world.letters(world.addressOf(other))).map(eventOf)
  t.match(next, [{ method: 'REQUEST', sequence: 1, start: june(11), summary: '個別相談（見本 次郎）' }])
  const member = (await world.letters(world.addressOf(memberId))).map(eventOf)
  t.match(member.at(-1), { method: 'REQUEST', sequence: 1, start: june(11), summary: '個別相談（見本 次郎）' })
  t.match((await world.letters(world.addressOf(memberId))).at(-1)?.mail.text, '担当の講師は、見本 次郎に変わりました。')
})

t.test('who was invited under an address is cancelled under it, though another is preferred now', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  await world.db.updateTable('email_address').set({ is_primary: false }).where('person_id', '=', memberId).execute()
  await world.db
    .insertInto('email_address')
    .values({
      id: world.system.ids.uuid(),
      person_id: memberId,
      address: 'New.Address@example.jp',
      normalized: `${memberId}new@example.jp`,
      is_primary: true,
      verified_at: world.system.clock.now(),
    })
    .execute()
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  await world.runJobs()
  t.same(await world.letters('New.Address@example.jp'), [])
  const last = (await world.letters(world.addressOf(memberId))).at(-1)
  t.match(eventOf(last), { method: 'CANCEL', attendees: [{ address: world.addressOf(memberId) }] })
})

t.test('an address with capitals is the attendee to the letter; English readers get English', async (t) => {
  const instructorId = await world.instructor('架空 太郎', { rules: { video_user_id: 'instructor@example.jp' } })
  const memberId = await world.sponsoredMember('見本 花子')
  await world.db
    .updateTable('person')
    .set({ locale: 'EN', roman_name: 'Hanako Mihon', time_zone: 'America/New_York' })
    .where('id', '=', memberId)
    .execute()
  await world.db
    .updateTable('email_address')
    .set({ address: 'Hanako.MIHON@Example.JP' })
    .where('person_id', '=', memberId)
    .execute()
  await world.book(memberId, { instructorId, start: june(10), paymentMethod: 'INVOICE' })
  await world.runJobs()
  const [letter] = await world.letters('Hanako.MIHON@Example.JP')
  t.match(eventOf(letter), {
    summary: 'Consultation (架空 太郎)',
    attendees: [{ address: 'Hanako.MIHON@Example.JP' }],
  })
  t.equal(letter!.subject, 'Confirmed: Consultation, Wednesday, 10 June 2026, 10:00–10:30 (Japan time)')
  t.match(letter!.mail.text, 'Tuesday, 9 June 2026, 21:00–21:30 (Eastern Daylight Time)')
  t.match(letter!.mail.text, 'Dear Hanako Mihon,')
})

t.test('what is to be talked about leaves the platform by no letter', async (t) => {
  const { id, memberId } = await world.confirmed({ start: june(4) })
  await world.runJobs()
  await rescheduleConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id, start: june(5) })
  await world.runJobs()
  world.setNow(new Date(june(5).getTime() - 24 * 3_600_000))
  await world.runJobs()
  world.setNow(new Date(june(5).getTime() - 3_600_000))
  await world.runJobs()
  const office = await world.person('事務 局子', 'STAFF')
  await cancelConsultation(world.as(office, 'STAFF'), { consultationId: id, reason: SECRET_TOPIC })
  await world.runJobs()
  const letters = await world.letters()
  t.ok(letters.length >= 10, `${letters.length} letters`)
  const marks = [
    SECRET_TOPIC,
    Buffer.from(SECRET_TOPIC).toString('base64').slice(0, -4),
    encodeURIComponent(SECRET_TOPIC),
  ]
  for (const { raw, ics, subject, mail } of letters)
    for (const text of [raw, ics ?? '', subject, mail.text ?? '', String(mail.html)])
      for (const mark of marks) t.notOk(text.includes(mark))
  const meetings = await world.pool.query<{ data: object }>('select data from demo.zoom_meeting')
  t.ok(meetings.rowCount)
  t.notMatch(JSON.stringify(meetings.rows), SECRET_TOPIC)
})
