import type { ConsultationKindName } from '../../../db/columns.ts'
import { slotMaterial } from '../../../db/queries/slots.ts'
import type { Reader } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { InvalidInput, Refusal, SlotTaken } from '../../errors.ts'
import type { Settings } from '../office/settings.ts'
import { judgeStart } from './judge-start.ts'
import { lookAround } from './look-around.ts'
import { materialFor, slotQuestion } from './slot-question.ts'

/** Beyond the longest window that can be set. */
const FARTHEST_MS = 367 * 86_400_000

/** A start that somebody wants. */
export interface Wish {
  kind: ConsultationKindName
  instructorId: string
  memberId: string
  start: Date
  besidesConsultationId?: string | null
}

/** Somebody has it. Carries nothing yet: alternatives are looked for after the transaction has given its locks back. */
export class Taken extends Error {
  override name = 'Taken'
}

/** A start before or after all that can be asked about; spares the database dates that it does not know. */
export function refuseFarStarts(start: Date, now: Date): void {
  if (start <= now) throw new Refusal('START_IN_PAST')
  if (start.getTime() > now.getTime() + FARTHEST_MS) throw new Refusal('BEYOND_BOOKING_WINDOW')
}

/**
 * Asks the pure slot function once more about one start, under the locks of its people. Throws `Taken`, a Refusal that names the
 * rule, or InvalidInput for an instructor who is not there.
 */
export async function checkStart(
  db: Reader,
  { clock }: Pick<System, 'clock'>,
  settings: Settings,
  wish: Wish,
): Promise<void> {
  const now = clock.now()
  const start = wish.start.getTime()
  const [row] = await slotMaterial(db, {
    ...materialFor(start, start + 1, now),
    instructorIds: [wish.instructorId],
    viewerId: wish.memberId,
    besidesConsultationId: wish.besidesConsultationId,
  })
  if (!row) throw new InvalidInput([{ path: ['instructorId'], code: 'UNKNOWN_ID' }])
  const asked = { kind: wish.kind, now: now.getTime(), from: start, to: start + 1 }
  const verdict = judgeStart(slotQuestion(row, settings, asked), start)
  if (verdict === 'SLOT_TAKEN') throw new Taken()
  if (verdict !== 'OPEN') throw new Refusal(verdict)
}

/** The same without locks, for somebody whose time was given away while he waited. Returns where it is free after all. */
export async function lookAgain(system: System, settings: Settings, wish: Wish): Promise<void> {
  const { verdict, alternatives } = await lookAround(system.db, { settings, wish, now: system.clock.now() })
  if (verdict === 'SLOT_TAKEN') throw new SlotTaken(alternatives)
  if (verdict !== 'OPEN') throw new Refusal(verdict)
}

/** Runs a booking; where somebody was faster it says so with up to three near starts of the same instructor. */
export async function orAlternatives<T>(
  system: System,
  settings: Settings,
  wish: Wish,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Taken)) throw error
    const { alternatives } = await lookAround(system.db, { settings, wish, now: system.clock.now() })
    throw new SlotTaken(alternatives)
  }
}
