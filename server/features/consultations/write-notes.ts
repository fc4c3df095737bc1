import { saveNotes } from '../../../db/queries/consultation-records.ts'
import { type ConsultationRow, findConsultation } from '../../../db/queries/consultations.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { InvalidInput, notFound, Refusal } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { readSettings } from '../office/settings.ts'
import { recordEvent } from './events.ts'
import { textFaults, tidy } from './input-text.ts'
import { allowed } from './policy.ts'

/**
 * Sets the notes that are given and leaves the others; null or nothing but spaces takes them away. Shared notes are the member's to read,
 * private ones nobody's but the instructor's, and sealed at rest. Refusal: NOT_CONFIRMED.
 */
export async function writeNotes(
  ctx: Ctx,
  input: { consultationId: string; sharedNotes?: string | null; privateNotes?: string | null },
): Promise<ConsultationRow> {
  const actor = signedIn(ctx)
  const id = input.consultationId
  const booking = isUuid(id) ? await findConsultation(ctx.db, id) : undefined
  allowed(ctx, booking, 'WRITE_NOTES')
  if (!booking) throw notFound()
  const { consultations } = await readSettings(ctx.db)
  const rule = { minimum: 0, maximum: consultations.notesLength, multiline: true }
  const shared = given(input.sharedNotes)
  const personal = given(input.privateNotes)
  const faults = [
    ...textFaults(['sharedNotes'], shared ?? '', rule),
    ...textFaults(['privateNotes'], personal ?? '', rule),
  ]
  if (faults.length > 0) throw new InvalidInput(faults)
  if (!['CONFIRMED', 'COMPLETED', 'NO_SHOW'].includes(booking.state)) throw new Refusal('NOT_CONFIRMED')

  return transaction(ctx.db, async (tx) => {
    await saveNotes(tx, id, {
      shared,
      privateCiphertext: typeof personal === 'string' ? ctx.keys.seal('private-notes', personal, id) : personal,
      at: ctx.clock.now(),
    })
    if (shared) await recordEvent(tx, ctx, { consultation: booking, kind: 'NOTES_SHARED', by: actor.personId })
    else await ctx.live.publish(tx, 'consultation', id)
    return booking
  })
}

/** Undefined = leave them, null = take them away. */
const given = (text: string | null | undefined): string | null | undefined =>
  text === undefined ? undefined : tidy(text ?? '') || null
