import fc from 'fast-check'
import t from 'tap'
import { firstEndingAfter, unionOf } from './intervals.ts'

t.test('a union holds exactly the numbers of its parts, sorted and apart', async () => {
  const interval = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 20 }))
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 12 }), (parts) => {
      const set = unionOf(
        Int32Array.from(parts, ([start]) => start),
        Int32Array.from(parts, ([start, length]) => start + length),
        parts.length,
      )
      for (let i = 1; i < set.size; i += 1) if (set.starts[i]! <= set.ends[i - 1]!) throw new Error('parts touch')
      for (let n = -60; n < 80; n += 1) {
        const at = firstEndingAfter(set, n)
        const isIn = at < set.size && set.starts[at]! <= n
        if (isIn !== parts.some(([start, length]) => start <= n && n < start + length)) throw new Error(`${n}`)
      }
    }),
    { seed: 20260619 },
  )
})

t.test('minutes of the far future and past keep their exact ends', async (t) => {
  const set = unionOf(Int32Array.of(2_000_000_000, -2_000_000_000), Int32Array.of(2_000_000_005, -1_999_999_995), 2)
  t.same([...set.starts], [-2_000_000_000, 2_000_000_000])
  t.same([...set.ends], [-1_999_999_995, 2_000_000_005])
})
