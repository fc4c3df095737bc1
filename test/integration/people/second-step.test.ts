import { TOTP } from 'otpauth'
import t from 'tap'
import {
  passkeyConfirmOptions,
  passkeySignInOptions,
} from '../../../server/features/people/passkeys/authentication-options.ts'
import { completePasskeySignIn } from '../../../server/features/people/passkeys/complete-passkey-sign-in.ts'
import { confirmWithPasskey } from '../../../server/features/people/passkeys/confirm-with-passkey.ts'
import { registerPasskey } from '../../../server/features/people/passkeys/register-passkey.ts'
import { passkeyRegistrationOptions } from '../../../server/features/people/passkeys/registration-options.ts'
import { removePasskey } from '../../../server/features/people/passkeys/remove-passkey.ts'
import { renamePasskey } from '../../../server/features/people/passkeys/rename-passkey.ts'
import { resetSecondStep } from '../../../server/features/people/reset-second-step.ts'
import { secondStep } from '../../../server/features/people/second-step.ts'
import { confirmTotp } from '../../../server/features/people/totp/confirm-totp.ts'
import { enterTotp } from '../../../server/features/people/totp/enter-totp.ts'
import { removeTotp } from '../../../server/features/people/totp/remove-totp.ts'
import { startTotp } from '../../../server/features/people/totp/start-totp.ts'
import { ownPasskeys } from '../../../server/features/people/viewer.ts'
import { Authenticator } from '../../support/authenticator.ts'
import { type Browser, entrance, MINUTE, outcome, wrong } from './hall.ts'

const hall = await entrance(t, { mode: 'production' })
t.beforeEach(() => hall.reset())

const register = async (browser: Browser, authenticator: Authenticator, name?: string) => {
  const options = await browser.do(passkeyRegistrationOptions)
  return browser.do((ctx) => registerPasskey(ctx, { response: authenticator.create(options), name }))
}
const confirm = async (browser: Browser, authenticator: Authenticator) => {
  const options = await browser.do(passkeyConfirmOptions)
  return browser.do((ctx) => confirmWithPasskey(ctx, { response: authenticator.get(options) }))
}
const enterBy = async (browser: Browser, authenticator: Authenticator) => {
  const options = await browser.do(passkeySignInOptions)
  return browser.do((ctx) => completePasskeySignIn(ctx, { response: authenticator.get(options) }))
}
const rolesOf = async (browser: Browser) => [...((await browser.request()).actor?.roles ?? [])].sort()
const office = async (email = 'office@example.jp') => {
  const browser = hall.browser()
  const { id } = await browser.signIn(email)
  await hall.grant(id, 'STAFF')
  await hall.grant(id, 'INSTRUCTOR')
  return { browser, id }
}

t.test('a member registers a passkey and comes in by it alone', async (t) => {
  const browser = hall.browser()
  const member = await browser.signIn('member@example.jp')
  const phone = new Authenticator()
  await register(browser, phone, '  私のスマホ ')
  const [passkey] = await browser.do(ownPasskeys)
  t.match(passkey, { name: '私のスマホ', transports: ['internal'], last_used_at: null })
  t.match((await hall.lettersTo('member@example.jp'))[0], {
    kind: 'SIGN_IN_METHOD_CHANGED',
    detail: { change: 'PASSKEY_ADDED' },
  })

  const other = hall.browser()
  t.equal((await enterBy(other, phone)).id, member.id)
  t.equal(await other.personId(), member.id)
  t.ok((await other.do(ownPasskeys))[0]?.last_used_at)
})

t.test('a challenge is good once, in its browser, for its purpose, for five minutes', async (t) => {
  const browser = hall.browser()
  await browser.signIn('member@example.jp')
  const phone = new Authenticator()
  await register(browser, phone)
  const attempt = async (options: object, from = hall.browser()) =>
    outcome(from.do((ctx) => completePasskeySignIn(ctx, { response: phone.get(options) })))

  const other = hall.browser()
  const options = await other.do(passkeySignInOptions)
  t.equal(await attempt(options), 'PASSKEY_STALE', 'another browser')
  t.equal(await attempt(options, other), 'OK')
  t.equal(await attempt(options, other), 'PASSKEY_STALE', 'twice')
  t.equal(await attempt(await browser.do(passkeyConfirmOptions), browser), 'PASSKEY_STALE', 'of another purpose')
  const late = await other.do(passkeySignInOptions)
  hall.advance(5 * MINUTE)
  t.equal(await attempt(late, other), 'PASSKEY_STALE', 'late')
  const raced = await other.do(passkeySignInOptions)
  const answers = [phone.get(raced), phone.get(raced)]
  const seen = await Promise.all(
    answers.map((response) => outcome(other.do((ctx) => completePasskeySignIn(ctx, { response })))),
  )
  t.same(seen.sort(), ['OK', 'PASSKEY_STALE'])
})

