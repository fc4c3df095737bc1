import t from 'tap'
import { inTurn } from './booking-turns.ts'

const span = (from: number, to: number) => ({ start: new Date(from), end: new Date(to) })
const nothing = async () => {}

t.test('one after another, in the order in which they came', async (t) => {
  let inside = 0
  const order: number[] = []
  await Promise.all(
    [0, 1, 2, 3].map((n) =>
      inTurn('a', span(n * 10, n * 10 + 10), {
        look: nothing,
        work: async () => {
          inside += 1
          t.equal(inside, 1)
          await new Promise(setImmediate)
          inside -= 1
          order.push(n)
        },
      }),
    ),
  )
  t.same(order, [0, 1, 2, 3])
})

t.test(
  'whoever waits for a time that was given away looks at once, and queues again where it is free after all',
  async (t) => {
    const told: string[] = []
    const gone = () => Promise.reject(new Error('gone'))
    const [first, second, third, fourth] = await Promise.allSettled([
      inTurn('a', span(0, 10), { look: nothing, work: async () => told.push('first') }),
      inTurn('a', span(20, 30), { look: gone, work: async () => told.push('second') }),
      inTurn('a', span(5, 15), { look: gone, work: async () => told.push('never') }),
      inTurn('a', span(9, 12), { look: nothing, work: async () => told.push('fourth') }),
    ])
    t.same(
      [first.status, second.status, third.status, fourth.status],
      ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    )
    t.same(told, ['first', 'second', 'fourth'])
  },
)

t.test('a failure gives nothing away and lets the next one in', async (t) => {
  const [first, second] = await Promise.allSettled([
    inTurn('a', span(0, 10), { look: nothing, work: () => Promise.reject(new Error('no')) }),
    inTurn('a', span(0, 10), { look: () => t.fail('nothing was given') as never, work: async () => 'done' }),
  ])
  t.equal(first.status, 'rejected')
  t.match(second, { status: 'fulfilled', value: 'done' })
})

t.test('different instructors do not wait for each other', async (t) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const slow = inTurn('a', span(0, 10), { look: nothing, work: () => promise })
  t.equal(await inTurn('b', span(0, 10), { look: nothing, work: async () => 'b' }), 'b')
  resolve()
  await slow
})
