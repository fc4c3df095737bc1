import { expireHold } from '../../server/features/payments/expire-hold.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'expire-hold'> = ({ consultationId }, system) => expireHold(system, consultationId)