t.test('what does not hold up is refused and stores nothing', async (t) => {
  const browser = hall.browser()
  await browser.signIn('member@example.jp')
  const phone = new Authenticator()
  await register(browser, phone)
  t.equal(await outcome(enterBy(hall.browser(), new Authenticator())), 'PASSKEY_UNKNOWN')

  phone.origin = 'https://phishing.example'
  t.equal(await outcome(enterBy(hall.browser(), phone)), 'PASSKEY_FAILED', 'another origin')
  phone.origin = 'http://localhost:3000'
  phone.verifiesUser = false
  t.equal(await outcome(enterBy(hall.browser(), phone)), 'PASSKEY_FAILED', 'nobody touched the sensor')
  phone.verifiesUser = true
  t.equal(await outcome(enterBy(hall.browser(), phone)), 'OK')
  phone.counter = 1
  t.equal(await outcome(enterBy(hall.browser(), phone)), 'PASSKEY_FAILED', 'a copy, by its counter')

  const sessions = await hall.count('session')
  const junk = [
    {},
    { id: 'x' },
    { id: 'x', rawId: 'x', type: 'public-key', response: {} },
    { id: 'x\0', rawId: 1 },
    [],
    null,
    'x',
    {
      id: 'x',
      rawId: 'x',
      type: 'public-key',
      response: { clientDataJSON: 'bm8', authenticatorData: 'x', signature: 'x' },
    },
  ]
  for (const response of junk)
    t.match(await outcome(browser.do((ctx) => completePasskeySignIn(ctx, { response }))), /^PASSKEY_(FAILED|STALE)$/)
  t.equal(await hall.count('session'), sessions)

  t.equal(await outcome(register(browser, phone)), 'PASSKEY_KNOWN')
  hall.advance(16 * MINUTE)
  t.equal(await outcome(register(browser, new Authenticator())), 'RECENT_SIGN_IN_NEEDED')
  phone.counter = 100
  await confirm(browser, phone)
  t.equal(await outcome(register(browser, new Authenticator())), 'OK', 'a passkey makes it recent')
})

t.test('passkeys are renamed and removed by their owner only', async (t) => {
  const [browser, other] = [hall.browser(), hall.browser()]
  await browser.signIn('member@example.jp')
  await other.signIn('other@example.jp')
  const phone = new Authenticator()
  await register(browser, phone)
  const id = (await browser.do(ownPasskeys))[0]?.id ?? ''
  const rename = (from: Browser, passkey: string, name: string) =>
    outcome(from.do((ctx) => renamePasskey(ctx, { id: passkey, name })))
  t.equal(await rename(other, id, '私の'), 'NOT_FOUND')
  t.equal(await rename(browser, 'x', '私の'), 'NOT_FOUND')
  t.equal(await rename(browser, id, ' '), 'name:REQUIRED')
  t.equal(await rename(browser, id, 'a\0'), 'name:FORBIDDEN_CHARACTERS')
  t.equal(await rename(browser, id, '字'.repeat(51)), 'name:TOO_LONG')
  t.equal(await rename(browser, id, '会社のパソコン'), 'OK')
  t.equal(await outcome(other.do((ctx) => removePasskey(ctx, id))), 'NOT_FOUND')
  t.equal(await outcome(confirm(other, phone)), 'PASSKEY_UNKNOWN', 'another person’s passkey confirms nothing')
  t.equal(await outcome(browser.do((ctx) => removePasskey(ctx, id))), 'OK')
  t.match((await hall.lettersTo('member@example.jp'))[0]?.detail, { change: 'PASSKEY_REMOVED', name: '会社のパソコン' })
  t.equal(await outcome(enterBy(hall.browser(), phone)), 'PASSKEY_UNKNOWN')
})

t.test('in production a mailed code alone opens no office', async (t) => {
  const { browser } = await office()
  t.same(await rolesOf(browser), ['INSTRUCTOR'])
  t.match(await browser.do(secondStep), { state: 'ENROL', methods: [], withheldRoles: ['STAFF'] })
  const key = new Authenticator()
  await register(browser, key)
  t.same(await rolesOf(browser), ['INSTRUCTOR', 'STAFF'], 'the first one opens it')
  t.match(await browser.do(secondStep), { state: 'DONE', withheldRoles: [] })

  const next = hall.browser()
  await next.signIn('office@example.jp')
  t.same(await rolesOf(next), ['INSTRUCTOR'])
  t.match(await next.do(secondStep), { state: 'NEEDED', methods: ['PASSKEY'], withheldRoles: ['STAFF'] })
  t.equal(await outcome(register(next, new Authenticator())), 'SECOND_STEP_NEEDED', 'a stolen mailbox adds no passkey')
  t.equal(await outcome(next.do(startTotp)), 'SECOND_STEP_NEEDED')
  const id = (await next.do(ownPasskeys))[0]?.id ?? ''
  t.equal(await outcome(next.do((ctx) => removePasskey(ctx, id))), 'SECOND_STEP_NEEDED')
  await confirm(next, key)
  t.same(await rolesOf(next), ['INSTRUCTOR', 'STAFF'])

  const direct = hall.browser()
  await enterBy(direct, key)
  t.same(await rolesOf(direct), ['INSTRUCTOR', 'STAFF'])
})

