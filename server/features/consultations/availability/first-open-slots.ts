import type { ConsultationKindName } from '../../../../db/columns.ts'
import { busyTimesOf, slotMaterial } from '../../../../db/queries/slots.ts'
import type { Reader } from '../../../../db/transaction.ts'
import type { OfferedSlot } from '../../../errors.ts'
import { MINUTES_PER_DAY, MS_PER_MINUTE } from '../../calendar/wall-clock.ts'
import type { Settings } from '../../office/settings.ts'
import { materialFor, slotQuestion } from '../slot-question.ts'
import { nextOpenSlot } from '../slots/ask.ts'
import { RULE_LIMITS } from '../slots/availability-rules.ts'

export interface Wanted {
  personId: string
  /** Null = any but himself. */
  instructorId: string | null
  kind: ConsultationKindName
}

/** The first start that each could book now, by the function that makes the list; null where there is none. */
export async function firstOpenSlots(
  db: Reader,
  settings: Settings,
  now: Date,
  wanted: readonly Wanted[],
): Promise<(OfferedSlot | null)[]> {
  const from = now.getTime()
  const to = from + (RULE_LIMITS.bookingWindowDays.maximum + 1) * MINUTES_PER_DAY * MS_PER_MINUTE
  const question = materialFor(from, to, now)
  const ids = wanted.flatMap(({ instructorId }) => instructorId ?? [])
  const instructorIds = ids.length === wanted.length ? [...new Set(ids)] : null
  const material = await slotMaterial(db, { ...question, instructorIds })
  const people = [...new Set(wanted.map(({ personId }) => personId))]
  const busy = Map.groupBy(await busyTimesOf(db, people, question), (time) => time.person_id)
  const length = settings.consultations.minutes * MS_PER_MINUTE

  return wanted.map(({ personId, instructorId, kind }) => {
    const viewerBusy = busy.get(personId) ?? []
    let first: OfferedSlot | null = null
    for (const row of material) {
      if (row.person_id === personId || (instructorId !== null && row.person_id !== instructorId)) continue
      const start = nextOpenSlot(slotQuestion(row, settings, { kind, viewerBusy, now: from, from, to }))
      if (start !== null && (!first || start < first.start.getTime()))
        first = { instructorId: row.person_id, start: new Date(start), end: new Date(start + length) }
    }
    return first
  })
}
