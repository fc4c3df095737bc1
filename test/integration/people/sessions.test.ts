import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import t from 'tap'
import { revokeSession } from '../../../server/features/people/revoke-session.ts'
import { signOut } from '../../../server/features/people/sign-out.ts'
import { ownSessions } from '../../../server/features/people/viewer.ts'
import { sessionPlugin } from '../../../server/plugins/session.ts'
import { DAY, entrance, MINUTE, outcome } from './hall.ts'

const hall = await entrance(t)
t.beforeEach(() => hall.reset())

/** A server that only says who is asking. */
async function door({ publicUrl = 'http://localhost:3000' } = {}) {
  const app = Fastify()
  await app.register(cookie)
  await sessionPlugin(app, { system: { ...hall.system, config: { ...hall.system.config, publicUrl } } })
  app.get('/', async (request) => {
    const { actor, locale } = request.tsudoiContext()
    return { personId: actor?.personId ?? null, locale }
  })
  app.get('/browser', async (request) => ({ token: request.tsudoiContext().visit.browserToken() }))
  app.get('/health', { config: { rateLimit: false } }, async (request) => ({ actor: request.actor }))
  const ask = async (token: string | null, { url = '/', name = 'tsudoi', headers = {} } = {}) => {
    const response = await app.inject({ url, headers, ...(token === null ? {} : { cookies: { [name]: token } }) })
    return { ...response.json(), cookies: response.cookies, response }
  }
  return { app, ask }
}

t.test('a session lives thirty days from its last use', async (t) => {
  const { ask } = await door()
  const browser = hall.browser()
  const { id } = await browser.signIn('taro@example.jp')
  let token = browser.visit.session
  for (let i = 0; i < 3; i++) {
    hall.advance(29 * DAY)
    const { personId, cookies } = await ask(token)
    t.equal(personId, id)
    token = cookies.find(({ name }: { name: string }) => name === 'tsudoi')?.value ?? token
  }
  hall.advance(30 * DAY)
  t.equal((await ask(token)).personId, null)
})

t.test('the token changes daily; requests under way with the old one are answered', async (t) => {
  const { ask } = await door()
  const browser = hall.browser()
  const { id } = await browser.signIn('taro@example.jp')
  const old = browser.visit.session
  t.same((await ask(old)).cookies, [])
  hall.advance(DAY)
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask(old)))
  t.same(
    answers.map(({ personId }) => personId),
    Array(6).fill(id),
  )
  const fresh = answers.flatMap(({ cookies }) => cookies)
  t.equal(fresh.length, 1, 'one of them brings the new token')
  t.match(fresh[0], {
    name: 'tsudoi',
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 30 * 24 * 60 * 60,
    secure: undefined,
  })
  const next = fresh[0]?.value ?? ''

  hall.advance(MINUTE)
  t.equal((await ask(old)).personId, id, 'within the grace')
  t.equal((await ask(next)).personId, id)
  hall.advance(MINUTE)
  t.equal((await ask(next)).personId, id)
  t.equal((await ask(old)).personId, null, 'the new one is in use, so the old one is dead')
  t.equal(await hall.count('session'), 1)
})

t.test('a browser that never got the new token keeps its session', async (t) => {
  const { ask } = await door()
  const browser = hall.browser()
  const { id } = await browser.signIn('taro@example.jp')
  const old = browser.visit.session
  hall.advance(DAY)
  const lost = (await ask(old)).cookies[0]?.value ?? ''
  hall.advance(5 * MINUTE)
  const again = await ask(old)
  t.equal(again.personId, id)
  const next = again.cookies[0]?.value ?? ''
  t.ok(next)
  t.equal((await ask(lost)).personId, null)
  t.equal((await ask(next)).personId, id)
})

t.test('an upgrade to a socket changes no token, as its answer carries no cookie', async (t) => {
  const { ask } = await door()
  const browser = hall.browser()
  const { id } = await browser.signIn('taro@example.jp')
  hall.advance(DAY)
  const { personId, cookies } = await ask(browser.visit.session, { headers: { upgrade: 'websocket' } })
  t.equal(personId, id)
  t.same(cookies, [])
})

t.test('the last use is written once a minute', async (t) => {
  const { ask } = await door()
  const browser = hall.browser()
  await browser.signIn('taro@example.jp')
  const lastSeen = async () =>
    (await hall.db.selectFrom('session').select('last_seen_at').executeTakeFirstOrThrow()).last_seen_at
  const first = await lastSeen()
  hall.advance(MINUTE - 10)
  await ask(browser.visit.session)
  t.same(await lastSeen(), first)
  hall.advance(10)
  await ask(browser.visit.session)
  t.same(await lastSeen(), hall.system.clock.now())
})

