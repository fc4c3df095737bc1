import fc from 'fast-check'
import t from 'tap'
import * as commands from './commands.ts'
import { brokenAtRest } from './invariants.ts'
import { type Method, type Model, newModel } from './model.ts'
import { HEARINGS, type Storm } from './outside.ts'
import type { Step } from './step.ts'
import { INSTRUCTORS, MEMBERS, openWorld, type World } from './world.ts'

const DEEP = process.env.TSUDOI_DEEP === '1'
const RUNS = Number(process.env.MODEL_RUNS ?? (DEEP ? 20_000 : 100))
const SEED = Number(process.env.MODEL_SEED ?? 20261124)
/** One after another in each lane; a lane has a platform and a database of its own. */
const LANES = DEEP ? 2 : 1
/** At most; half as many on average. */
const STEPS = 16
/** Milliseconds for making a failure small. */
const SHRINKING = Number(process.env.MODEL_SHRINKING ?? 45_000)

/** Of a booking; -1 = the last. */
const small = fc.oneof(fc.nat(5), fc.constant(-1))
const member = fc.constantFrom(...MEMBERS)
const instructor = fc.constantFrom(...INSTRUCTORS)
const method = fc.constantFrom('CARD', 'CARD', 'KONBINI', 'INVOICE')
const party = fc.constantFrom('member', 'instructor')
const hearing = fc.constantFrom(...HEARINGS)
const heardAtLast = fc.constantFrom(...HEARINGS.filter((one) => one !== 'never told'))
const wanted = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ is: fc.constant('offered' as const), day: fc.constantFrom(1, 2, 10), number: fc.nat(40) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('beside' as const),
      number: small,
      minutes: fc.constantFrom(-45, -30, -15, 0, 15, 30, 45),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant('any' as const), day: fc.constantFrom(0, 1, 2, 59), number: fc.nat(288) }),
  },
)
const storm: fc.Arbitrary<Storm> = fc.oneof(
  fc.record({
    service: fc.constant('stripe' as const),
    operation: fc.constantFrom(
      '*',
      'checkout.sessions.create',
      'checkout.sessions.expire',
      'refunds.create',
      'checkout.sessions.retrieve',
    ),
    kind: fc.constantFrom('error-before', 'error-after', 'limit'),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    service: fc.constant('zoom' as const),
    operation: fc.constantFrom('*', 'meetings.create', 'meetings.update', 'meetings.delete'),
    kind: fc.constantFrom('error-before', 'error-after', 'limit', 'expire-token'),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    service: fc.constant('mail' as const),
    operation: fc.constant('send'),
    kind: fc.constant('temporary'),
    times: fc.integer({ min: 1, max: 3 }),
  }),
)

/** Without bookings there is little to tell of, and most people pay. */
const beginning = fc
  .array(
    fc
      .tuple(
        member,
        instructor,
        fc.constantFrom<Method>('CARD', 'CARD', 'KONBINI', 'INVOICE'),
        wanted,
        fc.oneof(
          { weight: 3, arbitrary: hearing.map((heard) => [commands.payFor(-1, heard)]) },
          { weight: 1, arbitrary: hearing.map((heard) => [commands.takeVoucher(-1, heard)]) },
          { weight: 1, arbitrary: fc.constant([]) },
        ),
      )
      .map(([who, whom, how, when, next]) => [
        commands.book(
          how === 'INVOICE' ? 'sponsored' : who,
          whom,
          how,
          how === 'KONBINI' && when.is === 'offered' ? { ...when, day: 10 } : when,
        ),
        ...next,
      ]),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.flat())

const often = <T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T>[] =>
  Array<fc.Arbitrary<T>>(times).fill(arbitrary)
