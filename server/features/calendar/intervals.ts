/** Sets of whole numbers as sorted, disjoint, half-open intervals: the only shape in which the slot function asks. */

export interface IntervalSet {
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** How many of the places are in use. */
  readonly size: number
}

/** Room for the index beside the start in one exact double: 2³¹ minutes × 2²⁰ < 2⁵³. */
const INDEX_ROOM = 2 ** 20

/**
 * The union of the first `count` intervals, in any order and overlapping as they please.
 * O(count log count): starts are sorted as plain doubles that carry their index, which needs no comparison function.
 */
export function unionOf(starts: Int32Array, ends: Int32Array, count: number): IntervalSet {
  if (count > INDEX_ROOM) throw new RangeError(`More than ${INDEX_ROOM} intervals`)
  const order = new Float64Array(count)
  for (let i = 0; i < count; i += 1) order[i] = starts[i]! * INDEX_ROOM + i
  order.sort()
  const unionStarts = new Int32Array(count)
  const unionEnds = new Int32Array(count)
  let size = 0
  for (let i = 0; i < count; i += 1) {
    const start = Math.floor(order[i]! / INDEX_ROOM)
    const end = ends[order[i]! - start * INDEX_ROOM]!
    if (size > 0 && start <= unionEnds[size - 1]!) {
      if (end > unionEnds[size - 1]!) unionEnds[size - 1] = end
    } else {
      unionStarts[size] = start
      unionEnds[size] = end
      size += 1
    }
  }
  return { starts: unionStarts, ends: unionEnds, size }
}

/** The place of the first interval that ends after `at`; `size` when none does. O(log size). */
export function firstEndingAfter(set: IntervalSet, at: number): number {
  let low = 0
  let high = set.size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (set.ends[middle]! > at) high = middle
    else low = middle + 1
  }
  return low
}
