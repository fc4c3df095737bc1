import { sql } from 'kysely'
import t from 'tap'
import { addEmailAddress } from '../../../server/features/people/add-email-address.ts'
import { confirmEmailAddress } from '../../../server/features/people/confirm-email-address.ts'
import { confirmWithCode } from '../../../server/features/people/confirm-with-code.ts'
import { createPerson } from '../../../server/features/people/create-person.ts'
import { grantRole } from '../../../server/features/people/grant-role.ts'
import { makePrimaryAddress } from '../../../server/features/people/make-primary-address.ts'
import type { NamesInput } from '../../../server/features/people/names.ts'
import { purgeExpired } from '../../../server/features/people/purge-expired.ts'
import { removeEmailAddress } from '../../../server/features/people/remove-email-address.ts'
import { requestConfirmation } from '../../../server/features/people/request-confirmation.ts'
import { revokeRole } from '../../../server/features/people/revoke-role.ts'
import { saveNames } from '../../../server/features/people/save-names.ts'
import { setLocale } from '../../../server/features/people/set-locale.ts'
import { nameHistory, ownAddresses, ownPerson } from '../../../server/features/people/viewer.ts'
import { type Browser, DAY, entrance, MINUTE, outcome, wrong } from './hall.ts'

const hall = await entrance(t)
t.beforeEach(() => hall.reset())

const add = async (browser: Browser, email: string) => {
  await browser.do((ctx) => addEmailAddress(ctx, { email }))
  return browser.do(async (ctx) => confirmEmailAddress(ctx, { code: await hall.codeFor(email) }))
}
const addresses = (browser: Browser) =>
  browser.do(async (ctx) => (await ownAddresses(ctx)).map(({ address }) => address))
const idOf = async (browser: Browser, email: string) =>
  (await browser.do(ownAddresses)).find(({ address }) => address === email)?.id ?? ''
const told = async (address: string) =>
  (await hall.lettersTo(address)).filter(({ kind }) => kind === 'ADDRESS_CHANGED').map(({ detail }) => detail.change)

t.test('an account is the person’s: several addresses, one primary', async (t) => {
  const browser = hall.browser()
  const person = await browser.signIn('work@example.jp')
  t.equal(await outcome(add(browser, 'Home@example.jp')), 'OK')
  t.same(await addresses(browser), ['work@example.jp', 'Home@example.jp'])
  t.same(await told('work@example.jp'), ['ADDED'])

  const home = await idOf(browser, 'Home@example.jp')
  const work = await idOf(browser, 'work@example.jp')
  t.equal(await outcome(browser.do((ctx) => removeEmailAddress(ctx, work))), 'PRIMARY_ADDRESS_STAYS')
  t.equal(await outcome(browser.do((ctx) => makePrimaryAddress(ctx, home))), 'OK')
  t.equal(await outcome(browser.do((ctx) => makePrimaryAddress(ctx, home))), 'OK', 'again')
  t.same(await told('work@example.jp'), ['PRIMARY', 'ADDED'], 'the one before is told, once')
  t.equal(await outcome(browser.do((ctx) => removeEmailAddress(ctx, work))), 'OK')
  t.same(await told('work@example.jp'), ['REMOVED', 'PRIMARY', 'ADDED'])
  t.same(await told('home@example.jp'), ['REMOVED'])
  t.equal(await outcome(browser.do((ctx) => removeEmailAddress(ctx, home))), 'PRIMARY_ADDRESS_STAYS', 'the last one')

  t.equal((await hall.browser().signIn('home@example.jp')).id, person.id)
  t.not((await hall.browser().signIn('work@example.jp')).id, person.id, 'a given up one is free')
})

