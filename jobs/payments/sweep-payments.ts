import { sweepPayments } from '../../server/features/payments/sweep.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'sweep-payments'> = (_payload, system) => sweepPayments(system)
