import { insertLetter } from '../../../db/queries/notifications.ts'
import type { Tx } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import type { LetterDetails } from './letter-details.ts'
import type { LetterKind } from './letter-kinds.ts'

export interface NewLetter<K extends LetterKind> {
  kind: K
  /** One letter per key, however often this is called: `confirmed:<consultation>:<sequence>:<person>`. */
  key: string
  personId: string | null
  address: string
  consultationId?: string
  /** What the renderer needs beyond the rows it reads; secrets only sealed. */
  detail: LetterDetails[K]
  /** By our clock; left out = at once. */
  sendAt?: Date
}

/** Writes a letter with the fact that it tells of; it is sent when, and only if, the transaction commits. */
export async function writeLetter<K extends LetterKind>(
  tx: Tx,
  system: Pick<System, 'ids' | 'clock' | 'config'>,
  letter: NewLetter<K>,
): Promise<void> {
  const id = system.ids.uuid()
  const host = new URL(system.config.publicUrl).hostname
  const written = await insertLetter(tx, {
    id,
    key: letter.key,
    message_id: `<${id}@${host}>`,
    kind: letter.kind,
    person_id: letter.personId,
    address: letter.address,
    consultation_id: letter.consultationId ?? null,
    detail: JSON.stringify(letter.detail),
    created_at: system.clock.now(),
  })
  if (written) await enqueue(tx, system.clock, 'send-letter', { letterId: id }, { runAt: letter.sendAt })
}
