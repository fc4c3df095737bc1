import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Fastify from 'fastify'
import t from 'tap'
import { smtpMailer } from '../../server/adapters/smtp.ts'
import { devPlugin } from '../../server/demo/dev/plugin.ts'
import { en } from '../../server/demo/dev/texts.en.ts'
import { ja } from '../../server/demo/dev/texts.ja.ts'
import { shop } from './shop.ts'
import { until } from './world.ts'

const { stripe, outside, order, konbini, standIns, publicUrl, fault, reset, types } = await shop(t)
const { sessions } = stripe.checkout
const app = Fastify()
await devPlugin(app, { world: outside, standIns, publicUrl })
t.teardown(() => app.close())
t.beforeEach(reset)

const get = (url: string, headers = {}) => app.inject({ url, headers })
const post = (url: string, body: object, headers = {}) => app.inject({ method: 'POST', url, payload: body, headers })
const press = (url: string, fields: Record<string, string>, headers = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl, ...headers },
  })

t.test('POST /dev/stripe/:sessionId/pay', async (t) => {
  const { id } = await sessions.create(order())
  const page = `/dev/stripe/${id}`
  t.equal((await post(`${page}/pay`, { method: 'cash', outcome: 'paid' })).statusCode, 400)
  t.equal((await post(`${page}/pay`, { method: 'konbini', outcome: 'paid' })).statusCode, 400)
  t.match((await post(`${page}/pay`, { method: 'card', outcome: 'failed' })).json(), { status: 'open' })
  const paid = await post(`${page}/pay`, { method: 'card', outcome: 'paid' })
  t.match(paid.json(), {
    sessionId: id,
    status: 'complete',
    paymentStatus: 'paid',
    returnUrl: `${publicUrl}/done?session=${id}`,
  })
  t.equal((await post(`${page}/pay`, { method: 'card', outcome: 'paid' })).statusCode, 409)
  t.equal((await post('/dev/stripe/cs_none/pay', { method: 'card', outcome: 'paid' })).statusCode, 404)
  const store = await sessions.create(order(konbini))
  const voucher = await post(`/dev/stripe/${store.id}/pay`, { method: 'konbini', outcome: 'voucher' })
  t.match(voucher.json(), { status: 'complete', paymentStatus: 'unpaid' })
  await until(() => types().filter((type) => type === 'checkout.session.completed').length === 2)
})

t.test('the payment page, clicked through', async (t) => {
  const { id } = await sessions.create(order({ locale: 'en' }))
  const page = await get(`/dev/stripe/${id}`)
  t.match(page.body, /Pay ¥6,600/)
  t.match(page.body, /見本/)
  t.notMatch(page.body, /<script|style=|onclick/i)
  const declined = await press(`/dev/stripe/${id}/pay`, { method: 'card', outcome: 'failed' })
  t.equal(declined.headers.location, `/dev/stripe/${id}?declined=1`)
  t.match((await get(String(declined.headers.location))).body, en.checkout.declined)
  const paid = await press(`/dev/stripe/${id}/pay`, { method: 'card', outcome: 'paid' })
  t.equal(paid.statusCode, 303)
  t.equal(paid.headers.location, `${publicUrl}/done?session=${id}`)
  t.match((await get(`/dev/stripe/${id}`)).body, en.checkout.done)
  const twice = await press(`/dev/stripe/${id}/pay`, { method: 'card', outcome: 'paid' })
  t.equal(twice.headers.location, `/dev/stripe/${id}?note=refused`)

  const store = await sessions.create(order(konbini))
  const issued = await press(`/dev/stripe/${store.id}/pay`, { method: 'konbini', outcome: 'voucher' })
  const voucher = String(issued.headers.location)
  t.match((await get(voucher)).body, /ローソン.*お支払い期限|お支払い期限.*ローソン/s)
  await press(`/dev/stripe/${store.id}/pay`, { method: 'konbini', outcome: 'paid', from: 'voucher' })
  t.match((await get(voucher)).body, ja.voucher.paid)

  const left = await sessions.create(order())
  await press(`/dev/stripe/${left.id}/expire`, {})
  t.match((await get(`/dev/stripe/${left.id}`)).body, ja.checkout.over)
  t.equal((await get('/dev/stripe/cs_none')).statusCode, 404)
})

