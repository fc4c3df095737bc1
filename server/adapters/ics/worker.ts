import { parentPort, workerData } from 'node:worker_threads'
import { type CalendarProblem, CalendarUnreadable } from '../../ports/external-calendars.ts'
import { type Busy, type BusyQuestion, busyTimes } from './busy-times.ts'

/** What the thread says, once. */
export type BusyAnswer = { busy: Busy[] } | { problem: CalendarProblem; message: string }

parentPort?.postMessage(answer(workerData as BusyQuestion))

function answer(question: BusyQuestion): BusyAnswer {
  try {
    return { busy: busyTimes(question) }
  } catch (error) {
    if (error instanceof CalendarUnreadable) return { problem: error.problem, message: error.message }
    // The library that unrolls rules throws in its own ways at what makes no sense.
    return { problem: 'NOT_A_CALENDAR', message: error instanceof Error ? error.message : 'unreadable' }
  }
}