t.test('on https the cookies are bound to this host', async (t) => {
  const { ask } = await door({ publicUrl: 'https://tsudoi.example' })
  const browser = hall.browser()
  const { id } = await browser.signIn('taro@example.jp')
  t.equal((await ask(browser.visit.session)).personId, null, 'another name is another cookie')
  hall.advance(DAY)
  const { personId, cookies } = await ask(browser.visit.session, { name: '__Host-tsudoi' })
  t.equal(personId, id)
  t.match(cookies[0], {
    name: '__Host-tsudoi',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    domain: undefined,
  })
})

t.test('a browser keeps the token that codes are bound to; what it brings must look like one', async (t) => {
  const { ask } = await door()
  const first = await ask(null, { url: '/browser' })
  t.match(first.cookies[0], { name: 'tsudoi-browser', value: first.token, httpOnly: true, sameSite: 'Lax' })
  const again = await ask(first.token, { url: '/browser', name: 'tsudoi-browser' })
  t.equal(again.token, first.token)
  t.same(again.cookies, [])
  t.not((await ask('short', { url: '/browser', name: 'tsudoi-browser' })).token, 'short')
})

t.test('whatever else stands in the cookie is a visitor', async (t) => {
  const { ask } = await door()
  for (const token of ['', 'x', "' or 1=1 --", 'a'.repeat(43), 'a'.repeat(8_000), '%00', '\u0100'])
    t.match(await ask(encodeURIComponent(token), { headers: { 'accept-language': 'en' } }), {
      personId: null,
      locale: 'en',
    })
})

t.test('health, webhooks and assets know nobody and ask no database', async (t) => {
  const { app } = await door()
  const browser = hall.browser()
  await browser.signIn('taro@example.jp')
  const response = await app.inject({ url: '/health', cookies: { tsudoi: browser.visit.session ?? '' } })
  t.same(response.json(), { actor: null })
})

t.test('a person’s own language, else the browser’s', async (t) => {
  const { ask } = await door()
  const browser = hall.browser({ locale: 'ja' })
  await browser.signIn('taro@example.jp')
  t.equal((await ask(browser.visit.session, { headers: { 'accept-language': 'en' } })).locale, 'ja')
})

t.test('sessions are listed, and one’s own are revoked at once', async (t) => {
  const { ask } = await door()
  const [laptop, phone, other] = [
    hall.browser({ userAgent: 'Laptop' }),
    hall.browser({ userAgent: 'Phone' }),
    hall.browser(),
  ]
  await laptop.signIn('taro@example.jp')
  hall.advance(MINUTE)
  await phone.signIn('taro@example.jp')
  await other.signIn('jiro@example.jp')
  const list = await laptop.do(ownSessions)
  t.same(
    list.map(({ user_agent }) => user_agent),
    ['Phone', 'Laptop'],
  )
  const phoneId = list[0]?.id ?? ''
  const revoke = (sessionId: string) => outcome(laptop.do((ctx) => revokeSession(ctx, sessionId)))
  const others = (await other.request()).actor?.sessionId ?? ''
  for (const id of [others, 'x', '', hall.system.ids.uuid(), `${phoneId}\0`]) t.equal(await revoke(id), 'NOT_FOUND', id)
  t.ok((await ask(other.visit.session)).personId)

  t.equal(await revoke(phoneId), 'OK')
  t.same(hall.published, [`session:${phoneId}`], 'its sockets are told')
  t.equal((await ask(phone.visit.session)).personId, null)
  t.equal(await revoke(phoneId), 'NOT_FOUND')
  t.equal((await laptop.do(ownSessions)).length, 1)
})

t.test('signing out ends the session, and the cookie with it', async (t) => {
  const { ask } = await door()
  const browser = hall.browser()
  await browser.signIn('taro@example.jp')
  const token = browser.visit.session
  const ctx = await browser.request()
  await signOut(ctx)
  t.equal(ctx.actor, null)
  t.equal(browser.visit.session, null)
  t.equal((await ask(token)).personId, null)
  t.equal(await outcome(browser.do(signOut)), 'OK', 'again')
  t.equal(await outcome(browser.do((one) => revokeSession(one, hall.system.ids.uuid()))), 'UNAUTHENTICATED')
})

t.test('a context that lives on has the rights of the moment', async (t) => {
  const app = Fastify()
  await app.register(cookie)
  await sessionPlugin(app, { system: hall.system })
  const browser = hall.browser()
  const { id } = await browser.signIn('taro@example.jp')
  app.get('/', async (request) => {
    const ctx = request.tsudoiContext()
    await hall.grant(id, 'GRADUATE')
    const granted = await ctx.refresh()
    await browser.do(signOut)
    const gone = await granted.refresh()
    return { before: [...(ctx.actor?.roles ?? [])], granted: [...(granted.actor?.roles ?? [])], gone: gone.actor }
  })
  const response = await app.inject({ url: '/', cookies: { tsudoi: browser.visit.session ?? '' } })
  t.same(response.json(), { before: [], granted: ['GRADUATE'], gone: null })
})