t.test('refunds can be settled and events sent again', async (t) => {
  const { id } = await sessions.create(order(konbini))
  await post(`/dev/stripe/${id}/pay`, { method: 'konbini', outcome: 'paid' })
  const payment_intent = String((await sessions.retrieve(id)).payment_intent)
  const refund = await stripe.refunds.create({ payment_intent })
  t.equal((await post(`/dev/stripe/refunds/${refund.id}/settle`, { outcome: 'maybe' })).statusCode, 400)
  await post(`/dev/stripe/refunds/${refund.id}/settle`, { outcome: 'succeeded' })
  t.match(await stripe.refunds.retrieve(refund.id), { status: 'succeeded' })
  await post(`/dev/stripe/refunds/${refund.id}/settle`, { outcome: 'failed' })
  t.match(await stripe.refunds.retrieve(refund.id), { status: 'failed', failure_reason: 'expired_or_canceled_card' })
  t.match(await stripe.refunds.create({ payment_intent }), { amount: 6600 }, 'what came back can be refunded again')
  await until(() => types().includes('refund.failed'))
  const [event] = (await stripe.events.list({ type: 'refund.failed' })).data
  await press(`/dev/stripe/events/${event!.id}/resend`, {})
  await until(() => types().filter((type) => type === 'refund.failed').length === 2)
  t.match((await get('/dev/stripe')).body, event!.id)
})

