import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Expected {
  locale: 'ja' | 'en'
  title?: string | RegExp
}

/** What can be seen from the page alone; empty when all is well. */
export async function faultsOnPage(page: Page, { locale, title }: Expected): Promise<string[]> {
  const seen = await page.evaluate(shape)
  return [
    ...(seen.lang === locale ? [] : [`the page says that its language is "${seen.lang}"`]),
    ...(isTitled(seen.title, title) ? [] : [`the title is "${seen.title}", expected ${title ?? 'one'}`]),
    ...(seen.focusLeft ? [`after the change of page the focus is on ${seen.focus}`] : []),
    ...seen.wide.map((element) => `wider than the window: ${element}`),
    ...(await axeFaults(page)),
  ]
}

function isTitled(actual: string, title: string | RegExp | undefined): boolean {
  if (title instanceof RegExp) return title.test(actual)
  return title ? actual.startsWith(title) : actual.trim() !== ''
}

/** In the page. */
function shape() {
  const root = document.documentElement
  const name = (element: Element | null) =>
    element ? `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.trim().slice(0, 40)}"` : ''
  const { activeElement } = document
  const [loaded] = performance.getEntriesByType('navigation')
  const moved = loaded !== undefined && new URL(loaded.name).pathname !== location.pathname
  const main = document.getElementById('main')
  const width = root.clientWidth
  const scrolls = Math.max(root.scrollWidth, document.body.scrollWidth) > width
  const overflowing = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width: own } = element.getBoundingClientRect()
    return own > 0 && right > width + 1
  })
  return {
    lang: root.lang,
    title: document.title,
    focus: name(activeElement),
    focusLeft: moved && !(main?.contains(activeElement) || activeElement?.closest('dialog, [role="dialog"]')),
    wide: scrolls ? [`scrolls to ${root.scrollWidth} px`, ...overflowing.slice(0, 5).map(name)] : [],
  }
}

/** WCAG 2.2 AA and axe's best practice. */
const rules: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  // A mail is shown as it was sent, in a frame of its own, which no script can enter.
  iframes: false,
}

export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // Bars that stay in place cover whatever happens to be under them: a matter of scrolling, not of size.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (['fixed', 'sticky'].includes(getComputedStyle(element).position)) {
        element.style.position = 'relative'
        element.dataset.stays = ''
      }
    }
  })
  const violations = await page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options)
    return violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ target, html, failureSummary }) => `${target} ${html.slice(0, 160)}\n  ${failureSummary}`),
    }))
  }, rules)
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-stays]')) {
      element.style.position = ''
      delete element.dataset.stays
    }
  })
  return violations.flatMap(({ id, where }) => where.map((place) => `axe ${id}: ${place}`))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
