import { upcomingBookingsOf } from '../../../../db/queries/availability.ts'
import { slotMaterial } from '../../../../db/queries/slots.ts'
import type { Reader } from '../../../../db/transaction.ts'
import { readSettings } from '../../office/settings.ts'
import { materialFor, slotQuestion } from '../slot-question.ts'
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
  for (const { instructor_id, kind, starts_at, ends_at } of bookings) {
    const open = hours.get(instructor_id)
    const isInside = open && isWithinHours(open, { kind, start: starts_at.getTime(), end: ends_at.getTime() })
    if (!isInside) outside.set(instructor_id, (outside.get(instructor_id) ?? 0) + 1)
  }
  return outside
}
