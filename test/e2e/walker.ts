import type { Locator, Page } from 'playwright-core'
import type { Test } from 'tap'
import { en } from '../../server/demo/dev/texts.en.ts'
import { ja } from '../../server/demo/dev/texts.ja.ts'
import type { TestApp } from '../support/app.ts'
import type { LookOptions, TestBrowser, Visitor, VisitorOptions } from '../support/browser.ts'
import { eventually } from '../support/client.ts'
import { type Say, type Word, wordsOf } from './words.ts'

export interface Order {
  topic: string
  details?: string
  method?: 'card' | 'konbini' | 'invoice'
}

/** Somebody who goes through the pages as a person does, by what can be read on them, and looks at each. */
export class Walker {
  readonly page: Page
  readonly say: Say
  /** The stand-ins' own pages. */
  readonly outside: typeof ja
  readonly visitor: Visitor
  readonly #app: TestApp
  readonly #t: Test

  constructor(t: Test, app: TestApp, visitor: Visitor) {
    this.#t = t
    this.#app = app
    this.visitor = visitor
    this.page = visitor.page
    this.say = wordsOf(visitor.locale)
    this.outside = visitor.locale === 'ja' ? ja : en
  }

  /** The same person in another tab. */
  async tab(): Promise<Walker> {
    return new Walker(this.#t, this.#app, await this.visitor.tab())
  }

  get isPhone(): boolean {
    return this.visitor.width < 768
  }

  get main(): Locator {
    return this.page.locator('#main')
  }

  async go(path: string): Promise<void> {
    await this.visitor.go(path)
  }

  /** Nothing to find fault with. */
  async look(name: string, options?: LookOptions): Promise<void> {
    this.#t.strictSame(
      await this.visitor.look(options),
      [],
      `${name} (${this.visitor.locale}, ${this.visitor.width} px)`,
    )
  }

  button(word: Word, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name: this.say(word) })
  }

  link(word: Word, within: Locator | Page = this.page): Locator {
    return within.getByRole('link', { name: this.say(word) })
  }

  field(word: Word): Locator {
    return this.page.getByRole('textbox', { name: this.say(word, 'start') })
  }

  heading(word: Word): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.say(word) })
  }

  text(word: Word, within: Locator | Page = this.main): Locator {
    return within.getByText(this.say(word, 'any'))
  }

  /** By the tab bar or the rail, whichever is there. */
  async turnTo(word: Word): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: this.say(word) })
      .click()
    await this.heading(word === 'consult' ? 'consultations' : word)
      .or(this.page.locator('h1'))
      .first()
      .waitFor()
  }

  /** From the page that asks for the address to the page that was wanted, in the reader's language. */
  async signIn(email: string): Promise<void> {
    await this.field('email').fill(email)
    const before = (await this.#app.visitor().mail(email)).length
    await this.button('sendCode').click()
    await this.field('code').waitFor()
    await this.look('sign-in: the code', { title: this.say('signInPage', 'start') })
    await this.field('code').fill(await this.newCode(email, before))
    await this.button('signIn').click()
    await this.page.waitForURL((url) => url.pathname !== '/sign-in')
    await this.visitor.ready()
    if ((await this.page.locator('html').getAttribute('lang')) !== this.visitor.locale) await this.changeLanguage()
  }

  async newCode(email: string, before: number): Promise<string> {
    const letter = await eventually(async () => {
      const letters = await this.#app.visitor().mail(email)
      return letters.slice(0, letters.length - before).find(({ subject }) => /\d{6}/.test(subject))
    })
    return /\d{6}/.exec(letter.subject)?.[0] ?? ''
  }

  async changeLanguage(): Promise<void> {
    const { locale } = this.visitor
    await this.page
      .getByRole('contentinfo')
      .getByRole('link', { name: locale === 'en' ? 'English' : '日本語' })
      .click()
    await this.page.locator(`html[lang="${locale}"]`).waitFor()
    await this.visitor.ready()
  }

  /** A start in a week after the first, of whoever is called so. Returns its instant in ISO 8601. */
  async chooseTime({
    instructor,
    weeks = 1,
    day = 0,
  }: {
    instructor: RegExp
    weeks?: number
    day?: number
  }): Promise<string> {
    await this.page.getByRole('radio', { name: instructor }).check()
    for (let week = 0; week < weeks; week++) await this.turnWeek()
    await this.openDay(day)
    await this.starts.first().click()
    await this.page.waitForURL((url) => url.searchParams.has('start'))
    return new URL(this.page.url()).searchParams.get('start') ?? ''
  }

  async turnWeek(): Promise<void> {
    const before = this.page.url()
    await this.link('nextWeek').click()
    await this.page.waitForURL((url) => url.href !== before)
    await this.visitor.ready()
  }

  /** The days of the week that is shown, by their place in it: free or not. */
  get freeDays(): Locator {
    return this.isPhone
      ? this.page.getByRole('group', { name: this.say('days') }).getByRole('button', { disabled: false })
      : this.page.getByRole('grid').getByRole('row').nth(1).getByRole('button')
  }

  async openDay(day: number): Promise<void> {
    await this.freeDays.nth(day).click()
    await this.starts.first().waitFor()
  }

  get starts(): Locator {
    return this.page.getByRole('button', { name: /^\d{1,2}:\d\d/ })
  }

  async fillOrder({ topic, details, method = 'card' }: Order): Promise<void> {
    await this.field('topic').fill(topic)
    if (details) await this.field('details').fill(details)
    await this.page.getByRole('radio', { name: this.say(method, 'start') }).check()
    await this.page.getByRole('checkbox', { name: this.say('agree', 'start') }).check()
  }

  /** On the stand-in's page of the payment. */
  async atTheTill(press: 'pay' | 'decline' | 'issue'): Promise<void> {
    await this.page.waitForURL(/\/dev\/stripe\//)
    const { checkout } = this.outside
    const name = press === 'pay' ? new RegExp(checkout.pay('.*')) : checkout[press]
    await this.page.getByRole('button', { name }).click()
  }
}

export async function walkerOf(
  t: Test,
  app: TestApp,
  browser: TestBrowser,
  options: VisitorOptions & { as?: string } = {},
) {
  const { as, ...rest } = options
  const token = as && (await app.as(as)).cookies.get('tsudoi')
  return new Walker(t, app, await browser.visitor(app.url, { ...rest, ...(token && { token }) }))
}