t.test('the mailbox', async (t) => {
  const mailer = smtpMailer(standIns.smtp!)
  t.teardown(() => mailer.close())
  const send = (address: string, subject: string) =>
    mailer.send({
      messageId: `<${subject}@example.jp>`,
      date: new Date(0),
      from: { name: '協会', address: 'office@example.jp' },
      to: { address },
      subject,
      text: '<b>123456</b> https://example.jp/x?a=1&b=2。',
      html: '<p>こんにちは</p><script>alert(1)</script>',
      calendar: { method: 'CANCEL', ics: 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n' },
    })
  await send('Member@example.jp', 'first')
  await send('member@example.jp', 'second')
  await send('other-member@example.jp', 'third')
  const mails = (await get('/dev/mail.json?to=MEMBER@example.jp')).json()
  t.match(mails, [
    { subject: 'second', html: /こんにちは/, raw: /^Content-Type: multipart\/mixed/m },
    { subject: 'first', to: 'Member@example.jp' },
  ])
  t.equal(mails.length, 2)
  t.equal((await get('/dev/mail.json?limit=1')).json().length, 1)
  t.match((await get('/dev/mail?to=member@example.jp')).body, /second/)
  const letter = (await get(`/dev/mail/${mails[0].id}`)).body
  t.match(letter, '&lt;b&gt;123456')
  t.match(letter, 'href="https://example.jp/x?a=1&amp;b=2"')
  t.match(letter, '（CANCEL）')
  const markup = await get(`/dev/mail/${mails[0].id}/html`)
  t.match(
    markup.headers['content-security-policy'],
    /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/,
  )
  t.match((await get(`/dev/mail/${mails[0].id}/raw`)).headers['content-type'], /^text\/plain/)
  t.equal((await get('/dev/mail/0')).statusCode, 404)
})

t.test('the clock', async (t) => {
  const before = outside.clock.now().getTime()
  const { now } = (await post('/dev/clock', { advance: 'PT36M' })).json()
  t.ok(Math.abs(Date.parse(now) - before - 36 * 60_000) < 2000)
  for (const advance of ['', 'PT0S', '-PT1M', 'tomorrow', 5]) {
    t.equal((await post('/dev/clock', { advance })).statusCode, 400)
  }
  t.equal((await press('/dev/clock', { advance: 'P1D' })).headers.location, '/dev?note=advanced')
  t.ok(outside.clock.now().getTime() - before > 24 * 3600_000)
  t.equal((await press('/dev/clock', { advance: 'x' })).headers.location, '/dev?note=badDuration')
})

t.test('faults', async (t) => {
  const made = await post('/dev/faults', {
    service: 'stripe',
    kind: 'slow',
    operation: 'refunds.create',
    amount: 100,
    remaining: 2,
  })
  t.match(made.json(), { service: 'stripe', kind: 'slow', operation: 'refunds.create', amount: 100, remaining: 2 })
  await press('/dev/faults', { service: 'mail', kind: 'temporary', remaining: 'always' })
  t.match((await get('/dev/faults.json')).json(), [
    { id: made.json().id },
    { service: 'mail', operation: '*', remaining: null },
  ])
  for (const wrong of [
    { service: 'fax', kind: 'slow' },
    { service: 'mail', kind: 'twice' },
    { service: 'mail', kind: 'slow', amount: -1 },
    { service: 'mail', kind: 'slow', remaining: 0.5 },
  ]) {
    t.equal((await post('/dev/faults', wrong)).statusCode, 400)
  }
  t.equal((await post('/dev/faults/clear', { id: made.json().id })).json().length, 1)
  t.strictSame((await post('/dev/faults/clear', {})).json(), [])
  await fault('zoom', 'limit', { amount: 5 })
  t.match((await get('/dev')).body, ja.faults.kinds.limit)
})

t.test('only the pages of this site may press its buttons', async (t) => {
  const advance = { advance: 'PT1M' }
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'file://']) {
    t.equal((await press('/dev/clock', advance, { origin })).statusCode, 403, origin)
  }
  t.equal((await post('/dev/clock', advance, { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  const rebound = { origin: 'http://evil.example:3000', host: 'evil.example:3000' }
  t.equal((await press('/dev/clock', advance, rebound)).statusCode, 403)
  const loopback = { origin: 'http://localhost:3000', host: 'localhost:3000' }
  t.equal((await press('/dev/clock', advance, loopback)).statusCode, 303)
})

t.test('every page in both languages, without script or inline style', async (t) => {
  const paths = ['/dev', '/dev/mail', '/dev/stripe', '/dev/zoom', '/dev/faults', '/dev/zoom/j/1', '/dev/nothing']
  for (const path of paths) {
    for (const lang of ['ja', 'en'] as const) {
      const page = await get(path, { 'accept-language': lang })
      t.match(page.body, `<html lang="${lang}"`)
      t.notMatch(page.body, /<script|style="|undefined|\[object/)
      t.match(page.headers['content-security-policy'], /^default-src 'none'; style-src 'self'/)
      if (lang === 'en') t.notMatch(page.body.replaceAll(/見本|日本語/g, ''), /[\u3040-\u30ff\u4e00-\u9fff]/, path)
    }
  }
  const chosen = await get('/dev?lang=en')
  t.match(chosen.headers['set-cookie'], /^tsudoi-locale=en;/)
  t.match(
    (await get('/dev', { cookie: 'a=b; tsudoi-locale=en; tsudoi-theme=dark' })).body,
    '<html lang="en" data-theme="dark">',
  )
  for (const name of ['tokens.css', 'kit.css', 'dev.css']) t.equal((await get(`/dev/assets/${name}`)).statusCode, 200)
  t.equal((await get('/dev/assets/plugin.ts')).statusCode, 404)
})

t.test('nothing outside demo mode and tests knows the stand-ins', async (t) => {
  for (const file of ['stripe', 'stripe-mapping', 'zoom', 'zoom-http', 'smtp']) {
    const source = await readFile(join(import.meta.dirname, `../../server/adapters/${file}.ts`), 'utf8')
    t.notMatch(source, /demo|stand-in|127\.0\.0\.1|localhost/i, file)
  }
})