t.test('somebody else’s address is answered alike, and told to who reads its mail', async (t) => {
  const [browser, other] = [hall.browser(), hall.browser()]
  await browser.signIn('taro@example.jp')
  await other.signIn('jiro@example.jp')
  const answer = (email: string) => outcome(browser.do((ctx) => addEmailAddress(ctx, { email })))
  t.equal(await answer('jiro@example.jp'), await answer('free@example.jp'))
  await answer('jiro@example.jp')
  const code = await hall.codeFor('jiro@example.jp')
  t.equal(await outcome(browser.do((ctx) => confirmEmailAddress(ctx, { code }))), 'ADDRESS_TAKEN')
  t.same(await addresses(other), ['jiro@example.jp'])
  t.equal(await answer('TARO@example.jp'), 'ADDRESS_IS_YOURS')
  t.equal(await answer('x'), 'email:EMAIL_MALFORMED')
  const jiros = await idOf(other, 'jiro@example.jp')
  for (const id of [jiros, 'x', hall.system.ids.uuid()]) {
    t.equal(await outcome(browser.do((ctx) => removeEmailAddress(ctx, id))), 'NOT_FOUND')
    t.equal(await outcome(browser.do((ctx) => makePrimaryAddress(ctx, id))), 'NOT_FOUND')
  }
})

t.test('a code adds its own address, for its own person, once', async (t) => {
  const [browser, other] = [hall.browser(), hall.browser()]
  await browser.signIn('taro@example.jp')
  await other.signIn('jiro@example.jp')
  await browser.do((ctx) => addEmailAddress(ctx, { email: 'new@example.jp' }))
  const code = await hall.codeFor('new@example.jp')
  const confirm = (from: Browser, digits: string) =>
    outcome(from.do((ctx) => confirmEmailAddress(ctx, { code: digits })))
  t.equal(await confirm(other, code), 'CODE_NOT_ASKED')
  t.equal(await confirm(browser, wrong(code)), 'CODE_WRONG')
  t.equal(await outcome(browser.completeSignIn('new@example.jp', code)), 'CODE_NOT_ASKED', 'it signs nobody in')
  const seen = await Promise.all([confirm(browser, code), confirm(browser, code)])
  t.same(seen.sort(), ['CODE_USED', 'OK'])
  t.same(await addresses(browser), ['taro@example.jp', 'new@example.jp'])
})

t.test('what would harm most asks for a recent sign-in, which a code brings back', async (t) => {
  const browser = hall.browser()
  await browser.signIn('taro@example.jp')
  await add(browser, 'second@example.jp')
  const second = await idOf(browser, 'second@example.jp')
  hall.advance(16 * MINUTE)
  const asks = [
    () => outcome(browser.do((ctx) => addEmailAddress(ctx, { email: 'third@example.jp' }))),
    () => outcome(browser.do((ctx) => makePrimaryAddress(ctx, second))),
    () => outcome(browser.do((ctx) => removeEmailAddress(ctx, second))),
  ]
  for (const ask of asks) t.equal(await ask(), 'RECENT_SIGN_IN_NEEDED')
  await browser.do(requestConfirmation)
  const code = await hall.codeFor('taro@example.jp')
  t.equal(await outcome(browser.do((ctx) => confirmWithCode(ctx, { code: wrong(code) }))), 'CODE_WRONG')
  t.equal(await outcome(browser.do((ctx) => confirmWithCode(ctx, { code }))), 'OK')
  t.equal(await outcome(browser.do((ctx) => confirmWithCode(ctx, { code }))), 'CODE_USED')
  for (const ask of asks.slice(0, 2)) t.equal(await ask(), 'OK')
})

t.test('at most ten addresses', async (t) => {
  const browser = hall.browser()
  await browser.signIn('a0@example.jp')
  for (let i = 1; i < 10; i++) await add(browser, `a${i}@example.jp`)
  t.equal(await outcome(add(browser, 'a10@example.jp')), 'TOO_MANY_ADDRESSES')
})

t.test('names are saved with what they were, and nobody’s saving is lost', async (t) => {
  const browser = hall.browser()
  await browser.signIn('taro@example.jp')
  const save = (names: Partial<NamesInput>, version: number) =>
    browser.do((ctx) => saveNames(ctx, { familyName: '﨑山', givenName: '髙次', ...names, version }))
  const first = await save({ familyNameKana: 'ｻｷﾔﾏ' }, 1)
  t.match(first, {
    family_name: '﨑山',
    given_name: '髙次',
    family_name_kana: 'サキヤマ',
    display_name: '﨑山 髙次',
    version: 2,
  })
  t.equal((await save({ familyNameKana: 'さきやま' }, 2)).version, 2, 'nothing changed')
  t.equal(await outcome(save({ familyName: '𠮷田' }, 1)), 'CONFLICT')
  const seen = await Promise.all([outcome(save({ familyName: '𠮷田' }, 2)), outcome(save({ familyName: '辻󠄀' }, 2))])
  t.same(seen.sort(), ['CONFLICT', 'OK'])
  t.equal(
    await outcome(save({ familyName: 'a\0', givenName: '\ud842' }, 3)),
    'familyName:FORBIDDEN_CHARACTERS givenName:FORBIDDEN_CHARACTERS',
  )
  const history = await browser.do(nameHistory)
  t.same(
    history.map(({ before }) => before.family_name),
    ['﨑山', ''],
  )
  t.match(history[0], { after: { display_name: '﨑山 髙次' }, changed_by: await browser.personId() })
})

