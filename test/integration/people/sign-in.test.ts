import t from 'tap'
import { saveSetting } from '../../../db/queries/office.ts'
import { transaction } from '../../../db/transaction.ts'
import { completeSignIn } from '../../../server/features/people/complete-sign-in.ts'
import { createPerson } from '../../../server/features/people/create-person.ts'
import { issueSignInCode } from '../../../server/features/people/issue-sign-in-code.ts'
import { requestSignIn } from '../../../server/features/people/request-sign-in.ts'
import { DAY, entrance, MINUTE, outcome, wrong } from './hall.ts'

const hall = await entrance(t)
t.beforeEach(() => hall.reset())

t.test('an address that nobody has becomes a person without roles', async (t) => {
  const browser = hall.browser({ locale: 'en' })
  const person = await browser.signIn('Taro@Example.JP')
  t.equal(person.display_name, 'Guest')
  t.equal(person.locale, 'EN')
  t.equal(person.time_zone, 'Asia/Tokyo')
  const { actor } = await browser.request()
  t.equal(actor?.roles.size, 0)
  const [address] = await hall.db.selectFrom('email_address').selectAll().execute()
  t.match(address, { address: 'Taro@example.jp', normalized: 'taro@example.jp', is_primary: true })
})

t.test('however the address and the code are typed, it is the same person', async (t) => {
  const first = await hall.browser().signIn('taro@example.jp')
  const browser = hall.browser()
  await browser.requestSignIn('　ＴＡＲＯ＠ｅｘａｍｐｌｅ．ｊｐ ')
  const code = await hall.codeFor('TARO@example.jp')
  const fullWidth = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  const again = await browser.completeSignIn('taro@EXAMPLE.jp', ` ${fullWidth.slice(0, 3)}　${fullWidth.slice(3)} `)
  t.equal(again.id, first.id)
  t.equal(await hall.count('person'), 1)
})

t.test('what is no address, or no code, is said so and stores nothing', async (t) => {
  const browser = hall.browser()
  const malformed = [
    '',
    ' ',
    'taro',
    '@example.jp',
    'taro@',
    'taro@localhost',
    'taro@exa mple.jp',
    'ta\0ro@example.jp',
    'taro@example.jp\r\nBcc: x@example.jp',
    `${'a'.repeat(65)}@example.jp`,
    'taro@-example.jp',
    'taro@192.0.2.1',
    'taro@ex%61mple.jp',
    '\ud800@example.jp',
    `taro@${'a'.repeat(1_000_000)}.jp`,
    '"taro"@example.jp',
    '太郎@example.jp',
  ]
  for (const email of malformed) {
    t.equal(await outcome(browser.requestSignIn(email)), 'BAD_USER_INPUT', JSON.stringify(email.slice(0, 40)))
    t.equal(await outcome(browser.completeSignIn(email, '123456')), 'email:EMAIL_MALFORMED')
  }
  t.equal(await outcome(browser.completeSignIn('x', 'y')), 'email:EMAIL_MALFORMED code:CODE_MALFORMED')
  await browser.requestSignIn('taro@example.jp')
  for (const code of [
    '',
    '12345',
    '1234567',
    'abcdef',
    '12345６７',
    '\u0000123456',
    '１２３４５',
    '1'.repeat(1_000_000),
  ])
    t.equal(await outcome(browser.completeSignIn('taro@example.jp', code)), 'code:CODE_MALFORMED', code.slice(0, 20))
  t.equal(await hall.count('sign_in_code'), 1)
  t.equal(await hall.count('person'), 0)
  t.equal(await outcome(browser.completeSignIn('taro@example.jp', await hall.codeFor('taro@example.jp'))), 'OK')
})

t.test('the same is done for known and unknown addresses', async (t) => {
  await createPerson(hall.system, {
    email: 'known@example.jp',
    names: { familyName: '架空', givenName: '太郎' },
    locale: 'en',
    roles: ['GRADUATE'],
    reason: 'test',
  })
  const browser = hall.browser()
  const statements: string[][] = []
  for (const email of ['known@example.jp', 'unknown@example.jp']) {
    const ctx = await browser.request()
    const seen: string[] = []
    const db = ctx.db.withPlugin({
      transformQuery: ({ node }) => {
        seen.push(node.kind)
        return node
      },
      transformResult: async ({ result }) => result,
    })
    t.equal(await requestSignIn({ ...ctx, db }, { email }), undefined)
    statements.push(seen)
    const letter = (await hall.lettersTo(email))[0]
    t.match(letter, { kind: 'SIGN_IN_CODE', person_id: null, detail: { locale: 'ja' } })
    t.notMatch(JSON.stringify(letter?.detail), await hall.codeFor(email), 'the code is not in the row in clear')
    t.equal(await outcome(browser.completeSignIn(email, wrong(await hall.codeFor(email)))), 'CODE_WRONG')
  }
  t.ok(statements[0]?.length)
  t.same(statements[0], statements[1])
})

