import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { FAULT_POINTS, type FaultPoint } from '../../server/faults.ts'
import { type Crashing, crashingPlatform, type Told } from './crashing.ts'

/**
 * The process kills itself (SIGKILL) at each point where that would hurt most, and is started again: nothing that anybody was told of
 * is lost, and nothing is doubled. What must hold afterwards stands in test/model/invariants.ts.
 */
const DEEP = process.env.TSUDOI_DEEP === '1'
// `npm test` has a limit of its own.
t.setTimeout(0)
t.jobs = 3

interface Story {
  /** Leads the platform to the point at which it dies. */
  until(world: Crashing): Promise<Told>
  /** What the people outside do once it is back: most of it they would do anyway. */
  after?(world: Crashing, told: Told): Promise<unknown>
  state: string
  /** Whole yen that the gateway took and gave back. */
  money: [taken: number, back: number]
}

const bookedByCard = (world: Crashing) => world.book('member', 'CARD')
const byInvoice = (world: Crashing) => world.book('sponsored', 'INVOICE')
const paid = async (world: Crashing) => {
  const told = await bookedByCard(world)
  await world.onlyTheCheckoutIsTold()
  await world.pay(told)
  return told
}
const cancelled = async (world: Crashing) => {
  const told = await paid(world)
  await world.reaches(told, 'CONFIRMED')
  await world.cancel(told)
  return told
}
/** Whoever got no answer asks again, with the same key; the booking is the one that is there. */
const askAgainAndPay = async (world: Crashing, told: Told) => {
  await world.book(told.member, 'CARD', told)
  await world.pay(told)
}

const STORIES: Record<FaultPoint, Story> = {
  'booking.committed': { until: bookedByCard, after: askAgainAndPay, state: 'CONFIRMED', money: [6_600, 0] },
  'checkout.created': { until: bookedByCard, after: askAgainAndPay, state: 'CONFIRMED', money: [6_600, 0] },
  'checkout.stored': { until: bookedByCard, after: askAgainAndPay, state: 'CONFIRMED', money: [6_600, 0] },
  'webhook.stored': { until: paid, state: 'CONFIRMED', money: [6_600, 0] },
  'webhook.handled': { until: paid, state: 'CONFIRMED', money: [6_600, 0] },
  'hold.gateway-expired': {
    until: async (world) => {
      const told = await bookedByCard(world)
      await world.advance('PT36M')
      return told
    },
    state: 'EXPIRED',
    money: [0, 0],
  },
  'refund.sent': { until: cancelled, state: 'CANCELLED', money: [6_600, 6_600] },
  'refund.stored': { until: cancelled, state: 'CANCELLED', money: [6_600, 6_600] },
  'meeting.attempted': { until: byInvoice, state: 'CONFIRMED', money: [0, 0] },
  'meeting.created': { until: byInvoice, state: 'CONFIRMED', money: [0, 0] },
  'letter.sent': { until: byInvoice, state: 'CONFIRMED', money: [0, 0] },
}

for (const point of FAULT_POINTS) {
  const { until, after, state, money } = STORIES[point]
  t.test(`killed at ${point}`, { buffered: true, timeout: 0 }, async (t: Test) => {
    const world = await crashingPlatform(t)
    await world.start({ TSUDOI_FAULT_AT: point })
    const told = await until(world)
    const { signal } = await world.ended()
    t.equal(signal, 'SIGKILL', 'it died there')

    await world.start()
    await after?.(world, told)
    t.same(await world.comesToRest(() => world.isNow(state)), [], 'nothing is lost and nothing doubled')
    t.same(await world.bookings(), [{ state, taken: money[0], back: money[1] }])
    if (point === 'letter.sent')
      t.ok(await world.mailCame('twice under one Message-ID'), 'a letter comes again rather than never')
    t.equal((await world.stop()).code, 0, 'and it ends in order')
  })
}

const ROUNDS = 20
const SEED = 20261124

if (DEEP)
  t.test(`killed ${ROUNDS} times under load, at any moment`, { timeout: 0 }, async (t) => {
    t.comment(`seed ${SEED}`)
    const world = await crashingPlatform(t)
    for (const [round, after] of fc
      .sample(fc.integer({ min: 0, max: 4_000 }), { seed: SEED, numRuns: ROUNDS })
      .entries()) {
      await world.start()
      const crowd = [busy(world, 'member'), busy(world, 'sponsored')]
      await sleep(after)
      await world.kill()
      await Promise.all(crowd)
      await world.start()
      t.same(await world.comesToRest(), [], `round ${round + 1}, killed after ${after} ms`)
      await world.stop()
    }
  })

/** Books, pays and cancels until nobody answers any more. */
async function busy(world: Crashing, member: Told['member']): Promise<void> {
  for (let turn = 0; await world.lives(); turn++) {
    const told = await world.book(member, turn % 3 === 1 && member === 'sponsored' ? 'INVOICE' : 'CARD')
    if (turn % 4 !== 3) await world.pay(told)
    if (turn % 2 === 0) await world.cancel(told)
  }
}