t.test('language and zone', async (t) => {
  const browser = hall.browser()
  await browser.signIn('taro@example.jp')
  await browser.do((ctx) => setLocale(ctx, { locale: 'EN', timeZone: 'America/New_York' }))
  t.equal((await browser.request()).locale, 'en')
  await browser.do((ctx) => setLocale(ctx, { locale: 'JA' }))
  t.match(await browser.do((ctx) => ownPerson(ctx)), { locale: 'JA', time_zone: 'America/New_York' })
})

t.test('roles come and go with the next request, and stand in the audit log', async (t) => {
  const browser = hall.browser()
  const admin = await createPerson(hall.system, {
    email: 'admin@example.jp',
    names: { familyName: '管理', givenName: '者' },
    locale: 'ja',
    roles: ['ADMIN', 'STAFF'],
    reason: '最初の管理者',
  })
  await browser.signIn('admin@example.jp')
  const roles = async () => [...((await browser.request()).actor?.roles ?? [])].sort()
  t.same(await roles(), ['ADMIN', 'STAFF'])
  const change = { personId: admin.id, by: null, reason: '異動' }
  await revokeRole(hall.system, { ...change, role: 'STAFF' })
  await revokeRole(hall.system, { ...change, role: 'STAFF' })
  t.same(await roles(), ['ADMIN'])
  t.equal(await outcome(revokeRole(hall.system, { ...change, role: 'ADMIN' })), 'LAST_ADMIN')
  const other = await hall.browser().signIn('other@example.jp')
  await Promise.all([1, 2].map(() => grantRole(hall.system, { ...change, personId: other.id, role: 'ADMIN' })))
  const both = [admin.id, other.id].map((personId) =>
    outcome(revokeRole(hall.system, { ...change, personId, role: 'ADMIN' })),
  )
  t.same((await Promise.all(both)).sort(), ['LAST_ADMIN', 'OK'], 'never none, even when both go at once')
  const actions = await hall.db.selectFrom('audit_event').select('action').orderBy('at').execute()
  t.same(actions.map(({ action }) => action).sort(), [
    'person.created',
    ...Array(3).fill('role.granted'),
    ...Array(2).fill('role.revoked'),
  ])
  t.equal(
    await outcome(grantRole(hall.system, { ...change, personId: hall.system.ids.uuid(), role: 'STAFF' })),
    'NOT_FOUND',
  )
  const taken = {
    email: 'ADMIN@example.jp',
    names: { familyName: 'x', givenName: '' },
    locale: 'ja' as const,
    roles: [],
    reason: '',
  }
  t.equal(await outcome(createPerson(hall.system, taken)), 'ADDRESS_TAKEN')
  t.equal(await hall.count('person'), 2, 'and nobody half made')
})

t.test('what is long over is deleted, and what still counts is not', async (t) => {
  const browser = hall.browser()
  await browser.signIn('taro@example.jp')
  await hall.browser().signIn('jiro@example.jp')
  hall.advance(DAY)
  await browser.requestSignIn('saburo@example.jp')
  hall.advance(DAY)
  await purgeExpired(hall.system)
  t.equal(await hall.count('sign_in_code'), 1)
  t.equal(await hall.count('letter'), 1)
  t.equal(await hall.count('session'), 2)
  hall.advance(130 * DAY)
  await purgeExpired(hall.system)
  t.equal(await hall.count('session'), 0)
  const { rows } = await sql<{
    run_at: Date
  }>`select run_at from graphile_worker.jobs where key = 'purge-expired'`.execute(hall.db)
  t.equal(rows.length, 1, 'the next time is arranged, once')
})
