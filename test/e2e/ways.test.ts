import type { Locator } from 'playwright-core'
import t from 'tap'
import { testApp } from '../support/app.ts'
import { testBrowser } from '../support/browser.ts'
import { eventually } from '../support/client.ts'
import { axeFaults } from '../support/page-faults.ts'
import { type Walker, walkerOf } from './walker.ts'

/** The same pages by other ways: keys alone, no scripts, a passkey, from another device. */
t.setTimeout(0)
t.test('ways', async (t) => {
  const app = await testApp(t, { web: true })
  const browser = await testBrowser(t)

  await t.test('a booking by keyboard', async (t) => {
    const who = await walkerOf(t, app, browser, { as: 'member' })
    const { page, say } = who
    await who.go('/consultations')
    await reach(t, who, who.link('toBooking'))
    await page.keyboard.press('Enter')
    await who.heading('bookPage').waitFor()
    await who.visitor.ready()

    const instructor = page.getByRole('radio', { name: /架空 太郎/ })
    await reach(t, who, page.getByRole('radio', { checked: true }).first())
    for (let tries = 0; tries < 5 && !(await instructor.isChecked()); tries++) await page.keyboard.press('ArrowDown')
    await who.visitor.ready()
    await reach(t, who, who.link('nextWeek'))
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.has('week'))
    await who.visitor.ready()
    await reach(t, who, page.getByRole('grid').getByRole('button').first())
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await reach(t, who, who.starts.first())
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.has('start'))
    await reach(t, who, who.field('topic'))
    await page.keyboard.type('キーボードだけで予約する相談')
    await reach(t, who, page.getByRole('radio', { name: say('card', 'start') }))
    await page.keyboard.press('Space')
    await reach(t, who, page.getByRole('checkbox'))
    await page.keyboard.press('Space')
    await reach(t, who, who.button('pay'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/dev\/stripe\//)
    await reach(t, who, page.getByRole('button', { name: new RegExp(who.outside.checkout.pay('.*')) }))
    await page.keyboard.press('Enter')
    await who.link('join').waitFor()

    await reach(t, who, who.button('cancel'))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: say('cancelAsked') })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    t.equal(await focused(who.button('cancel')), true, 'the dialog gives the focus back')
    await who.visitor.context.close()
  })

  await t.test('without scripts', async (t) => {
    const stranger = await walkerOf(t, app, browser, { scripts: false, width: 375 })
    await stranger.go('/')
    t.ok(await stranger.page.getByRole('heading', { name: stranger.say('support') }).isVisible())
    await stranger.link('signIn', stranger.main).click()
    await stranger.heading('signInPage').waitFor()
    await stranger.text('noScripts').waitFor()
    await stranger.go('/?lang=en')
    t.equal(await stranger.page.locator('html').getAttribute('lang'), 'en', 'the language changes by a link')

    const member = await walkerOf(t, app, browser, { scripts: false, as: 'second-member' })
    for (const path of ['/home', '/consultations', '/consultations/book', '/me']) {
      await member.go(path)
      t.ok(await member.page.locator('h1').isVisible(), `${path} can be read`)
    }
    await Promise.all([stranger, member].map(({ visitor }) => visitor.context.close()))
  })

  await t.test('a device is signed out from another', async (t) => {
    const lost = await walkerOf(t, app, browser, { width: 375, as: 'member' })
    const kept = await walkerOf(t, app, browser, { as: 'member' })
    const sockets = openSockets(lost)
    await lost.go('/home')
    await eventually(async () => sockets.open === 1)
    await kept.go('/me')
    await kept.look('my page', { title: kept.say('me', 'start') })
    await kept.link('devices').click()
    await kept.heading('devices').waitFor()
    await kept.look('my page: devices', { title: kept.say('devices', 'start') })
    // The last used stands first: the other of the two.
    await kept.page
      .getByRole('button', { name: kept.say('revoke') })
      .first()
      .click()
    await kept.look('my page: sign out a device?')
    await kept.button('signOut', kept.page.getByRole('dialog')).click()
    await kept.page.getByText(kept.say('revoked')).waitFor()
    await eventually(async () => sockets.closed > 0)
    await lost.page.getByText(lost.say('sessionEnded')).waitFor()
    await lost.look('home: signed out from elsewhere', { expected: /WebSocket|status of 401/ })
    await lost.go('/home')
    await lost.heading('signInPage').waitFor()
    await Promise.all([lost, kept].map(({ visitor }) => visitor.context.close()))
  })

  await t.test('a passkey is set up, and opens the door', async (t) => {
    const who = await walkerOf(t, app, browser, { as: 'second-member', width: 375 })
    const { page } = who
    const device = await page.context().newCDPSession(page)
    await device.send('WebAuthn.enable')
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    const finger = (enabled: boolean) =>
      device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    await who.go('/me')
    await who.link('waysIn').click()
    await who.heading('waysIn').waitFor()
    await who.look('my page: ways to sign in', { title: who.say('waysIn', 'start') })
    await who.button('addPasskey').click()
    await eventually(
      async () => (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length > 0,
    )
    await page.getByRole('status').filter({ hasText: /./ }).first().waitFor()
    await who.look('my page: with a passkey')
    await finger(false)
    await page.context().clearCookies({ name: 'tsudoi' })
    await who.go('/sign-in')
    await who.button('passkeySignIn').click()
    await finger(true)
    await page.waitForURL((url) => url.pathname === '/home')
    await who.visitor.ready()
    await who.look('home: by passkey')
    await who.visitor.context.close()
  })

  await t.test('the demo’s own pages', async (t) => {
    for (const view of [
      { width: 375, locale: 'ja', theme: 'light' },
      { width: 1280, locale: 'en', theme: 'dark' },
    ] as const) {
      const who = await walkerOf(t, app, browser, view)
      for (const path of ['/dev', '/dev/mail', '/dev/stripe', '/dev/zoom', '/dev/faults']) {
        await who.go(path)
        await who.look(path)
      }
      await who.go('/dev/mail')
      await who.page.locator('.item__title a').first().click()
      await who.look('a letter')
      // In a page that may run what looks at it; the demo's own may not.
      const letter = await who.page.request.get(`${new URL(who.page.url()).pathname}/html`)
      const reader = await who.visitor.context.newPage()
      await reader.setContent(await letter.text())
      const faults = await axeFaults(reader)
      t.same(
        faults.filter((fault) => !/^axe (region|landmark)/.test(fault)),
        [],
        'a letter as it is read, which has no landmarks',
      )
      await who.go('/dev/nothing-here')
      await who.look('no such page of the demo', { expected: /status of 404/ })
      await who.go('/nothing-here')
      await who.look('no such page', { expected: /status of 404/ })
      await who.visitor.context.close()
    }
  })
})

const focused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

/** By the Tab key, and seen on the way. */
async function reach(
  t: { ok(value: unknown, message: string): unknown },
  { page }: Walker,
  target: Locator,
): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 100; presses++) {
    if (await focused(target)) break
    await page.keyboard.press('Tab')
  }
  const seen = await target.evaluate((element) => {
    const look = (part: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    return element === document.activeElement && (look(element) || look(element.closest('label') ?? element))
  })
  t.ok(
    seen,
    `reached by Tab, and seen: ${await target.evaluate((element) => element.textContent || element.getAttribute('name'))}`,
  )
}

function openSockets({ page }: Walker): { open: number; closed: number } {
  const sockets = { open: 0, closed: 0 }
  page.on('websocket', (socket) => {
    sockets.open++
    socket.on('close', () => {
      sockets.closed++
    })
  })
  return sockets
}
