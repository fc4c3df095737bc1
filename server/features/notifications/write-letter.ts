import { insertLetters } from '../../../db/queries/notifications.ts'
import type { Tx } from '../../../db/transaction.ts'
import { enqueueAll } from '../../../jobs/enqueue.ts'
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

type Writing = Pick<System, 'ids' | 'clock' | 'config'>

/** A letter of any kind. */
export type AnyNewLetter = { [K in LetterKind]: NewLetter<K> }[LetterKind]

/** Writes a letter with the fact that it tells of; it is sent when, and only if, the transaction commits. */
export const writeLetter = <K extends LetterKind>(tx: Tx, system: Writing, letter: NewLetter<K>): Promise<void> =>
  writeAll(tx, system, [letter])

/** The same for several, by two statements. */
export const writeLetters = (tx: Tx, system: Writing, letters: readonly AnyNewLetter[]): Promise<void> =>
  writeAll(tx, system, letters)

async function writeAll(tx: Tx, system: Writing, letters: readonly NewLetter<LetterKind>[]): Promise<void> {
  if (letters.length === 0) return
  const host = new URL(system.config.publicUrl).hostname
  const rows = letters.map((letter) => {
    const id = system.ids.uuid()
    return {
      id,
      key: letter.key,
      message_id: `<${id}@${host}>`,
      kind: letter.kind,
      person_id: letter.personId,
      address: letter.address,
      consultation_id: letter.consultationId ?? null,
      detail: JSON.stringify(letter.detail),
      created_at: system.clock.now(),
    }
  })
  const written = await insertLetters(tx, rows)
  await enqueueAll(
    tx,
    system.clock,
    rows.flatMap(({ id }, i) =>
      written.has(id) ? [{ task: 'send-letter' as const, payload: { letterId: id }, runAt: letters[i]?.sendAt }] : [],
    ),
  )
}
