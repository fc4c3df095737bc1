import { Worker } from 'node:worker_threads'
import { CalendarUnreadable } from '../../ports/external-calendars.ts'
import type { Busy, BusyQuestion } from './busy-times.ts'
import type { BusyAnswer } from './worker.ts'

/** In MB: ample for a file of 5. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

/**
 * Works a file out in a thread of its own, which is ended when it takes too long or too much memory: a rule that
 * recurs every second, or on the 30th of February, costs whoever wrote it his calendar and nobody else anything.
 */
export async function readApart(question: BusyQuestion, timeoutSeconds: number): Promise<Busy[]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: question,
    resourceLimits: MEMORY,
    env: {},
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Busy[]>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new CalendarUnreadable('TOO_MANY_EVENTS', 'took too long')),
        timeoutSeconds * 1_000,
      )
      worker.once('message', (answer: BusyAnswer) => {
        if ('busy' in answer) resolve(answer.busy)
        else reject(new CalendarUnreadable(answer.problem, answer.message))
      })
      worker.once('error', (error) => reject(new CalendarUnreadable('TOO_MANY_EVENTS', codeOf(error))))
      worker.once('exit', () => reject(new CalendarUnreadable('TOO_MANY_EVENTS', 'ended without an answer')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'failed')
