import type { Db } from '../db/client.ts'

/**
 * One read for all who ask the same kind of question at the same moment: while a read is under way, further questions wait for the next one
 * together. Every answer was read after its question came, so nobody sees anything older than by asking alone; in a rush of a
 * thousand requests a few statements serve them all. `load` answers in the order of its questions.
 */
export function batched<Q, A>(load: (db: Db, questions: Q[]) => Promise<A[]>): (db: Db, question: Q) => Promise<A> {
  const desks = new WeakMap<Db, (question: Q) => Promise<A>>()
  return (db, question) => {
    let ask = desks.get(db)
    if (!ask) {
      ask = desk((questions) => load(db, questions))
      desks.set(db, ask)
    }
    return ask(question)
  }
}

interface Waiting<Q, A> {
  question: Q
  resolve(answer: A): void
  reject(error: unknown): void
}

function desk<Q, A>(load: (questions: Q[]) => Promise<A[]>): (question: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = []
  let open = true

  async function serve(): Promise<void> {
    const batch = waiting
    waiting = []
    try {
      const answers = await load(batch.map(({ question }) => question))
      for (const [i, { resolve }] of batch.entries()) resolve(answers[i]!)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
    if (waiting.length > 0) void serve()
    else open = true
  }

  return (question) =>
    new Promise<A>((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      if (!open) return
      open = false
      setImmediate(serve)
    })
}
