import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import type { LetterDetails } from '../notifications/letter-details.ts'
import { writeLetter } from '../notifications/write-letter.ts'
import { primaryAddress } from './viewer.ts'

/** Tells the primary address, so that no door is opened to an account in silence. */
export async function tellSignInMethodChanged(
  tx: Tx,
  system: Pick<System, 'ids' | 'clock' | 'config'>,
  { personId, ...detail }: { personId: string } & LetterDetails['SIGN_IN_METHOD_CHANGED'],
): Promise<void> {
  const { address } = await primaryAddress(tx, personId)
  await writeLetter(tx, system, {
    kind: 'SIGN_IN_METHOD_CHANGED',
    key: `sign-in-method:${system.ids.uuid()}`,
    personId,
    address,
    detail,
  })
}
