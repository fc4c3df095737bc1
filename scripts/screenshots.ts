/**
 * Pictures of every page for people to look through: 375 and 1280 px, both languages, light and dark, in a folder for temporary files;
 * and the one of the README, docs/picture.png. Needs a build (npm run build:web) and, for Japanese, a font in the system.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestApp, testApp } from '../test/support/app.ts'
import { testBrowser, type VisitorOptions } from '../test/support/browser.ts'
import { eventually } from '../test/support/client.ts'
import { ROOT } from '../test/support/postgres.ts'

interface Place {
  name: string
  path: string
  /** Who looks; left out = a visitor. */
  as?: string
}

const ends: (() => unknown)[] = []
const life = { teardown: (...handlers: (() => unknown)[]) => void ends.push(...handlers) }
try {
  await takeAll()
} finally {
  for (const end of ends.reverse()) await end()
}

async function takeAll(): Promise<void> {
  const app = await testApp(life, { web: true })
  const browser = await testBrowser(life)
  const folder = await mkdtemp(join(tmpdir(), 'tsudoi-screenshots-'))
  const places = await placesOf(app)

  const picture = await openAs(app, browser, { width: 1280, locale: 'ja' }, 'member')
  await picture.go(places.find(({ name }) => name === 'book')?.path ?? '/')
  await picture.page.screenshot({ path: join(ROOT, 'docs/picture.png') })
  await picture.context.close()

  for (const locale of ['ja', 'en'] as const) {
    await speak(app, locale)
    for (const width of [375, 1280])
      for (const theme of ['light', 'dark'] as const) {
        const visitors = new Map<string | undefined, Awaited<ReturnType<typeof openAs>>>()
        for (const { name, path, as } of places) {
          const visitor = visitors.get(as) ?? (await openAs(app, browser, { width, locale, theme }, as))
          visitors.set(as, visitor)
          await visitor.go(path)
          await visitor.page.screenshot({
            path: join(folder, `${name}-${locale}-${width}-${theme}.png`),
            fullPage: true,
          })
        }
        for (const { context } of visitors.values()) await context.close()
      }
  }
  console.log(`${folder}\ndocs/picture.png`)
}

async function openAs(
  app: TestApp,
  browser: Awaited<ReturnType<typeof testBrowser>>,
  options: VisitorOptions,
  as?: string,
) {
  const token = as && (await app.as(as)).cookies.get('tsudoi')
  return browser.visitor(app.url, { ...options, ...(token && { token }) })
}

/** Whoever is looked at the pages as reads in this language. */
async function speak(app: TestApp, locale: 'ja' | 'en'): Promise<void> {
  for (const name of ['member', 'learner', 'instructor', 'office'])
    await (await app.as(name)).ask(`mutation { setLocale(locale: ${locale.toUpperCase()}) { __typename } }`)
}

