import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../transaction.ts'
import type { ConsultationCancellation, ConsultationEvent, ConsultationMessage, ConsultationNotes } from '../types.ts'

/** What hangs on a consultation: events, messages, notes, its cancellation. Lists are oldest first (ids are UUIDv7). */

export const insertEvent = (tx: Tx, row: Insertable<ConsultationEvent>) =>
  tx.insertInto('consultation_event').values(row).execute()

export const eventsOf = (db: Reader, consultationIds: readonly string[]): Promise<Selectable<ConsultationEvent>[]> =>
  db
    .selectFrom('consultation_event')
    .selectAll()
    .where('consultation_id', 'in', [...consultationIds])
    .orderBy('id')
    .execute()

export const insertMessage = (tx: Tx, row: Insertable<ConsultationMessage>) =>
  tx.insertInto('consultation_message').values(row).returningAll().executeTakeFirstOrThrow()

export const messagesOf = (
  db: Reader,
  consultationIds: readonly string[],
): Promise<Selectable<ConsultationMessage>[]> =>
  db
    .selectFrom('consultation_message')
    .selectAll()
    .where('consultation_id', 'in', [...consultationIds])
    .orderBy('id')
    .execute()

/** How many messages a person wrote about a consultation after `since`. */
export async function countMessages(db: Reader, consultationId: string, by: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('consultation_message')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('consultation_id', '=', consultationId)
    .where('by_person', '=', by)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

export const insertCancellation = (tx: Tx, row: Insertable<ConsultationCancellation>) =>
  tx.insertInto('consultation_cancellation').values(row).execute()

export const cancellationsOf = (
  db: Reader,
  consultationIds: readonly string[],
): Promise<Selectable<ConsultationCancellation>[]> =>
  db
    .selectFrom('consultation_cancellation')
    .selectAll()
    .where('consultation_id', 'in', [...consultationIds])
    .execute()

export const notesOf = (db: Reader, consultationIds: readonly string[]): Promise<Selectable<ConsultationNotes>[]> =>
  db
    .selectFrom('consultation_notes')
    .selectAll()
    .where('consultation_id', 'in', [...consultationIds])
    .execute()

/** Sets what is given and leaves the rest. */
export const saveNotes = (
  tx: Tx,
  consultationId: string,
  { shared, privateCiphertext, at }: { shared?: string | null; privateCiphertext?: Buffer | null; at: Date },
) =>
  tx
    .insertInto('consultation_notes')
    .values({
      consultation_id: consultationId,
      shared: shared ?? null,
      private_ciphertext: privateCiphertext ?? null,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict.column('consultation_id').doUpdateSet({
        ...(shared === undefined ? {} : { shared }),
        ...(privateCiphertext === undefined ? {} : { private_ciphertext: privateCiphertext }),
        updated_at: at,
      }),
    )
    .execute()

/** How the video meetings of these stand; one that was deleted is none. */
export const meetingsOf = (db: Reader, consultationIds: readonly string[]) =>
  db
    .selectFrom('video_meeting')
    .select(['consultation_id', 'state', 'meeting_number', 'passcode'])
    .where('consultation_id', 'in', [...consultationIds])
    .where('state', '!=', 'DELETED')
    .execute()
