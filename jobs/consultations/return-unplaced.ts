import { returnUnplaced } from '../../server/features/consultations/return-unplaced.ts'
import type { Handler } from '../handlers.ts'

export const handle: Handler<'return-unplaced'> = ({ consultationId }, system) => returnUnplaced(system, consultationId)