async function placesOf(app: TestApp): Promise<Place[]> {
  const member = await app.as('member')
  const instructorId = await app.personId('instructor')
  const day = 24 * 3_600_000
  const now = app.system.clock.now().getTime()
  const { consultationSlots: slots } = await member.ask(
    'query ($input: SlotSearchInput!) { consultationSlots(input: $input) { start } }',
    { input: { instructorId, from: new Date(now + 9 * day), to: new Date(now + 16 * day) } },
  )
  const startOn = (days: number): string =>
    slots.find(({ start }: { start: string }) => Date.parse(start) > now + days * day)?.start

  const held = await book(app, startOn(9), 'CARD')
  const paid = await book(app, startOn(10), 'CARD')
  await pay(paid.checkoutUrl, { method: 'card', outcome: 'paid' })
  const voucher = await book(app, startOn(11), 'KONBINI')
  await pay(voucher.checkoutUrl, { method: 'konbini', outcome: 'voucher' })
  await eventually(async () => {
    const { consultation } = await member.ask('query ($id: ID!) { consultation(id: $id) { state joinUrl } }', {
      id: paid.id,
    })
    return consultation.state === 'CONFIRMED' && consultation.joinUrl
  })
  const { viewer } = await member.ask(
    '{ viewer { consultations(filter: PAST, first: 20) { edges { node { id state } } } } }',
  )
  const past: { node: { id: string; state: string } }[] = viewer.consultations.edges
  const idOf = (state: string) => past.find(({ node }) => node.state === state)?.node.id
  const [letter] = await eventually(async () => {
    const letters = await app.visitor().mail('member@example.jp')
    return letters.length > 0 && letters
  })

  return [
    { name: 'public', path: '/' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'missing', path: '/nothing-here' },
    { name: 'home', path: '/home', as: 'member' },
    { name: 'home-learner', path: '/home', as: 'learner' },
    { name: 'consultations', path: '/consultations', as: 'member' },
    { name: 'consultations-past', path: '/consultations?tab=past', as: 'member' },
    { name: 'book', path: `/consultations/book?instructor=${instructorId}&start=${startOn(12)}`, as: 'member' },
    { name: 'booking-held', path: `/consultations/${held.id}`, as: 'member' },
    { name: 'booking-voucher', path: `/consultations/${voucher.id}`, as: 'member' },
    { name: 'booking-confirmed', path: `/consultations/${paid.id}`, as: 'member' },
    { name: 'booking-move', path: `/consultations/${paid.id}/reschedule`, as: 'member' },
    { name: 'booking-completed', path: `/consultations/${idOf('COMPLETED')}`, as: 'member' },
    { name: 'booking-cancelled', path: `/consultations/${idOf('CANCELLED')}`, as: 'member' },
    { name: 'me', path: '/me', as: 'member' },
    ...['names', 'addresses', 'sign-in', 'devices', 'language', 'calendar'].map((part) => ({
      name: `me-${part}`,
      path: `/me/${part}`,
      as: 'member',
    })),
    { name: 'home-instructor', path: '/home', as: 'instructor' },
    { name: 'teach', path: '/teach', as: 'instructor' },
    { name: 'teach-booking', path: `/teach/consultations/${paid.id}`, as: 'instructor' },
    { name: 'availability', path: '/teach/availability', as: 'instructor' },
    { name: 'no-right', path: '/teach', as: 'member' },
    { name: 'dev', path: '/dev' },
    { name: 'dev-mail', path: '/dev/mail' },
    { name: 'dev-stripe', path: '/dev/stripe' },
    { name: 'dev-zoom', path: '/dev/zoom' },
    { name: 'dev-faults', path: '/dev/faults' },
    { name: 'till', path: new URL(held.checkoutUrl).pathname },
    ...(letter ? [{ name: 'dev-letters-of-one', path: `/dev/mail?to=${encodeURIComponent(letter.to)}` }] : []),
  ]
}

async function book(app: TestApp, start: string, paymentMethod: string): Promise<{ id: string; checkoutUrl: string }> {
  const member = await app.as('member')
  const { association } = await member.ask('{ association { consultationTerms { id } } }')
  const { bookConsultation } = await member.ask(
    `mutation ($input: BookConsultationInput!) {
      bookConsultation(input: $input) { ... on Consultation { id payment { checkoutUrl } } ... on UserError { message } }
    }`,
    {
      input: {
        kind: 'FOLLOW_UP',
        instructorId: await app.personId('instructor'),
        start,
        topic: '同じお客さまから毎週かかってくる電話への、対応の終え方',
        details: '担当者が変わるたびに、最初から説明を求められます。どこで区切ればよいか、一緒に考えてください。',
        paymentMethod,
        agreedTermsVersionId: association.consultationTerms.id,
        requestKey: randomUUID(),
      },
    },
  )
  if (!bookConsultation.id) throw new Error(bookConsultation.message)
  return { id: bookConsultation.id, checkoutUrl: bookConsultation.payment.checkoutUrl }
}

async function pay(checkoutUrl: string, body: { method: string; outcome: string }): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  await fetch(`${checkoutUrl}/pay`, { method: 'POST', headers, body: JSON.stringify(body) })
}
