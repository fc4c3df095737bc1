import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Test } from 'tap'
import { browserProgram } from './chromium.ts'
import { faultsOnPage } from './page-faults.ts'

export type Locale = 'ja' | 'en'

export interface VisitorOptions {
  width?: number
  locale?: Locale
  theme?: 'light' | 'dark'
  /** The zone of the reader's device, which must not change what the pages show. */
  zone?: string
  scripts?: boolean
  /** A session's token: somebody who has signed in already. */
  token?: string
}

export interface LookOptions {
  /** What the tab's title starts with. */
  title?: string | RegExp
  /** Findings that belong to what is being tried: a console line about an answer 404, say. */
  expected?: RegExp
}

/** A person at a browser. */
export interface Visitor {
  page: Page
  context: BrowserContext
  locale: Locale
  width: number
  /** The same person in another tab. */
  tab(): Promise<Visitor>
  /** Opens a page and waits until it can be used. */
  go(path: string): Promise<void>
  /** Waits until the page can be used. */
  ready(): Promise<void>
  /**
   * What nobody should find on a page, as it stands: axe (WCAG 2.2 AA and best practice), anything fetched from elsewhere, console and
   * policy errors since the last look, sideways scrolling, a wrong title or language, a focus left behind by a change of page.
   */
  look(options?: LookOptions): Promise<string[]>
}

export interface TestBrowser {
  visitor(url: string, options?: VisitorOptions): Promise<Visitor>
}

const heights: Record<number, number> = { 375: 740 }

/** One browser for a test file; each visitor is a profile of its own in it. Nothing but this machine can be reached. */
export async function testBrowser(t: Pick<Test, 'teardown'>): Promise<TestBrowser> {
  const browser = await chromium.launch({
    ...(await browserProgram()),
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  })
  t.teardown(() => browser.close())
  return { visitor: (url, options = {}) => openVisitor(browser, url, options) }
}

async function openVisitor(browser: Browser, url: string, options: VisitorOptions): Promise<Visitor> {
  const { width = 1280, locale = 'ja', theme = 'light', zone = 'Asia/Tokyo', scripts = true, token } = options
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: heights[width] ?? 900 },
    isMobile: width < 600,
    hasTouch: width < 600,
    locale: locale === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: zone,
    colorScheme: theme,
    reducedMotion: 'reduce',
    javaScriptEnabled: scripts,
  })
  context.setDefaultTimeout(60_000)
  if (token) await context.addCookies([{ name: 'tsudoi', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  const heard: string[] = []
  context.on('page', (page) => listenTo(page, url, heard))
  const tab = async (): Promise<Visitor> => {
    const page = await context.newPage()
    const ready = () => untilUsable(page, scripts)
    return {
      page,
      context,
      locale,
      width,
      tab,
      ready,
      async go(path) {
        await page.goto(path)
        await ready()
      },
      async look({ title, expected } = {}) {
        await ready()
        const found = [...(await faultsOnPage(page, { locale, title })), ...heard.splice(0)]
        return found.filter((fault) => !expected?.test(fault))
      },
    }
  }
  return tab()
}

function listenTo(page: Page, url: string, heard: string[]): void {
  page.on('request', (request) => {
    const target = new URL(request.url())
    if (target.origin !== url && !['data:', 'blob:', 'about:'].includes(target.protocol))
      heard.push(`fetched from elsewhere: ${target.href}`)
  })
  // Also what the content security policy has kept back.
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      heard.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => heard.push(`page error: ${error.stack ?? error.message}`))
}

/** Until React has taken over what the server rendered, and what it loads for the first picture is there. */
async function untilUsable(page: Page, scripts: boolean): Promise<void> {
  await page.waitForLoadState('load')
  if (!scripts) return
  await page.waitForFunction(() => {
    const root = document.getElementById('root')
    if (!root) return true
    const taken = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps$'))
    const parts = root.querySelectorAll('#main, h1, button, input, select, textarea')
    return [...parts].every(taken) && !root.querySelector('[aria-busy="true"], .progress')
  })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
