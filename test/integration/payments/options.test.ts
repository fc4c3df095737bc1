import t from 'tap'
import { testApp } from '../../support/app.ts'

t.setTimeout(120_000)
const app = await testApp(t)
const [member, sponsored, learner] = [await app.as('member'), await app.as('sponsored'), await app.as('learner')]
const HOUR = 3_600_000

const OPTIONS = `query ($kind: ConsultationKind, $start: DateTime) {
  paymentOptions(kind: $kind, start: $start) { method payBy holdMinutes }
}`

async function methods(who: typeof member, variables: object = {}): Promise<string[]> {
  const { paymentOptions } = await who.ask(OPTIONS, variables)
  return paymentOptions.map(({ method }: { method: string }) => method)
}
const startIn = (hours: number) => new Date(app.world.clock.now().getTime() + hours * HOUR).toISOString()

t.test('only whom a company sent is offered an invoice', async (t) => {
  t.same(await methods(member), ['CARD', 'KONBINI'])
  t.same(await methods(sponsored), ['CARD', 'KONBINI', 'INVOICE'])
})

t.test('a start that is near cannot be paid at a store', async (t) => {
  t.same(await methods(member, { start: startIn(48) }), ['CARD'])
  t.same(await methods(member, { start: startIn(24 * 14) }), ['CARD', 'KONBINI'])
})

t.test('each way says how long there is to pay', async (t) => {
  const { paymentOptions } = await member.ask(OPTIONS)
  const [card, konbini] = paymentOptions
  t.match(card, { payBy: null, holdMinutes: 35 })
  t.equal(new Date(konbini.payBy).getUTCHours(), 14, 'the end of a day in Japan')
  t.ok(Date.parse(konbini.payBy) > app.world.clock.now().getTime() + 2 * 24 * HOUR)
})

t.test('an orientation costs nothing', async (t) => {
  t.same(await methods(learner, { kind: 'ORIENTATION' }), ['FREE'])
})
