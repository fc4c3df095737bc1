import { sendRefund } from '../../server/features/payments/send-refund.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'send-refund'> = ({ refundId }, system) => sendRefund(system, refundId)
