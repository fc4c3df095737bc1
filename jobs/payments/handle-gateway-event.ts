import { handleStoredEvent } from '../../server/features/payments/handle-event.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'handle-gateway-event'> = ({ eventId }, system) => handleStoredEvent(system, eventId)
