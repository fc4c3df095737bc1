import {
  type LetterRow,
  letterAgain,
  lettersByIds,
  newestInvitations,
  undeliveredLetters,
} from '../../../db/queries/notifications.ts'
import { lockText } from '../../../db/queries/people.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import { enqueue } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { notFound, Refusal } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { recordAudit } from '../office/audit.ts'
import { OUTDATED } from './send-letter.ts'

/** `booking`: each party's newest invitation to a booking, by its number. `undelivered`: all that were given up. */
export type Which = { ids: string[] } | { booking: string } | { undelivered: true }

/** Letters whose codes are deleted once they went out; a new code is asked for instead. */
const WITH_CODES = ['SIGN_IN_CODE', 'ADDRESS_CODE']

/**
 * Sends letters once more, soon. One that did go out goes under a new Message-ID, as a mail program hides what it has
 * seen. Who no longer needs it (an appointment that was moved since) is still not written to. Throws NOT_FOUND;
 * Refusal LETTER_HELD_A_CODE.
 */
export const resendLetters = (system: System, which: Which): Promise<LetterRow[]> =>
  transaction(system.db, async (tx) => {
    await lockText(tx, 'resend-letters')
    const letters = await choose(tx, which)
    for (const letter of letters) await again(tx, system, letter)
    return letters
  })

async function choose(tx: Tx, which: Which): Promise<LetterRow[]> {
  if ('undelivered' in which)
    return (await undeliveredLetters(tx, OUTDATED)).filter(({ kind }) => !WITH_CODES.includes(kind))
  if ('booking' in which) {
    const letters = await newestInvitations(tx, which.booking.trim().toUpperCase())
    if (letters.length === 0) throw notFound()
    return letters
  }
  const ids = [...new Set(which.ids)]
  const letters = ids.every(isUuid) ? await lettersByIds(tx, ids) : []
  if (letters.length < ids.length) throw notFound()
  if (letters.some(({ kind }) => WITH_CODES.includes(kind))) throw new Refusal('LETTER_HELD_A_CODE')
  return letters
}

async function again(tx: Tx, system: System, letter: LetterRow): Promise<void> {
  const host = new URL(system.config.publicUrl).hostname
  const messageId = letter.sent_at ? `<${system.ids.uuid()}@${host}>` : letter.message_id
  await letterAgain(tx, letter.id, messageId)
  await enqueue(tx, system.clock, 'send-letter', { letterId: letter.id }, { jobKey: `resend:${letter.id}` })
  await recordAudit(tx, system, {
    action: 'letter.resent',
    by: null,
    subject: { type: 'letter', id: letter.id },
    detail: { kind: letter.kind },
  })
}
