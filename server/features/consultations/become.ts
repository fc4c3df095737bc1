import type { ConsultationStateName } from '../../../db/columns.ts'
import { type ConsultationRow, updateConsultation } from '../../../db/queries/consultations.ts'
import type { Tx } from '../../../db/transaction.ts'
import { mayBecome } from './model.ts'

type Change = Omit<Parameters<typeof updateConsultation>[2], 'state'>

/** The only way from one state to another; a way that the diagram does not have is a mistake of ours, and rolls everything back. */
export function become(
  tx: Tx,
  booking: ConsultationRow,
  state: ConsultationStateName,
  change: Change = {},
): Promise<ConsultationRow> {
  if (booking.state !== state && !mayBecome(booking.state, state))
    throw new Error(`a booking that is ${booking.state} cannot become ${state}`)
  return updateConsultation(tx, booking.id, { ...change, state })
}