const steps: fc.Arbitrary<Step>[] = [
  ...often(
    4,
    fc.tuple(member, instructor, method, wanted).map((args) => commands.book(...args)),
  ),
  ...often(
    8,
    fc.tuple(small, hearing).map((args) => commands.payFor(...args)),
  ),
  ...often(
    3,
    fc.tuple(small, party).map((args) => commands.cancel(...args)),
  ),
  ...often(
    3,
    fc.tuple(small, party, wanted, fc.boolean()).map((args) => commands.reschedule(...args)),
  ),
  ...often(
    3,
    fc.constantFrom(5, 20, 36, 61, 3 * 60, 26 * 60, 49 * 60, 5 * 24 * 60).map((minutes) => commands.pass(minutes)),
  ),
  ...often(
    2,
    fc.tuple(small, hearing).map((args) => commands.takeVoucher(...args)),
  ),
  ...often(
    2,
    fc.tuple(small, heardAtLast).map((args) => commands.payLate(...args)),
  ),
  ...often(
    2,
    fc.tuple(small, fc.constantFrom(-24 * 60, -60, -1, 0, 10, 31, 25 * 60)).map((args) => commands.goTo(...args)),
  ),
  fc.tuple(small).map((args) => commands.decline(...args)),
  fc.tuple(small, fc.constantFrom('CARD', 'KONBINI')).map((args) => commands.payOtherwise(...args)),
  fc.tuple(small, fc.boolean()).map((args) => commands.repeat(...args)),
  fc
    .tuple(fc.shuffledSubarray([...MEMBERS], { minLength: 2, maxLength: 3 }), instructor, fc.nat(20))
    .map((args) => commands.race(...args)),
  fc.nat(30).map((number) => commands.resend(number)),
  fc
    .tuple(small, party, fc.constantFrom('COMPLETED', 'MEMBER_ABSENT', 'INSTRUCTOR_ABSENT'))
    .map((args) => commands.record(...args)),
  fc
    .tuple(instructor, fc.constantFrom<[string, string][]>(['09:00', '18:00'], ['13:00', '17:30']))
    .map((args) => commands.setHours(...args)),
  fc
    .tuple(instructor, fc.integer({ min: 0, max: 11 }), fc.constantFrom('closed', 'morning', 'as usual'))
    .map((args) => commands.setDay(...args)),
  storm.map((one) => commands.storm(one)),
  fc.constant(null).map(() => commands.calm()),
  fc.constant(null).map(() => commands.restart()),
]

/** What to read, and how to see it again: MODEL_SEED=… MODEL_PATH=… MODEL_REPLAY=… (the replayPath) node test/model/consultations.test.ts */
const tale = ({
  seed,
  counterexample,
  counterexamplePath,
  errorInstance,
}: fc.RunDetails<[Step[], Iterable<Step>]>) => ({
  seed,
  path: counterexamplePath,
  steps: counterexample?.map(String).join(''),
  breaches: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
})

/** How often bookings went which way, so that it is seen where the histories lead. */
async function countWays({ pool }: World, ways: Map<string, number>): Promise<void> {
  const { rows } = await pool.query<{ way: string }>(
    `select coalesce(old_state, '') || '>' || new_state as way from watch.consultation where old_state is distinct from new_state`,
  )
  for (const { way } of rows) ways.set(way, (ways.get(way) ?? 0) + 1)
}

/** One life of the association: any steps, then calm, and everything has come to rest. */
async function live(world: World, beginning: Step[], steps: Iterable<Step>): Promise<void> {
  const model: Model = newModel()
  await world.begin()
  for (const step of beginning) if (step.check(model)) await step.run(model, world)
  await fc.asyncModelRun(() => ({ model, real: world }), steps)
  await commands.calm().run(model, world)
  const breaches = await brokenAtRest(world.pool, world.clock.now())
  if (breaches.length > 0) throw new Error(`at rest:\n  ${breaches.join('\n  ')}`)
}

// `npm test` has a limit of its own.
t.setTimeout(0)

for (let lane = 0; lane < LANES; lane++) {
  t.test(
    `whatever happens, what the association promises holds${LANES > 1 ? ` (lane ${lane + 1})` : ''}`,
    { timeout: 0 },
    async (t) => {
      const world = await openWorld()
      const ways = new Map<string, number>()
      t.teardown(() => world.close())
      const began = performance.now()
      let held = 0
      let failedAt: number | null = null
      const property = fc.asyncProperty(
        beginning,
        fc.noBias(fc.commands(steps, { maxCommands: STEPS, size: 'max', replayPath: process.env.MODEL_REPLAY })),
        async (beginning, commands) => {
          // Shrinking goes on only so long; what is not tried then counts as well.
          if (failedAt !== null && performance.now() - failedAt > SHRINKING) return
          try {
            await live(world, beginning, commands)
            await countWays(world, ways)
            held += 1
            if (held % 500 === 0) t.comment(`${held} so far, ${secondsSince(began)} s`)
          } catch (error) {
            if (failedAt === null) t.comment('broken, and now being made smaller', String(error))
            failedAt ??= performance.now()
            throw error
          }
        },
      )
      const seed = SEED + lane
      const runs = Math.ceil(RUNS / LANES)
      const details = await fc.check(property, { numRuns: runs, seed, path: process.env.MODEL_PATH, verbose: 0 })
      t.comment(`seed ${seed}, ${details.numRuns} sequences, ${secondsSince(began)} s`)
      t.comment(
        [...ways]
          .sort(([, a], [, b]) => b - a)
          .map((way) => way.join(' '))
          .join(', '),
      )
      if (details.failed) t.fail(`after ${details.numRuns} sequences`, tale(details))
      else t.equal(details.numRuns, runs, 'sequences held')
    },
  )
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1_000).toFixed(0)
}
