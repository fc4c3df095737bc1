import type { ConsultationRow } from '../../../db/queries/consultations.ts'
import type { Ctx } from '../../context.ts'
import { readSettings } from '../office/settings.ts'
import { cannotRecord, canWriteMessages, type Outcome } from './model.ts'
import { may, type Part, partIn } from './policy.ts'

/** What the buttons of a booking's page ask; the operations ask the same rules again. */

export async function canWriteNow(ctx: Ctx, booking: ConsultationRow): Promise<boolean> {
  if (!may(partIn(ctx.actor, booking), 'WRITE_MESSAGE')) return false
  const { consultations } = await readSettings(ctx.db)
  return canWriteMessages(booking, ctx.clock.now(), consultations.messagesDaysAfterEnd)
}

export async function recordableNow(ctx: Ctx, booking: ConsultationRow): Promise<Outcome[]> {
  const part = partIn(ctx.actor, booking)
  if (!part) return []
  const { consultations } = await readSettings(ctx.db)
  const terms = {
    absentAfterMinutes: consultations.memberAbsentAfterMinutes,
    mendableHours: mendableHours(part, consultations.completeAfterHours),
  }
  return recordableBy(part).filter(
    (outcome) => !isNow(booking, outcome) && cannotRecord(booking, outcome, ctx.clock.now(), terms) === null,
  )
}

/** The office can mend what was recorded at any time. */
export const mendableHours = (part: Part, completeAfterHours: number): number =>
  part === 'STAFF' ? Number.POSITIVE_INFINITY : completeAfterHours

const recordableBy = (part: Part): Outcome[] =>
  part === 'MEMBER' ? ['INSTRUCTOR_ABSENT'] : ['COMPLETED', 'MEMBER_ABSENT', 'INSTRUCTOR_ABSENT']

const isNow = ({ state }: ConsultationRow, outcome: Outcome): boolean =>
  (outcome === 'COMPLETED' && state === 'COMPLETED') || (outcome === 'MEMBER_ABSENT' && state === 'NO_SHOW')