t.test('an authenticator app does as well', async (t) => {
  const { browser, id } = await office()
  const codeAt = (secret: string, ms = 0) =>
    new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({
      timestamp: hall.system.clock.now().getTime() + ms,
    })
  const { secret, keyUri } = await browser.do(startTotp)
  t.match(
    keyUri,
    /^otpauth:\/\/totp\/.*office%40example\.jp\?issuer=.*&secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/,
  )
  const row = await hall.db.selectFrom('totp').selectAll().executeTakeFirstOrThrow()
  t.notOk(row.secret_ciphertext.toString('latin1').includes(secret), 'sealed')
  const enter = (from: Browser, code: string) => outcome(from.do((ctx) => enterTotp(ctx, { code })))
  t.equal(await enter(browser, codeAt(secret)), 'TOTP_NOT_ENROLLED', 'not before it is confirmed')
  t.equal(await outcome(browser.do((ctx) => confirmTotp(ctx, { code: wrong(codeAt(secret)) }))), 'TOTP_WRONG')
  t.equal(await outcome(browser.do((ctx) => confirmTotp(ctx, { code: codeAt(secret) }))), 'OK')
  t.same(await rolesOf(browser), ['INSTRUCTOR', 'STAFF'])
  t.equal(await outcome(browser.do(startTotp)), 'TOTP_STANDS')

  const next = hall.browser()
  await next.signIn('office@example.jp')
  t.match(await next.do(secondStep), { state: 'NEEDED', methods: ['TOTP'] })
  t.equal(await enter(next, codeAt(secret)), 'TOTP_WRONG', 'a code works once')
  hall.advance(MINUTE)
  t.equal(await enter(next, codeAt(secret, -60_000)), 'TOTP_WRONG', 'an old one does not')
  t.equal(await enter(next, 'x'), 'code:CODE_MALFORMED')
  const code = codeAt(secret, -30_000)
  const seen = await Promise.all([enter(next, code), enter(next, code)])
  t.same(seen.sort(), ['OK', 'TOTP_WRONG'])
  t.same(await rolesOf(next), ['INSTRUCTOR', 'STAFF'])

  hall.advance(16 * MINUTE)
  const guesses = await Promise.all(Array.from({ length: 12 }, () => enter(next, wrong(codeAt(secret)))))
  t.equal(guesses.filter((one) => one === 'TOTP_WRONG').length, 5)
  t.equal(await enter(next, codeAt(secret)), 'TOTP_TRIES_USED_UP')
  hall.advance(15 * MINUTE)
  t.equal(await enter(next, codeAt(secret)), 'OK')
  t.equal(await outcome(next.do(removeTotp)), 'OK')
  t.equal(await outcome(next.do(removeTotp)), 'OK', 'again')
  t.equal((await hall.lettersTo('office@example.jp')).filter(({ kind }) => kind === 'SIGN_IN_METHOD_CHANGED').length, 2)
  t.equal(id, await next.personId())

  const member = hall.browser()
  await member.signIn('member@example.jp')
  t.equal(await outcome(member.do(startTotp)), 'TOTP_IS_FOR_OFFICE')
})

t.test('who has lost the telephone is helped by an administrator', async (t) => {
  const { browser, id } = await office()
  const lost = new Authenticator()
  await register(browser, lost)
  const admin = hall.browser()
  const adminId = (await admin.signIn('admin@example.jp')).id
  await hall.grant(adminId, 'ADMIN')
  const reset = (from: Browser, personId: string, reason = '紛失') =>
    outcome(from.do((ctx) => resetSecondStep(ctx, { personId, reason })))
  t.equal(await reset(browser, adminId), 'FORBIDDEN')
  t.equal(await reset(admin, id), 'FORBIDDEN', 'not before the own second step')
  await register(admin, new Authenticator())
  t.equal(await reset(admin, adminId), 'NOT_ONESELF')
  t.equal(await reset(admin, 'x'), 'NOT_FOUND')
  t.equal(await reset(admin, hall.system.ids.uuid()), 'NOT_FOUND')
  t.equal(await reset(admin, id, ' '), 'reason:REQUIRED')
  t.equal(await reset(admin, id, 'a\0'), 'reason:FORBIDDEN_CHARACTERS')
  t.equal(await reset(admin, id), 'OK')
  t.equal((await browser.request()).actor, null, 'signed out')
  t.equal(await outcome(enterBy(hall.browser(), lost)), 'PASSKEY_UNKNOWN')
  t.match((await hall.lettersTo('office@example.jp'))[0]?.detail, { change: 'RESET_BY_OFFICE' })
  const audit = await hall.db
    .selectFrom('audit_event')
    .selectAll()
    .where('action', '=', 'second-step.reset')
    .executeTakeFirst()
  t.match(audit, { actor_id: adminId, subject_id: id, detail: { reason: '紛失' } })
  await browser.signIn('office@example.jp')
  t.match(await browser.do(secondStep), { state: 'ENROL' })
})
