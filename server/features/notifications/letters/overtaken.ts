import { isOvertaken } from '../../../../db/queries/notifications.ts'
import type { Desk } from './desk.ts'

/** A letter that was held up must not put back into a calendar what a later one has moved or taken out. */
export const overtaken = async ({ system, letter }: Desk): Promise<string | null> =>
  (await isOvertaken(system.db, letter)) ? 'a later letter about the same appointment has gone out' : null
