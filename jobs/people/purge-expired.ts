import { purgeExpired } from '../../server/features/people/purge-expired.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'purge-expired'> = async (_payload, system) => {
  await purgeExpired(system)
  system.log.debug('expired codes, challenges and sessions are gone')
}
