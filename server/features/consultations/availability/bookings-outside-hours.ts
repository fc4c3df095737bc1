import { upcomingBookingsOf } from '../../../../db/queries/availability.ts'
import type { ConsultationRow } from '../../../../db/queries/consultations.ts'
import { slotMaterial } from '../../../../db/queries/slots.ts'
import type { Reader } from '../../../../db/transaction.ts'
import { readSettings } from '../../office/settings.ts'
import { materialFor, slotQuestion } from '../slot-question.ts'
import type { OpenHours } from '../slots/model.ts'
import { isWithinHours } from './model.ts'

/** How many of each instructor's bookings to come lie outside the hours that he has set since. They stay as they are. */
export async function bookingsOutsideHours(
  db: Reader,
  instructorIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const bookings = await upcomingBookingsOf(db, instructorIds, now)
  const outside = new Map(instructorIds.map((id) => [id, 0]))
  if (bookings.length === 0) return outside
  const latest = Math.max(...bookings.map((booking) => booking.ends_at.getTime()))
  const settings = await readSettings(db)
  const material = await slotMaterial(db, { ...materialFor(now.getTime(), latest, now), instructorIds })
  const hours = new Map(
    material.map((row) => [
      row.person_id,
      slotQuestion(row, settings, { kind: 'FOLLOW_UP', viewerBusy: [], now: 0, from: 0, to: 0 }).hours,
    ]),
  )
  for (const booking of bookings) {
    const { instructor_id } = booking
    if (isOutside(hours.get(instructor_id), booking)) outside.set(instructor_id, (outside.get(instructor_id) ?? 0) + 1)
  }
  return outside
}

/** Somebody without hours has none that a booking could lie in. */
export const isOutside = (
  hours: OpenHours | undefined,
  { kind, starts_at, ends_at }: Pick<ConsultationRow, 'kind' | 'starts_at' | 'ends_at'>,
): boolean => !hours || !isWithinHours(hours, { kind, start: starts_at.getTime(), end: ends_at.getTime() })
