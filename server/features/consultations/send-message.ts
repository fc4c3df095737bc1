import { countMessages, insertMessage } from '../../../db/queries/consultation-records.ts'
import { type ConsultationRow, findConsultation } from '../../../db/queries/consultations.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { InvalidInput, notFound, Refusal } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { announceMessage } from '../notifications/announce.ts'
import { readSettings } from '../office/settings.ts'
import { textFaults, tidy } from './input-text.ts'
import { canWriteMessages } from './model.ts'
import { allowed } from './policy.ts'

const DAY_MS = 86_400_000

/** A few words about the appointment (「5分遅れます」) to the other of the two. Refusals: MESSAGES_CLOSED, TOO_MANY_MESSAGES. */
export async function sendMessage(ctx: Ctx, input: { consultationId: string; text: string }): Promise<ConsultationRow> {
  const actor = signedIn(ctx)
  const id = input.consultationId
  const booking = isUuid(id) ? await findConsultation(ctx.db, id) : undefined
  allowed(ctx, booking, 'WRITE_MESSAGE')
  if (!booking) throw notFound()
  const { consultations } = await readSettings(ctx.db)
  const text = tidy(input.text)
  const faults = textFaults(['text'], text, { minimum: 1, maximum: consultations.messageLength, multiline: true })
  if (faults.length > 0) throw new InvalidInput(faults)
  const now = ctx.clock.now()
  if (!canWriteMessages(booking, now, consultations.messagesDaysAfterEnd)) throw new Refusal('MESSAGES_CLOSED')
  const today = await countMessages(ctx.db, id, actor.personId, new Date(now.getTime() - DAY_MS))
  if (today >= consultations.messagesPerDay) throw new Refusal('TOO_MANY_MESSAGES')

  return transaction(ctx.db, async (tx) => {
    const message = await insertMessage(tx, {
      id: ctx.ids.uuid(),
      consultation_id: id,
      by_person: actor.personId,
      at: now,
      text,
    })
    await announceMessage(tx, ctx, booking, message)
    await ctx.live.publish(tx, 'consultation', id)
    return booking
  })
}
