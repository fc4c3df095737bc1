/** A stretch of time that somebody wants. */
export interface Span {
  start: Date
  end: Date
}

interface Waiting extends Span {
  /** True = it is its turn; false = its time, or part of it, has just been given to somebody else. */
  call(turn: boolean): void
}

interface Line {
  busy: boolean
  waiting: Waiting[]
}

const lines = new Map<string, Line>()

/**
 * Bookings of one instructor go one after another within this process. The advisory lock would make them wait all the same; but here they
 * wait without holding a connection each, so that a rush on one instructor leaves the pool to everybody else. Whoever waits for a time
 * that is given away meanwhile need not wait on: he takes a look (`look` throws when the time is really gone) and else queues again.
 */
export async function inTurn<T>(
  instructorId: string,
  span: Span,
  { look, work }: { look: () => Promise<void>; work: () => Promise<T> },
): Promise<T> {
  while (!(await enter(instructorId, span))) await look()
  let given: Span | null = null
  try {
    const result = await work()
    given = span
    return result
  } finally {
    leave(instructorId, given)
  }
}

function enter(instructorId: string, span: Span): Promise<boolean> {
  const line = lines.get(instructorId) ?? { busy: false, waiting: [] }
  lines.set(instructorId, line)
  if (line.busy) return new Promise((call) => line.waiting.push({ ...span, call }))
  line.busy = true
  return Promise.resolve(true)
}

function leave(instructorId: string, given: Span | null): void {
  const line = lines.get(instructorId)
  if (!line) return
  if (given) {
    const meets = (one: Span) => one.start < given.end && one.end > given.start
    const losers = line.waiting.filter(meets)
    line.waiting = line.waiting.filter((one) => !meets(one))
    for (const loser of losers) loser.call(false)
  }
  const next = line.waiting.shift()
  if (next) next.call(true)
  else lines.delete(instructorId)
}
