import type { Tx } from '../../db/transaction.ts'

/** What can change on an open page. Only ids travel; each reader fetches, and is judged, anew. */
export interface LiveTopics {
  /** id of the consultation */
  consultation: string
  /** id of the instructor whose free time changed */
  slots: string
  /** id of the session that was revoked */
  session: string
}

export interface Live {
  /** Told when, and only if, the transaction commits. */
  publish<T extends keyof LiveTopics>(tx: Tx, topic: T, id: string): Promise<void>
  /** Yields once per change, and ends when `signal` aborts. Changes that come faster than they are read fold into one. */
  subscribe<T extends keyof LiveTopics>(topic: T, id: string, signal?: AbortSignal): AsyncIterableIterator<void>
}
