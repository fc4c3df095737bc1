import type { ConsultationKindName } from '../../../../db/columns.ts'
import { findAvailability } from '../../../../db/queries/availability.ts'
import { cancelWatch, liveWatchesOf, type SlotWatchRow, saveWatch } from '../../../../db/queries/slot-watches.ts'
import { transaction } from '../../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../../context.ts'
import { forbidden, InvalidInput, Refusal } from '../../../errors.ts'
import { isUuid } from '../../../uuid.ts'
import { MINUTES_PER_DAY, MS_PER_MINUTE } from '../../calendar/wall-clock.ts'
import { readSettings } from '../../office/settings.ts'
import { maySeeSlots } from '../policy.ts'
import { firstOpenSlots } from './first-open-slots.ts'
import { lookForWatchers } from './free-time.ts'

export interface Wish {
  /** Null or left out = any instructor. */
  instructorId?: string | null
  kind: ConsultationKindName
}

/**
 * 「空きが出たら知らせる」: one mail when a time opens that is earlier than all that are open now. Asked once more it lasts
 * from then. Refusal: CANNOT_BOOK_YOURSELF.
 */
export async function watchSlots(ctx: Ctx, wish: Wish): Promise<void> {
  const { personId } = signedIn(ctx)
  if (!maySeeSlots(ctx.actor, wish.kind)) throw forbidden()
  const instructorId = wish.instructorId?.toLowerCase() ?? null
  if (instructorId === personId) throw new Refusal('CANNOT_BOOK_YOURSELF')
  if (instructorId !== null && !(isUuid(instructorId) && (await findAvailability(ctx.db, instructorId))))
    throw new InvalidInput([{ path: ['instructorId'], code: 'UNKNOWN_ID' }])

  const now = ctx.clock.now()
  const settings = await readSettings(ctx.db)
  await transaction(ctx.db, async (tx) => {
    const [first] = await firstOpenSlots(tx, settings, now, [{ personId, instructorId, kind: wish.kind }])
    await saveWatch(tx, {
      id: ctx.ids.uuid(),
      person_id: personId,
      instructor_id: instructorId,
      kind: wish.kind,
      sooner_than: first?.start ?? null,
      created_at: now,
      expires_at: new Date(now.getTime() + settings.consultations.slotWatchDays * MINUTES_PER_DAY * MS_PER_MINUTE),
    })
    // Whoever freed a time at this very moment did not see that somebody waits for it.
    await lookForWatchers(tx, ctx, instructorId)
  })
}

/** Takes the wish back; where there is none, nothing changes. */
export async function unwatchSlots(ctx: Ctx, { instructorId, kind }: Wish): Promise<void> {
  const { personId } = signedIn(ctx)
  if (instructorId != null && !isUuid(instructorId))
    throw new InvalidInput([{ path: ['instructorId'], code: 'UNKNOWN_ID' }])
  await transaction(ctx.db, (tx) =>
    cancelWatch(tx, { personId, instructorId: instructorId ?? null, kind }, ctx.clock.now()),
  )
}

/** What the viewer waits for. */
export const ownWatches = (ctx: Ctx): Promise<SlotWatchRow[]> =>
  liveWatchesOf(ctx.db, [signedIn(ctx).personId], ctx.clock.now())