t.test('five wrong tries end a code, the right one afterwards included', async (t) => {
  const browser = hall.browser()
  await browser.requestSignIn('taro@example.jp')
  const code = await hall.codeFor('taro@example.jp')
  const seen: string[] = []
  for (let tries = 0; tries < 11; tries++)
    seen.push(await outcome(browser.completeSignIn('taro@example.jp', wrong(code))))
  t.same(seen, [...Array(5).fill('CODE_WRONG'), ...Array(6).fill('CODE_USED_UP')])
  t.equal(await outcome(browser.completeSignIn('taro@example.jp', code)), 'CODE_USED_UP')
  t.equal(await hall.count('session'), 0)
})

t.test('twenty wrong tries at once are never more than five', async (t) => {
  const browser = hall.browser()
  await browser.requestSignIn('taro@example.jp')
  const code = await hall.codeFor('taro@example.jp')
  const seen = await Promise.all(
    Array.from({ length: 20 }, () => outcome(browser.completeSignIn('taro@example.jp', wrong(code)))),
  )
  t.equal(seen.filter((one) => one === 'CODE_WRONG').length, 5)
  t.equal(seen.filter((one) => one === 'CODE_USED_UP').length, 15)
  const [row] = await hall.db.selectFrom('sign_in_code').selectAll().execute()
  t.equal(row?.tries, 5)
})

t.test('a code works once, even when it comes twice at once', async (t) => {
  const browser = hall.browser()
  await browser.requestSignIn('taro@example.jp')
  const code = await hall.codeFor('taro@example.jp')
  const seen = await Promise.all([1, 2, 3].map(() => outcome(browser.completeSignIn('taro@example.jp', code))))
  t.same(seen.sort(), ['CODE_USED', 'CODE_USED', 'OK'])
  t.equal(await hall.count('session'), 1)
  t.equal(await outcome(browser.completeSignIn('taro@example.jp', code)), 'CODE_USED')
})

t.test('two browsers that bring the same new address at once are one person', async (t) => {
  const browsers = [hall.browser(), hall.browser()]
  const codes: string[] = []
  for (const browser of browsers) {
    await browser.requestSignIn('new@example.jp')
    codes.push(await hall.codeFor('new@example.jp'))
  }
  const people = await Promise.all(
    browsers.map((browser, i) => browser.completeSignIn('new@example.jp', codes[i] ?? '')),
  )
  t.equal(people[0]?.id, people[1]?.id)
  t.equal(await hall.count('person'), 1)
  t.equal(await hall.count('session'), 2)
})

t.test('a code is good in the browser that asked for it, and for its address, only', async (t) => {
  const [asked, other] = [hall.browser(), hall.browser()]
  await asked.requestSignIn('taro@example.jp')
  const code = await hall.codeFor('taro@example.jp')
  t.equal(await outcome(other.completeSignIn('taro@example.jp', code)), 'CODE_NOT_ASKED')
  t.equal(await outcome(asked.completeSignIn('jiro@example.jp', code)), 'CODE_NOT_ASKED')
  // Nor can somebody else's asking make it stale.
  await other.requestSignIn('taro@example.jp')
  t.equal(await outcome(asked.completeSignIn('taro@example.jp', code)), 'OK')
})

t.test('a code is over after fifteen minutes, and when a newer one was sent', async (t) => {
  const browser = hall.browser()
  await browser.requestSignIn('taro@example.jp')
  const first = await hall.codeFor('taro@example.jp')
  hall.advance(15 * MINUTE)
  t.equal(await outcome(browser.completeSignIn('taro@example.jp', first)), 'CODE_EXPIRED')
  await browser.requestSignIn('taro@example.jp')
  const second = await hall.codeFor('taro@example.jp')
  if (first !== second) t.equal(await outcome(browser.completeSignIn('taro@example.jp', first)), 'CODE_WRONG')
  hall.advance(15 * MINUTE - 100)
  t.equal(await outcome(browser.completeSignIn('taro@example.jp', second)), 'OK')
})

t.test('an address gets five codes in fifteen minutes, a caller sixty', async (t) => {
  const seen = await Promise.all(
    Array.from({ length: 8 }, () => outcome(hall.browser().requestSignIn('taro@example.jp'))),
  )
  t.same(seen.sort(), [...Array(5).fill('OK'), ...Array(3).fill('RATE_LIMITED')])
  hall.advance(10 * MINUTE)
  const limited = hall.browser().requestSignIn('TARO@example.jp')
  const fault = await limited.catch((error: unknown) => error)
  t.match(fault, { code: 'RATE_LIMITED', retryAfter: 300 }, 'until the first of the five is out of the window')

  await hall.askedBefore(54)
  t.equal(await outcome(hall.browser().requestSignIn('the-sixtieth@example.jp')), 'OK')
  t.equal(await outcome(hall.browser().requestSignIn('one-more@example.jp')), 'RATE_LIMITED')
  t.equal(await outcome(hall.browser({ ip: '192.0.2.2' }).requestSignIn('one-more@example.jp')), 'OK')
  hall.advance(5 * MINUTE)
  t.equal(await outcome(hall.browser().requestSignIn('taro@example.jp')), 'OK')
})

