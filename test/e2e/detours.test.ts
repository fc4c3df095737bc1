import { randomUUID } from 'node:crypto'
import t from 'tap'
import { testApp } from '../support/app.ts'
import { testBrowser } from '../support/browser.ts'
import { eventually } from '../support/client.ts'
import { type Order, type Walker, walkerOf } from './walker.ts'

/** What else happens on the way to a booking. */
t.setTimeout(0)
t.test('detours', async (t) => {
  const app = await testApp(t, { web: true })
  const browser = await testBrowser(t)
  const instructor = /架空 太郎/
  const phone = { width: 375, locale: 'ja', theme: 'dark' } as const
  const desk = { width: 1280, locale: 'en', theme: 'light' } as const

  async function order(
    who: Walker,
    { weeks, day, ...rest }: Order & { weeks?: number; day?: number },
  ): Promise<string> {
    await who.go('/consultations/book')
    if ((await who.page.locator('html').getAttribute('lang')) !== who.visitor.locale) await who.changeLanguage()
    const start = await who.chooseTime({ instructor, weeks, day })
    await who.fillOrder(rest)
    return start
  }

  /** Somebody else is quicker. */
  async function taken(start: string): Promise<void> {
    const other = await app.as('sponsored')
    const { association } = await other.ask('{ association { consultationTerms { id } } }')
    const input = {
      kind: 'FOLLOW_UP',
      instructorId: await app.personId('instructor'),
      start,
      topic: '先に予約した人の相談',
      paymentMethod: 'INVOICE',
      agreedTermsVersionId: association.consultationTerms.id,
      requestKey: randomUUID(),
    }
    const { bookConsultation } = await other.ask(
      'mutation ($input: BookConsultationInput!) { bookConsultation(input: $input) { __typename } }',
      { input },
    )
    if (bookConsultation.__typename !== 'Consultation') throw new Error(bookConsultation.__typename)
  }

  await t.test('a sponsored member pays by invoice and is told what the company learns', async (t) => {
    const who = await walkerOf(t, app, browser, { ...phone, as: 'sponsored' })
    await order(who, { topic: '研修のあとの職場への広げ方', method: 'invoice' })
    await who.text('invoicePrivacy').waitFor()
    await who.look('book: by invoice')
    await who.button('book').click()
    await who.link('join').waitFor()
    await who.text('confirmed').first().waitFor()
    await who.look('booking: by invoice', { title: / C-/ })
    await who.visitor.context.close()
  })

  await t.test('a card is declined, the next try is paid', async (t) => {
    const who = await walkerOf(t, app, browser, { ...phone, as: 'member' })
    await order(who, { topic: '長電話を切り上げるための言い回し', day: 1 })
    await who.button('pay').click()
    await who.atTheTill('decline')
    await who.page.getByRole('alert').getByText(who.outside.checkout.declined).waitFor()
    await who.look('payment page: declined')
    await who.page.getByRole('link', { name: who.outside.checkout.back }).click()
    await who.text('notPaidYet').waitFor()
    await who.look('booking: declined')
    await who.link('pay').click()
    await who.atTheTill('pay')
    await who.link('join').waitFor()
    await who.visitor.context.close()
  })

  await t.test('a voucher for the convenience store keeps the time until its deadline', async (t) => {
    const who = await walkerOf(t, app, browser, { ...phone, as: 'member' })
    const { voucher } = who.outside
    await order(who, { topic: '管理職が代わって出る基準の決め方', method: 'konbini', weeks: 2 })
    await who.look('book: convenience store')
    await who.button('pay').click()
    await who.atTheTill('issue')
    await who.page.waitForURL(/\/dev\/stripe\/vouchers\//)
    await who.look('voucher')
    await who.page.getByRole('link', { name: voucher.back }).click()
    await who.heading('voucherAwaited').waitFor()
    await who.look('booking: voucher issued', { title: / C-/ })
    await who.link('voucher').click()
    await who.page.getByRole('button', { name: new RegExp(voucher.pay('.*')) }).click()
    await who.page.getByText(voucher.paid).waitFor()
    await who.page.getByRole('link', { name: voucher.back }).click()
    await who.link('join').waitFor()
    await who.visitor.context.close()
  })

  await t.test('the time goes to somebody else, seen at once', async (t) => {
    const who = await walkerOf(t, app, browser, { ...desk, as: 'second-member' })
    const start = await order(who, { topic: 'Preparing a colleague for a hard call', day: 3 })
    await taken(start)
    await who.text('gone').waitFor()
    await who.look('book: gone meanwhile')
    t.equal(await who.field('topic').inputValue(), 'Preparing a colleague for a hard call', 'what was written stays')
    await who.visitor.context.close()
  })

  await t.test('the time goes to somebody else, learnt when sending', async (t) => {
    const who = await walkerOf(t, app, browser, { ...desk, as: 'second-member' })
    // Nothing is heard of what others do.
    await who.page.routeWebSocket(/graphql/, (socket) => void socket.close())
    const start = await order(who, { topic: 'Preparing a colleague for a hard call', day: 4 })
    await taken(start)
    await who.button('pay').click()
    await who.text('alternatives').waitFor()
    await who.look('book: alternatives')
    const near = who.main.getByRole('button', { name: instructor })
    t.ok((await near.count()) > 0, 'near times')
    await near.first().click()
    await who.page.waitForURL((url) => url.searchParams.get('start') !== start)
    await who.button('pay').click()
    await who.atTheTill('pay')
    await who.text('confirmed').first().waitFor()
    await who.visitor.context.close()
  })

  await t.test('what was written outlives a reload and the end of the session', async (t) => {
    const who = await walkerOf(t, app, browser, { ...desk, as: 'second-member' })
    const topic = 'When a customer asks for my private number'
    const details = 'It happened twice this month.\nWhat do I say?'
    const start = await order(who, { topic, details, day: 5 })
    const written = async () => {
      await eventually(async () => (await who.field('topic').inputValue()) !== '')
      return [await who.field('topic').inputValue(), await who.field('details').inputValue()]
    }
    await who.page.reload()
    await who.visitor.ready()
    t.strictSame(await written(), [topic, details])

    await who.visitor.context.clearCookies({ name: 'tsudoi' })
    await who.button('pay').click()
    await who.page.getByText(who.say('sessionEnded')).waitFor()
    await who.look('book: session ended', { expected: /status of 401|WebSocket/ })
    t.strictSame(await written(), [topic, details])
    await who.link('signInAgain').click()
    await who.signIn('second-member@example.jp')
    await who.heading('bookPage').waitFor()
    t.strictSame(await written(), [topic, details])
    t.equal(new URL(who.page.url()).searchParams.get('start'), start)
    await who.button('pay').click()
    await who.page.waitForURL(/\/dev\/stripe\//)
    await who.visitor.context.close()
  })

  await t.test('a hold lapses, and the open page says so', async (t) => {
    const who = await walkerOf(t, app, browser, { ...desk, as: 'second-member' })
    await order(who, { topic: 'Whether to record calls at all', day: 2 })
    await who.button('pay').click()
    await who.page.waitForURL(/\/dev\/stripe\//)
    await who.page.getByRole('link', { name: who.outside.checkout.back }).click()
    await who.link('pay').waitFor()
    await who.look('booking: held', { title: / C-/ })
    await fetch(`${app.url}/dev/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advance: 'PT36M' }),
    })
    await who.heading('expired').waitFor()
    await who.look('booking: lapsed')

    await who.turnTo('me')
    await who.look('my page', { title: who.say('me', 'start') })
    await who.button('signOut').click()
    await who.page.waitForURL((url) => url.pathname === '/')
    await who.go('/home')
    await who.heading('signInPage').waitFor()
    await who.look('sign-in: after signing out', { title: who.say('signInPage', 'start') })
    await who.visitor.context.close()
  })
})
