import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import t from 'tap'
import { testApp } from '../support/app.ts'
import { type Locale, testBrowser } from '../support/browser.ts'
import { eventually } from '../support/client.ts'
import { walkerOf } from './walker.ts'

interface Round {
  locale: Locale
  theme: 'light' | 'dark'
  member: string
  topic: string
  /** Which free day of the week. */
  day: number
}

/** From the public page to the refund, as the association's people walk it, at one width of window in both languages. */
export function wholePath(width: number, rounds: Round[]): void {
  t.setTimeout(0)
  t.test(`the whole path at ${width} px`, async (t) => {
    const app = await testApp(t, { web: true })
    const browser = await testBrowser(t)
    for (const { locale, theme, member, topic, day } of rounds) {
      await t.test(`${locale}, ${theme}`, async (t) => {
        const email = `${member}@example.jp`
        const look = { width, locale, theme }
        // A device somewhere else: pages keep to the zone of the account.
        const mine = await walkerOf(t, app, browser, { ...look, zone: 'America/New_York' })
        const { page, say } = mine

        await mine.go('/')
        await mine.look('public page')
        await mine.link('signIn', mine.main).click()
        await mine.heading('signInPage').waitFor()
        await mine.look('sign-in', { title: say('signInPage', 'start') })
        await mine.signIn(email)
        await mine.look('home', { title: say('home', 'start') })

        await mine.turnTo('consult')
        await mine.link('toBooking').waitFor()
        await mine.look('consultations', { title: say('consultations', 'start') })
        await mine.link('toBooking').click()
        await mine.heading('bookPage').waitFor()
        await mine.look('book: before choosing', { title: say('bookPage', 'start') })
        const start = await mine.chooseTime({ instructor: /架空 太郎/, day })
        await mine.fillOrder({ topic })
        await mine.look('book: filled in')
        await mine.button('pay').click()
        await page.waitForURL(/\/dev\/stripe\//)
        await mine.look('payment page')
        await mine.atTheTill('pay')

        await page.waitForURL(/\/consultations\/[^/]+$/)
        await mine.text('confirmed').first().waitFor()
        await mine.link('join').waitFor()
        await mine.look('booking: confirmed', { title: / C-/ })
        t.match(await mine.link('join').getAttribute('href'), `${app.url}/join/`, 'our own link, not that of Zoom')

        const [download] = await Promise.all([page.waitForEvent('download'), mine.link('toCalendar').click()])
        const calendar = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')))
        const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
        t.equal(event.startDate.toJSDate().toISOString(), start)
        t.notMatch(calendar.toString(), topic, 'what it is about stays out of calendars')

        const letter = await eventually(async () =>
          (await app.visitor().mail(email)).find(({ raw }) => raw.includes('text/calendar')),
        )
        t.equal(
          /[ぁ-ん]/.test(`${letter.subject}${letter.text}`),
          locale === 'ja',
          'the mail is in the member’s language',
        )

        const teacher = await walkerOf(t, app, browser, { ...look, as: 'instructor' })
        await teacher.go('/teach')
        if ((await teacher.page.locator('html').getAttribute('lang')) !== locale) await teacher.changeLanguage()
        await teacher.link('hours').waitFor()
        await teacher.look('teach', { title: say('teach', 'start') })
        await teacher.go(`/teach?week=${start.slice(0, 10)}`)
        t.equal(
          (await teacher.page.getByRole('link', { name: topic }).count()) > 0,
          true,
          'the instructor sees what it is about',
        )

        const chooser = await mine.tab()
        const instructorId = await app.personId('instructor')
        await chooser.go(`/consultations/book?instructor=${instructorId}&week=${start.slice(0, 10)}`)
        const before = await chooser.freeDays.count()

        await teacher.link('hours').click()
        await teacher.heading('hours').waitFor()
        await teacher.look('availability', { title: say('hours', 'start') })
        await teacher.page
          .getByRole('button', { name: say('removeRange') })
          .nth(6 - day)
          .click()
        await teacher.button('save').click()
        await teacher.page.getByText(say('hoursSaved')).waitFor()
        await teacher.look('availability: saved')
        const after = await eventually(async () => {
          const count = await chooser.freeDays.count()
          return count < before && count
        })
        t.equal(after, before - 1, 'the member’s open page loses that day by itself')
        await chooser.page.close()
        await teacher.visitor.context.close()

        await mine.button('cancel').click()
        const dialog = page.getByRole('dialog', { name: say('cancelAsked') })
        await dialog.getByText(say('fullRefund', 'any')).waitFor()
        await mine.look('booking: cancel?')
        await mine.button('cancelNow', dialog).click()
        await mine.heading('cancelled').waitFor()
        await mine.text('refunded').waitFor()
        await mine.look('booking: refunded')
        await mine.visitor.context.close()
      })
    }
  })
}
