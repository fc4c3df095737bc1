import { notifySlotWatchers } from '../../server/features/consultations/availability/notify-slot-watchers.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'notify-slot-watchers'> = async ({ instructorId }, system) => {
  const told = await notifySlotWatchers(system, instructorId)
  if (told > 0) system.log.info({ instructorId, told }, 'people were told that a time has opened')
}
