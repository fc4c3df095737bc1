import { sweepPayments } from '../../server/features/payments/sweep.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'sweep-payments'> = async (_payload, system) => void (await sweepPayments(system))