t.test('a household of IPv6 is one caller', async (t) => {
  await transaction(hall.db, (tx) =>
    saveSetting(tx, { key: 'people', value: { codesPerIp: 2 }, updatedAt: hall.system.clock.now(), updatedBy: null }),
  )
  const from = (ip: string, i: number) => outcome(hall.browser({ ip }).requestSignIn(`p${i}@example.jp`))
  t.equal(await from('2001:db8:0:1::1', 1), 'OK')
  t.equal(await from('2001:db8::1:ffff:0:0:2', 2), 'OK')
  t.equal(await from('2001:0db8:0000:0001:aaaa::3', 3), 'RATE_LIMITED')
  t.equal(await from('2001:db8:0:2::1', 4), 'OK')
})

t.test('thirty wrong tries a day close the way by code; the next day it is open again', async (t) => {
  const browser = hall.browser()
  for (let round = 0; round < 6; round++) {
    hall.advance(4 * MINUTE)
    await browser.requestSignIn('taro@example.jp')
    const code = wrong(await hall.codeFor('taro@example.jp'))
    for (let tries = 0; tries < 5; tries++)
      t.equal(await outcome(browser.completeSignIn('taro@example.jp', code)), 'CODE_WRONG')
  }
  hall.advance(4 * MINUTE)
  await browser.requestSignIn('taro@example.jp')
  const right = await hall.codeFor('taro@example.jp')
  t.equal(await outcome(browser.completeSignIn('taro@example.jp', right)), 'TRIES_USED_UP_TODAY')
  t.equal(await outcome(browser.completeSignIn('jiro@example.jp', right)), 'CODE_NOT_ASKED', 'others are not touched')
  hall.advance(DAY)
  await browser.requestSignIn('taro@example.jp')
  t.equal(await outcome(browser.completeSignIn('taro@example.jp', await hall.codeFor('taro@example.jp'))), 'OK')
})

t.test('signing in again takes the place of the session of this browser', async (t) => {
  const [browser, other] = [hall.browser(), hall.browser()]
  await browser.signIn('taro@example.jp')
  await other.signIn('taro@example.jp')
  const before = browser.visit.session
  const first = (await browser.request()).actor?.sessionId
  await browser.signIn('jiro@example.jp')
  t.not(browser.visit.session, before)
  t.same(hall.published, [`session:${first}`])
  const live = await hall.db.selectFrom('session').selectAll().where('revoked_at', 'is', null).execute()
  t.equal(live.length, 2)
  t.ok((await other.request()).actor, 'another browser stays signed in')
})

t.test('who has left cannot come in', async (t) => {
  const browser = hall.browser()
  const { id } = await browser.signIn('taro@example.jp')
  await hall.db.updateTable('person').set({ left_at: hall.system.clock.now() }).where('id', '=', id).execute()
  t.equal((await browser.request()).actor, null)
  await browser.requestSignIn('taro@example.jp')
  t.equal(
    await outcome(browser.completeSignIn('taro@example.jp', await hall.codeFor('taro@example.jp'))),
    'ACCOUNT_CLOSED',
  )
})

t.test('staff tell a code by telephone, which is good in any browser, once', async (t) => {
  const office = hall.browser()
  await hall.grant((await office.signIn('office@example.jp')).id, 'STAFF')
  const member = await hall.browser().signIn('member@example.jp')
  const issue = (email: string) => office.do((ctx) => issueSignInCode(ctx, { email }))

  const { code } = await issue('member@example.jp')
  const phone = hall.browser()
  t.equal((await phone.completeSignIn('member@example.jp', code)).id, member.id)
  t.equal(await outcome(hall.browser().completeSignIn('member@example.jp', code)), 'CODE_USED')
  t.equal(await outcome(issue('nobody@example.jp')), 'ADDRESS_UNKNOWN')
  t.equal(await outcome(phone.do((ctx) => issueSignInCode(ctx, { email: 'office@example.jp' }))), 'FORBIDDEN')

  const admin = hall.browser()
  await hall.grant((await admin.signIn('admin@example.jp')).id, 'ADMIN')
  t.equal(await outcome(issue('admin@example.jp')), 'FORBIDDEN')
  t.equal(await outcome(admin.do((ctx) => issueSignInCode(ctx, { email: 'office@example.jp' }))), 'OK')
  const audit = await hall.db
    .selectFrom('audit_event')
    .selectAll()
    .where('action', '=', 'sign-in-code.issued')
    .execute()
  t.equal(audit.length, 2)
  hall.advance(16 * MINUTE)
  t.equal(await outcome(issue('member@example.jp')), 'RECENT_SIGN_IN_NEEDED')
})

t.test('the answer of a sign-in is the person’s own', async (t) => {
  const browser = hall.browser({ locale: 'en' })
  await hall.browser({ locale: 'ja' }).signIn('taro@example.jp')
  await browser.requestSignIn('taro@example.jp')
  const ctx = await browser.request()
  await completeSignIn(ctx, { email: 'taro@example.jp', code: await hall.codeFor('taro@example.jp') })
  t.equal(ctx.locale, 'ja')
  t.equal(ctx.actor?.authenticatedAt.getTime(), hall.system.clock.now().getTime())
})
